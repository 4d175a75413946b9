import type { RouterRegistration, UrlRoute, View } from '../inventory-web';
import { ACTION_METHODS, viewSetActions } from '../pieces/http-methods';
import type { ProjectContext } from '../project-context';
import { assignedTo, lastPart, methodsOf, stringOf } from '../python/expressions';
import type { SourceIndex } from '../source/source-index';
import type { RouterInFile } from './read-routers';
import type { Site } from './site';

/** The URLs of a router: one route for each action of each viewset that is registered. */
export function expandRouter(
  router: RouterInFile,
  site: Site,
  context: ProjectContext,
  viewAt: (file: string, name: string) => View | undefined,
): UrlRoute[] {
  return router.router.registrations.flatMap((registration) => expandOne(registration, router, site, context, viewAt));
}

function expandOne(
  registration: RouterRegistration,
  { file, prefix: nested, trailingSlash }: RouterInFile,
  site: Site,
  { index, appOf }: ProjectContext,
  viewAt: (file: string, name: string) => View | undefined,
): UrlRoute[] {
  const from = index.files.get(registration.file) ?? file;
  const found = index.resolve(from, registration.view);
  const view = found.file ? viewAt(found.file.path, lastPart(found.dotted)) : undefined;
  const base = `${site.prefix}${nested}${registration.prefix ?? '…'}`;
  const slash = trailingSlash ? '/' : '';
  const basename = registration.basename ?? (view?.model ? lastPart(view.model).toLowerCase() : null);
  const toRoute = (tail: string, methods: string[], action: string | null, suffix: string): UrlRoute => ({
    pattern: `/${base === '' ? '' : tail === '' ? base : `${base}/`}${tail}${base === '' && tail === '' ? '' : slash}`,
    methods,
    view: lastPart(registration.view) || null,
    viewAt: view ? { file: view.file, line: view.line } : null,
    action,
    name: basename === null ? null : [...site.namespaces, `${basename}-${suffix}`].join(':'),
    app: appOf(registration.file),
    includes: null,
    when: site.when,
    file: registration.file,
    line: registration.line,
  });
  if (!view || !found.file || found.node?.type !== 'class') return [toRoute('', [], null, 'list')];

  const { own, foreign } = index.lineage({ file: found.file, node: found.node });
  const methods = own.flatMap((one) => methodsOf(one.node.body).map((method) => method.name));
  const lookup = `<${lookupOf(own)}>`;
  const allowed = view.methods;
  const standard = viewSetActions(foreign, methods).flatMap((action) => {
    const { method = 'GET', detail = false } = ACTION_METHODS[action] ?? {};
    return allowed.includes(method)
      ? [toRoute(detail ? lookup : '', [method], action, detail ? 'detail' : 'list')]
      : [];
  });
  const extra = view.actions.map(({ name, methods: verbs, detail, path }) =>
    toRoute(detail ? `${lookup}/${path}` : path, verbs, name, name.replaceAll('_', '-')),
  );
  return [...standard, ...extra];
}

function lookupOf(own: ReturnType<SourceIndex['lineage']>['own']): string {
  for (const name of ['lookup_url_kwarg', 'lookup_field']) {
    for (const { node } of own) {
      const value = stringOf(assignedTo(node.body, name));
      if (value !== null) return value;
    }
  }
  return 'pk';
}

import type { ApiRouter, RouterRegistration } from '../inventory-web';
import type { ProjectContext } from '../project-context';
import { dottedName, keywordOf, lastPart, stringOf } from '../python/expressions';
import { shortText } from '../python/short-text';
import type { ExpressionOf } from '../python/syntax';
import type { SourceFile } from '../source/source-file';

/** A router with what expanding its URLs needs besides. */
export interface RouterInFile {
  router: ApiRouter;
  file: SourceFile;
  /** What its URLs start with: `authors/<author_pk>/` of a nested router. */
  prefix: string;
  trailingSlash: boolean;
}

/** The routers of Django REST framework, by {@link routerKey}. */
export function readRouters(context: ProjectContext): Map<string, RouterInFile> {
  const routers = new Map<string, RouterInFile>();
  for (const file of context.index.files.values()) {
    for (const [name, value] of file.values) {
      const type = value.type === 'call' ? lastPart(dottedName(value.callee) ?? '') : '';
      if (value.type !== 'call' || !/Router$/.test(type) || type === 'APIRouter') continue;
      const router = {
        name,
        app: context.appOf(file.path),
        file: file.path,
        line: value.line,
        type,
        registrations: [],
      };
      const slash = keywordOf(value, 'trailing_slash');
      const trailingSlash = !(slash?.type === 'constant' && slash.value === false);
      routers.set(routerKey(file.path, name), { router, file, prefix: nestedPrefix(value), trailingSlash });
    }
  }
  for (const file of context.index.files.values()) register(file, routers, context);
  return routers;
}

/** Where a router is found by the file and the name it is assigned to. */
export function routerKey(path: string, name: string): string {
  return `${path} ${name}`;
}

function register(file: SourceFile, routers: Map<string, RouterInFile>, { index }: ProjectContext): void {
  for (const statement of file.statements) {
    const call = statement.type === 'expression' && statement.value.type === 'call' ? statement.value : null;
    const [, name, method] = /^(.+)\.(register|registry\.extend)$/.exec(dottedName(call?.callee) ?? '') ?? [];
    if (!call || name === undefined) continue;
    const found = index.resolve(file, name);
    const target = found.file && routers.get(routerKey(found.file.path, lastPart(found.dotted)));
    if (!target) continue;
    if (method === 'register') target.router.registrations.push(toRegistration(call, file));
    else {
      const other = /^(.+)\.registry$/.exec(dottedName(call.args[0]) ?? '')?.[1];
      const source = other === undefined ? null : index.resolve(file, other);
      const registrations =
        source?.file && routers.get(routerKey(source.file.path, lastPart(source.dotted)))?.router.registrations;
      target.router.registrations.push(...(registrations ?? []));
    }
  }
}

function toRegistration(call: ExpressionOf<'call'>, file: SourceFile): RouterRegistration {
  const prefix = call.args[0] ?? keywordOf(call, 'prefix');
  const view = call.args[1] ?? keywordOf(call, 'viewset');
  const basename = call.args[2] ?? keywordOf(call, 'basename') ?? keywordOf(call, 'base_name');
  return {
    prefix: stringOf(prefix),
    view: view ? (dottedName(view) ?? shortText(file.text, view)) : '',
    basename: stringOf(basename),
    file: file.path,
    line: call.line,
  };
}

/** drf-nested-routers: `NestedSimpleRouter(parent, 'authors', lookup='author')`. */
function nestedPrefix(call: ExpressionOf<'call'>): string {
  const prefix = stringOf(call.args[1] ?? keywordOf(call, 'parent_prefix'));
  const lookup = stringOf(keywordOf(call, 'lookup'));
  return prefix === null ? '' : `${prefix}/<${lookup === null ? 'parent' : lookup}_pk>/`;
}

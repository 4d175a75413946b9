import type { FileLine } from '../../../base/place';
import type { UrlRoute } from '../../inventory-web';
import { keywordOf, stringOf } from '../../python/expressions';
import type { Expression, ExpressionOf } from '../../python/syntax';
import type { SourceFile } from '../../source/source-file';
import { openRoute } from '../open-route';
import { patternText } from '../pattern-text';
import { below, type Site } from '../site';
import { type NinjaObject, type NinjaOperation, type NinjaReader, operationsOfController } from './read-ninja';

/** Routers below one another are followed this far. */
const MAX_DEPTH = 12;
/** https://django-ninja.dev/guides/versioning/ */
const DEFAULT_VERSION = '1.0.0';

/**
 * The URLs of an API of django-ninja in the order in which Django tries them: its documentation, the operations of its own
 * and of its routers, its root; open ones for what is not told.
 */
export async function expandNinja(api: NinjaObject, site: Site, reader: NinjaReader): Promise<UrlRoute[]> {
  const { appOf } = reader.context;
  const place = { file: api.file.path, line: api.call.line };
  const there = below(site, '', namespaceOf(api.call));
  const named = (view: string, path: string, name: string): UrlRoute =>
    routeOf(there, place, appOf(place.file), { path, methods: ['GET'], methodsKnown: true, view, viewAt: null, name });
  const documented = [
    { keyword: 'openapi_url', usual: '/openapi.json', view: 'openapi_json', name: 'openapi-json' },
    { keyword: 'docs_url', usual: '/docs', view: 'openapi_view', name: 'openapi-view' },
  ];
  const routes: UrlRoute[] = [];
  for (const { keyword, usual, view, name } of documented) {
    const given = keywordOf(api.call, keyword);
    if (given?.type === 'constant') break;
    routes.push(named(view, given ? patternText(given, api.file, reader.context) : usual, name));
  }
  const added = await expandObject(api, '', there, reader, { trail: [], isRenamed: false });
  return [...routes, ...added, named('default_home', '', 'api-root')];
}

/** What leads to a router. */
interface Way {
  /** The routers on it: none is followed into itself. */
  trail: readonly string[];
  /** Whether one of them is added with a prefix for the names of what is below. */
  isRenamed: boolean;
}

async function expandObject(
  object: NinjaObject,
  prefix: string,
  site: Site,
  reader: NinjaReader,
  { trail, isRenamed }: Way,
): Promise<UrlRoute[]> {
  const { context } = reader;
  const { appOf } = context;
  const text = (given: Expression | null, from: SourceFile): string => (given ? patternText(given, from, context) : '');
  const toRoute = (one: NinjaOperation, outer: string): UrlRoute =>
    routeOf(site, one, appOf(one.file), {
      ...one,
      path: [outer, text(one.path, one.from)].filter((part) => part !== '').join('/'),
      name: one.urlName ?? (isRenamed ? null : one.function),
    });
  const routes = (await reader.operationsOf(object)).map((one) => toRoute(one, prefix));
  const key = `${object.file.path} ${object.name}`;
  for (const { prefix: given, child, unknown, renames, text: written, from, ...place } of await reader.childrenOf(
    object,
  )) {
    const inner = `${prefix}/${text(given, from)}`;
    const leaveOpen = (why: string, path = inner): void =>
      void routes.push(openRoute(below(site, ninjaPath(path), null), place, appOf(place.file), written, why));
    if (child && 'node' in child) {
      const own = `${inner}/${text(child.decorator.args[0] ?? keywordOf(child.decorator, 'prefix_or_class'), child.file)}`;
      routes.push(...operationsOfController(child).map((one) => toRoute(one, own)));
      const { foreign } = context.index.lineage(child);
      if (foreign.some((base) => /ModelControllerBase$/.test(base)))
        leaveOpen('the controller makes URLs of its model', own);
    } else if (!child) leaveOpen(unknown);
    else if (trail.length < MAX_DEPTH && !trail.includes(key))
      routes.push(
        ...(await expandObject(child, inner, site, reader, {
          trail: [...trail, key],
          isRenamed: isRenamed || renames,
        })),
      );
    else leaveOpen('its routers lead into one another');
  }
  return routes;
}

interface Answer {
  /** As django-ninja writes it. */
  path: string;
  methods: string[];
  methodsKnown: boolean;
  view: string;
  viewAt: FileLine | null;
  name: string | null;
}

function routeOf(
  site: Site,
  place: FileLine,
  app: string | null,
  { path, methods, methodsKnown, view, viewAt, name }: Answer,
): UrlRoute {
  const { prefix } = below(site, ninjaPath(path), null);
  return {
    ...openRoute(site, { file: place.file, line: place.line }, app, '', ''),
    ...{ pattern: `/${prefix}`, methods, methodsKnown, view, viewAt },
    name: name === null ? null : [...site.namespaces, name].join(':'),
    includes: null,
    open: prefix.includes('…') ? 'text does not tell the whole pattern' : null,
  };
}

/** `/books//{uuid:pk}` → `books/<uuidstr:pk>`: two slashes are one, none stands at the beginning, and a UUID stays text. */
function ninjaPath(path: string): string {
  const plain = path.replace(/\/{2,}/g, '/').replace(/^\//, '');
  return plain
    .replace(/\{uuid:/gi, '{uuidstr:')
    .replaceAll('{', '<')
    .replaceAll('}', '>');
}

/** https://django-ninja.dev/reference/api/ */
function namespaceOf(call: ExpressionOf<'call'>): string {
  const given = keywordOf(call, 'urls_namespace');
  if (given) return stringOf(given) ?? '…';
  const version = keywordOf(call, 'version');
  return `api-${version ? (stringOf(version) ?? '…') : DEFAULT_VERSION}`;
}

import type { ProjectContext } from '../project-context';
import { dottedName, keywordOf, lastPart, stringOf } from '../python/expressions';
import type { ExpressionOf } from '../python/syntax';
import { lookupOf } from './lookup-of';
import { patternText } from './pattern-text';
import { routerKey, type RouterInFile } from './router-in-file';
import { hasTrailingSlash } from './router-shape';

/** Routers are nested in one another so far. */
const MAX_DEPTH = 20;

/** A router as it is nested: `NestedSimpleRouter(parent, 'authors', lookup='author')`. */
interface Nesting {
  /** What its URLs start with: `authors/<author_pk>/`, behind what those of its parent start with. */
  prefix: string;
  trailingSlash: boolean;
  /** How deep it is nested; 0 where it is not. */
  depth: number;
}

/**
 * Says of each router what its URLs start with and whether they end in a slash, as drf-nested-routers has it; all registrations are known by then.
 * @param calls how each router is made, by {@link routerKey}
 */
export function nestRouters(
  routers: ReadonlyMap<string, RouterInFile>,
  calls: ReadonlyMap<string, ExpressionOf<'call'>>,
  context: ProjectContext,
): void {
  for (const [key, router] of routers) {
    const { prefix, trailingSlash } = nestingOf(key, { routers, calls, context }, 0);
    Object.assign(router, { prefix, trailingSlash });
  }
}

interface Known {
  routers: ReadonlyMap<string, RouterInFile>;
  calls: ReadonlyMap<string, ExpressionOf<'call'>>;
  context: ProjectContext;
}

function nestingOf(key: string, known: Known, followed: number): Nesting {
  const { routers, calls, context } = known;
  const [router, call] = [routers.get(key), calls.get(key)];
  const given = call && (call.args[1] ?? keywordOf(call, 'parent_prefix'));
  const own = { prefix: '', trailingSlash: !call || hasTrailingSlash(call), depth: 0 };
  if (!router || !given) return own;
  const found = context.index.resolve(router.file, dottedName(call.args[0] ?? keywordOf(call, 'parent_router')) ?? '');
  const parentKey = found.file ? routerKey(found.file.path, found.dotted) : '';
  const parent = routers.get(parentKey);
  if (!parent && !lastPart(dottedName(call.callee) ?? '').includes('Nested')) return own;
  const outer = parent && followed < MAX_DEPTH ? nestingOf(parentKey, known, followed + 1) : null;
  const depth = (outer?.depth ?? 0) + 1;
  const prefix = patternText(given, router.file, context);
  const lookup = keywordOf(call, 'lookup');
  const name = lookup ? stringOf(lookup) : `nested_${depth}`;
  const one = parent && name !== null ? lookupIn(parent, prefix, `${name}_`, context) : '…';
  return {
    prefix: `${parent ? (outer?.prefix ?? '…') : '…'}${prefix === '' ? '' : `${prefix}/`}${one}/`,
    trailingSlash: keywordOf(call, 'trailing_slash') || !outer ? own.trailingSlash : outer.trailingSlash,
    depth,
  };
}

/** What stands for one object of what is registered with a prefix; `…` where text does not tell which viewset that is. */
function lookupIn(
  { router, file, shape }: RouterInFile,
  prefix: string,
  name: string,
  { index }: ProjectContext,
): string {
  const registration = router.registrations.find((one) => one.prefix === prefix);
  const found = registration && index.resolve(index.files.get(registration.file) ?? file, registration.view);
  if (found?.node?.type !== 'class' || !found.file) return '…';
  return lookupOf(shape, index.lineage({ file: found.file, node: found.node }).own, name);
}

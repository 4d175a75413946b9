import type { UrlRoute } from '../inventory-web';
import { unknownDecorators } from '../pieces/asks-who';
import { guardsOf } from '../pieces/guards-of';
import type { Expression } from '../python/syntax';
import type { PythonSources } from '../source/python-sources';
import { readNamesOf } from '../source/resolve-reading';
import type { SourceFile } from '../source/source-file';
import type { SourceIndex } from '../source/source-index';

/** What may let not everybody in, put around a view where its URL is, the outermost first. */
export type RouteGuards = Pick<UrlRoute, 'guards' | 'unknownDecorators'>;

/** What decorators ask of whoever comes. */
export function guardsOfDecorators(
  decorators: readonly Expression[],
  file: SourceFile,
  index: SourceIndex,
): RouteGuards {
  const applied = decorators.map((decorator) => ({ decorator, when: null }));
  const guards = guardsOf(applied, file, index);
  return { ...(guards && { guards }), ...unknownDecorators(decorators, file, index) };
}

/** The same of decorators whose files may not have been looked into. */
export async function readGuards(
  decorators: readonly Expression[],
  file: SourceFile,
  index: SourceIndex,
  sources: PythonSources,
): Promise<RouteGuards> {
  for (const one of decorators) await readNamesOf(one, file, index, sources);
  return guardsOfDecorators(decorators, file, index);
}

/** What two of them ask, the outer one first. */
export function joinGuards(outer: RouteGuards, inner: RouteGuards): RouteGuards {
  const guards = [...(outer.guards ?? []), ...(inner.guards ?? [])];
  const unknown = [...(outer.unknownDecorators ?? []), ...(inner.unknownDecorators ?? [])];
  return { ...(guards.length > 0 && { guards }), ...(unknown.length > 0 && { unknownDecorators: unknown }) };
}

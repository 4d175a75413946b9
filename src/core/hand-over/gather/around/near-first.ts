import type { Place } from '../../../base/place';
import type { ContextFact, ContextThing } from '../../render/hand-over-context';

/** What decides which of the things that are started come first. */
interface Near {
  /** The file of the place. */
  path: string | undefined;
  /** What was found out about services. */
  meant: readonly ContextFact[];
  callers: readonly ContextThing[];
}

/** The services that are meant first, then what stands in the file of the place and what builds or runs it, then the rest. */
export function nearFirst<Entry extends { place?: Place }>(
  entries: readonly Entry[],
  { path, meant, callers }: Near,
): Entry[] {
  const rank = ({ place }: Entry): number => {
    if (place === undefined) return 2;
    const isIt = (one: Place | undefined): boolean => one?.path === place.path && one.line === place.line;
    if (meant.some(({ about }) => isIt(about))) return 0;
    return place.path === path || callers.some((caller) => isIt(caller.place)) ? 1 : 2;
  };
  return entries
    .map((entry) => ({ entry, rank: rank(entry) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ entry }) => entry);
}

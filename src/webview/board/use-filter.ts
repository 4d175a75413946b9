import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { BoardWords } from './board-words';
import { filterBoard, type FilteredBoard, type ShownBoard } from './filter-board';
import type { KnownBoard } from './follow-board';

const NONE: FilteredBoard = { shown: undefined, missing: [] };

/** What a filter leaves of a board; as long as cards are missing for that, which are asked for, what was left before. */
export function useFilter(
  board: KnownBoard | undefined,
  filter: string,
  words: BoardWords,
  ask: (cards: readonly number[]) => void,
): ShownBoard | undefined {
  const { shown, missing } = useMemo(() => (board ? filterBoard(board, filter, words) : NONE), [board, filter, words]);
  const before = useRef<ShownBoard | undefined>(undefined);
  if (shown) before.current = shown;
  const askedFor = useRef<KnownBoard['lanes'] | undefined>(undefined);
  useEffect(() => {
    if (missing.length === 0 || askedFor.current === board?.lanes) return;
    askedFor.current = board?.lanes;
    ask(missing);
  }, [missing, board, ask]);
  return before.current;
}

import { readFilter, type FilterContext } from '../../core/tasks/board/read-filter';
import { asksForApp } from './asks-for-app';
import type { BoardWords } from './board-words';
import { fillIn } from './fill-in';
import type { KnownBoard } from './follow-board';
import type { Asked, Column, Lane } from './messages';

/** A column as it is seen. */
interface ShownColumn extends Column {
  /** How many, and of how many at most: `7`, `7/5`. */
  tally: string;
  isOver: boolean;
  spoken: string;
}

/** A board as it is seen: what a filter leaves of it, counted. */
export interface ShownBoard extends Omit<KnownBoard, 'columns'> {
  columns: ShownColumn[];
  /** How many cards there are, in words. */
  tally: string;
  /** What is to be said where no card is left. */
  empty: string;
}

/** What a filter leaves of a board. */
export interface FilteredBoard {
  /** Undefined as long as cards are missing that the filter asks something of. */
  shown: ShownBoard | undefined;
  /** The keys of those cards. */
  missing: number[];
}

/**
 * Filters a board, by the language that the Tasks view has too, and counts what is left. Columns that need not stand there and lanes go
 * where nothing in them is.
 */
export function filterBoard(board: KnownBoard, filter: string, words: BoardWords): FilteredBoard {
  const missing: number[] = [];
  const isAppAsked = asksForApp(filter);
  const { isAsked, test, problems } = readQuestion(board, filter);
  const lanes = isAsked
    ? board.lanes.map((lane) => ({
        ...lane,
        cells: lane.cells.map((cell) =>
          cell.filter((key) => {
            const asked = board.known.get(key)?.asked;
            if (!asked || (isAppAsked && asked.app === null)) missing.push(key);
            return asked && test(asked);
          }),
        ),
      }))
    : board.lanes;
  if (missing.length > 0) return { shown: undefined, missing };
  const sizes = board.columns.map((_, at) => lanes.reduce((sum, { cells }) => sum + (cells[at]?.length ?? 0), 0));
  const isSeen = board.columns.map(({ stays }, at) => stays || sizes[at] !== 0);
  const number = sizes.reduce((sum, size) => sum + size, 0);
  const all = isAsked ? countCards(board.lanes) : number;
  return {
    shown: {
      ...board,
      columns: board.columns
        .map((column, at) => countColumn(column, sizes[at] ?? 0, words))
        .filter((_, at) => isSeen[at]),
      lanes: lanes.flatMap((lane) => countLane({ ...lane, cells: lane.cells.filter((_, at) => isSeen[at]) })),
      tally: number === all ? countTasks(all, words) : fillIn(words.shownOf, number, countTasks(all, words)),
      empty: all === 0 ? words.noTasks : words.empty,
      notes: [...problems, ...board.notes],
    },
    missing,
  };
}

/** What a filter asks of the cards of each folder. */
function readQuestion(
  { folders, today }: KnownBoard,
  filter: string,
): { isAsked: boolean; test(asked: Asked): boolean; problems: string[] } {
  const filters = folders.map(({ me }) => readFilter<Asked>(filter, { ...CONTEXT, today, me }));
  return {
    isAsked: filter.trim() !== '',
    test: (asked) => filters[asked.folder]?.test(asked) === true,
    problems: [...new Set(filters.flatMap(({ problems }) => problems))],
  };
}

const CONTEXT: FilterContext<Asked> = {
  standing: ({ isReady, isWaiting }) => ({ ready: isReady, waitingFor: isWaiting ? [isWaiting] : [] }),
  appOf: ({ app }) => app ?? '',
  isUnread: ({ isUnread }) => isUnread,
};

function countColumn(column: Column, size: number, words: BoardWords): ShownColumn {
  const { label, limit } = column;
  const isOver = limit !== null && size > limit;
  return {
    ...column,
    tally: limit === null ? String(size) : `${size}/${limit}`,
    isOver,
    spoken: isOver
      ? fillIn(words.tooMany, label, countTasks(size, words), limit)
      : `${label}, ${countTasks(size, words)}`,
  };
}

function countLane(lane: Lane): Lane[] {
  if (lane.label === '') return [lane];
  const number = countCards([lane]);
  return number === 0 ? [] : [{ ...lane, label: `${lane.label} · ${number}` }];
}

function countCards(lanes: readonly Lane[]): number {
  return lanes.reduce((sum, { cells }) => cells.reduce((all, { length }) => all + length, sum), 0);
}

function countTasks(number: number, words: BoardWords): string {
  return number === 1 ? words.task : fillIn(words.tasks, number);
}

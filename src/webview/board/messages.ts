import { isAskedOfTask, isToReading } from '../reading/messages';
import { count, either, flag, listOf, nothing, object, type Of, oneOf, text } from '../schema';

/** How a board is shown. */
const VIEW = object({
  columns: oneOf('status', 'partner', 'coordinator', 'priority', 'app'),
  lanes: oneOf('none', 'partner', 'app'),
  order: oneOf('priority', 'due', 'updated', 'title'),
  filter: text,
  /** Whether lines lead from cards to what they wait for. */
  lines: flag,
});

/** What a filter asks of a task log, as the task log has it. */
const ASKED = object({
  /** The how many-th of the folders it lies in, from 0 on. */
  folder: count,
  path: text,
  id: text,
  title: text,
  status: oneOf('todo', 'in-progress', 'generating', 'review', 'testing', 'blocked', 'done', 'archived', 'unknown'),
  statusText: text,
  type: text,
  priority: text,
  priorityLevel: oneOf('highest', 'high', 'medium', 'low', 'lowest', 'unknown'),
  assignedTo: text,
  coordinator: text,
  /** `YYYY-MM-DD`; `''` for none. */
  due: text,
  tags: listOf(text),
  /** The path of the app that it is about, `''` for none; null where nobody has asked for that. */
  app: either(text, nothing),
  isReady: flag,
  isWaiting: flag,
  isUnread: flag,
  conflict: flag,
});

/** What is seen of a task log, and what a filter asks of it. */
const CARD = object({
  /** Stands for the task log as long as the board is open. */
  key: count,
  title: text,
  who: text,
  /** When it is due, in words; `''` where it is not said. */
  due: text,
  isOverdue: flag,
  status: text,
  /** `''` for none. */
  priority: text,
  /** `3/8`; `''` where there is nothing to count. */
  progress: text,
  /** What else is to be said: what it waits for, a problem. */
  notes: listOf(text),
  /** The keys of what it waits for; not all of them need be on the board. */
  waitsFor: listOf(count),
  asked: ASKED,
});

const COLUMN = object({
  key: text,
  label: text,
  /** `blue`, `red`, …, as VS Code's charts have them; `''` for none. */
  color: text,
  /** How many cards it should have at most. */
  limit: either(count, nothing),
  /** Whether it stands there without a card too. */
  stays: flag,
  /** Whether cards can be moved there. */
  takes: flag,
});

/** Lanes across the columns: the keys of the cards, column by column. The label is `''` where there are no lanes. */
const LANE = object({ key: text, label: text, cells: listOf(listOf(count)) });

/** The board as it is now, with all that a filter may ask for. */
const BOARD = object({
  kind: oneOf('board'),
  /** Those that are new, or say something else than before. */
  cards: listOf(CARD),
  columns: listOf(COLUMN),
  lanes: listOf(LANE),
  /** What is to be said of it: what is not done here. */
  notes: listOf(text),
  /** `YYYY-MM-DD` */
  today: text,
  /** The folders, and the names that who asks has in each. */
  folders: listOf(object({ me: listOf(text) })),
  savedFilters: listOf(object({ name: text, filter: text })),
  canMove: flag,
  canUndo: flag,
});

/** Cards that it has asked for. */
const CARDS = object({ kind: oneOf('cards'), cards: listOf(CARD) });

/** A task log that is shown beside the cards. */
const READING = object({
  kind: oneOf('reading'),
  /** Its card; null where it has none on the board. */
  card: either(count, nothing),
  task: isToReading,
  /** Whether the keyboard goes there. */
  brings: flag,
});

/** Whether a message from the editor is one for the board. */
export const isToBoard = either(BOARD, CARDS, READING);

/** Whether what stands in a page when it is opened is a board: how it is shown, and what of it is seen first. */
export const isFirst = object({
  /** Tells one opening of a panel from another: what stands in the page is old when VS Code shows it once more. */
  opening: text,
  view: VIEW,
  board: BOARD,
});

/** Whether a message from the board is one for the editor. */
export const isToHost = either(
  /** It was opened, or is to be shown otherwise. `isNew` where it knows no card yet. */
  object({ kind: oneOf('show'), view: VIEW, isNew: flag }),
  /** Cards that it knows nothing of. */
  object({ kind: oneOf('more'), cards: listOf(count) }),
  object({ kind: oneOf('move'), cards: listOf(count), column: text }),
  /** Opens its task log: as the settings have it, as text, in the reading view, or beside the cards. */
  object({ kind: oneOf('open'), card: count, as: oneOf('chosen', 'text', 'beside') }),
  /** A task log is shown beside the cards, and this card's is to come in its stead. */
  object({ kind: oneOf('look'), card: count }),
  /** What was shown beside the cards before the page was shown anew. */
  object({ kind: oneOf('lookAgain'), uri: text }),
  /** What is shown beside the cards is to be opened in the reading view, which has a tab of its own. */
  object({ kind: oneOf('openTab') }),
  /** Nothing is shown beside the cards any more. */
  object({ kind: oneOf('shut') }),
  /** What is asked of the task log beside the cards. */
  object({ kind: oneOf('reading'), asked: isAskedOfTask }),
  object({ kind: oneOf('undo') }),
);

/** Whether what was kept of a board says how it was shown, in which opening of its panel, and what beside it, how wide. */
export const isKept = either(
  object({ opening: text, view: VIEW, beside: text, share: count }),
  /** As it was kept before task logs were shown there. */
  object({ opening: text, view: VIEW }),
);

export type BoardView = Of<typeof VIEW>;
export type Card = Of<typeof CARD>;
export type Asked = Of<typeof ASKED>;
export type Column = Of<typeof COLUMN>;
export type Lane = Of<typeof LANE>;
export type BoardNow = Of<typeof BOARD>;
export type FirstBoard = Of<typeof isFirst>;
export type ToldOfCards = BoardNow | Of<typeof CARDS>;
export type ToBoard = Of<typeof isToBoard>;
export type ToHost = Of<typeof isToHost>;

/** How a board is shown that was never arranged. */
export const INITIAL_VIEW: BoardView = {
  columns: 'status',
  lanes: 'none',
  order: 'priority',
  filter: '',
  lines: false,
};

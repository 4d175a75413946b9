/** The words on a board that are always the same, in the language of the editor. */
export type BoardWords = Readonly<Record<keyof typeof BOARD_WORDS, string>>;

/** Those words in English; `l10n` has the others. */
export const BOARD_WORDS = {
  board: 'Board of tasks',
  filter: 'Filter',
  filterHint: 'assigned:me overdue priority:high text',
  savedFilters: 'Saved filters',
  mine: 'Mine',
  columns: 'Columns',
  lanes: 'Lanes',
  order: 'Sort',
  status: 'Status',
  partner: 'Partner',
  coordinator: 'Coordinator',
  priority: 'Priority',
  app: 'App',
  none: 'None',
  due: 'Due Date',
  updated: 'Last Update',
  title: 'Title',
  lines: 'Dependencies',
  linesHint: 'Lines from tasks to what they wait for (d)',
  undo: 'Undo',
  moveTo: 'Move to',
  cancel: 'Cancel',
  conflict: 'in conflict',
  unread: 'new',
  empty: 'No task is like that.',
  help: 'Arrow keys go from card to card, Space selects, m moves, Enter opens, d shows dependencies, / filters.',
} as const;

/** The words of a task log that is shown to be read which are always the same, in English; `l10n` has the others. */
export const READING_WORDS = {
  taskLog: 'Task',
  facts: 'About the task',
  actions: 'What can be done',
  openText: 'Open as Text',
  criteria: 'Acceptance criteria, and what shows them',
  entries: 'Last entries',
  body: 'Text',
} as const;

export type ReadingWords = Readonly<Record<keyof typeof READING_WORDS, string>>;

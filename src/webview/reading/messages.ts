import { count, either, flag, listOf, object, type Of, oneOf, text } from '../schema';

const FACT = object({
  label: text,
  value: text,
  isWrong: flag,
  /** What it is made of, where that is more than words: each with the address that it leads to, `''` for none. */
  leads: listOf(object({ words: text, address: text })),
});

const CRITERION = object({
  /** 1-based line of the task log. */
  line: count,
  /** Its text, written as `html` of an entry is. */
  html: text,
  isTicked: flag,
  /** How it stands, in a word or two. */
  state: text,
  proofs: listOf(text),
});

/** Whether a message from the editor is one for the reading view: a task log as it is now. */
export const isToReading = object({
  kind: oneOf('task'),
  /** What VS Code keeps over a reload. */
  uri: text,
  title: text,
  facts: listOf(FACT),
  /** What is to be said of it: problems, Restricted Mode. */
  notes: listOf(text),
  actions: listOf(object({ id: text, label: text })),
  criteria: listOf(CRITERION),
  /** The last ones first; `html` is written by the editor from Markdown in which markup is text. */
  entries: listOf(object({ date: text, html: text })),
  html: text,
  canWrite: flag,
});

/** Whether a message asks something of the task log that is shown: in the reading view, or beside the board. */
export const isAskedOfTask = either(
  object({ kind: oneOf('tick'), line: count }),
  object({ kind: oneOf('act'), action: text }),
  /** A link: the address as the task log has it, or `#place:` and the place that is named. */
  object({ kind: oneOf('open'), address: text }),
);

/** Whether a message from the reading view is one for the editor. */
export const isFromReading = either(
  /** The page is there; `has` names the opening whose first task log it shows, if it shows one. */
  object({ kind: oneOf('ready'), has: text }),
  isAskedOfTask,
);

/** Whether what stands in a page when it is opened is a task log. */
export const isFirst = object({
  /** Tells one opening of a panel from another: what stands in the page is old when VS Code shows it once more. */
  opening: text,
  task: isToReading,
});

/** Whether what was kept of a reading view says which task log it shows, and in which opening of its panel. */
export const isKept = object({ opening: text, uri: text });

export type ToReading = Of<typeof isToReading>;
export type FirstReading = Of<typeof isFirst>;
export type AskedOfTask = Of<typeof isAskedOfTask>;
export type FromReading = Of<typeof isFromReading>;

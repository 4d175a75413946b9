/**
 * A write, as core computes it and a door applies it. The door refuses with a {@link UserError} and leaves
 * every byte as it was when the world is not what the change was computed against.
 */
export type Change = NewFile | FileEdit | FileMove | FileRemoval;

/** A file to be created; refused where something of that name exists. */
export interface NewFile {
  kind: 'create';
  path: string;
  text: string;
}

/** Edits of one file; refused where the file's text is no longer `before`. */
export interface FileEdit {
  kind: 'edit';
  path: string;
  /** The whole text the edits were computed against, a BOM included as U+FEFF. */
  before: string;
  /** In ascending order, not overlapping. */
  edits: TextEdit[];
  /** That a secret was taken out of what the user has typed, one sentence for them; absent where there was none. */
  redacted?: string;
}

/** A file that gets another name, and edits with it; refused where its text is no longer `before`, or something has the name already. */
export interface FileMove {
  kind: 'move';
  path: string;
  /** The new path, in the same form. */
  to: string;
  /** The whole text the edits were computed against, a BOM included as U+FEFF. */
  before: string;
  /** In ascending order, not overlapping; none where the name alone changes. */
  edits: TextEdit[];
}

/** A file that goes; refused where its text is no longer `before`. */
export interface FileRemoval {
  kind: 'remove';
  path: string;
  /** Its whole text, a BOM included as U+FEFF. */
  before: string;
}

/** `text` takes the place of `[start, end)`, offsets in UTF-16 code units. */
export interface TextEdit {
  start: number;
  end: number;
  text: string;
}

/** How lines end in a file. */
export type LineBreak = '\n' | '\r\n';

/** The same new file with these line breaks; what core renders has line feeds. */
export function withLineBreaks(file: NewFile, lineBreak: LineBreak = '\n'): NewFile {
  return lineBreak === '\n' ? file : { ...file, text: file.text.replaceAll(/\r?\n/g, lineBreak) };
}

/** The text after the edits. */
export function applyEdits(before: string, edits: readonly TextEdit[]): string {
  let after = '';
  let position = 0;
  for (const edit of edits) {
    after += before.slice(position, edit.start) + edit.text;
    position = edit.end;
  }
  return after + before.slice(position);
}

/** The whole text of the file that a change leaves behind. */
export function textAfter(change: Exclude<Change, FileRemoval>): string {
  return change.kind === 'create' ? change.text : applyEdits(change.before, change.edits);
}

/** A piece of a text, `[start, end)` in UTF-16 code units. */
export interface TextRange {
  start: number;
  end: number;
}

/** Edits of the text that was linted, and what they do, as a title. */
export interface Fix {
  title: string;
  edits: TextEdit[];
}

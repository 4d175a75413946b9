import { applyEdits, type FileEdit, type FileMove, type TextEdit } from './change';

/**
 * The edits that take others back.
 * @param before the text that the edits were computed against
 * @param edits in ascending order, not overlapping
 * @returns edits of the text after them, in ascending order
 */
export function reverseEdits(before: string, edits: readonly TextEdit[]): TextEdit[] {
  let shift = 0;
  return edits.map(({ start, end, text }) => {
    const reversed = { start: start + shift, end: start + shift + text.length, text: before.slice(start, end) };
    shift += text.length - (end - start);
    return reversed;
  });
}

/** The change that takes another back. */
export function reverseChange(change: FileEdit | FileMove): FileEdit | FileMove {
  const before = applyEdits(change.before, change.edits);
  const edits = reverseEdits(change.before, change.edits);
  return change.kind === 'edit'
    ? { kind: 'edit', path: change.path, before, edits }
    : { kind: 'move', path: change.to, to: change.path, before, edits };
}

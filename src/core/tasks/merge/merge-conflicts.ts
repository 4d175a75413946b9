import type { TextEdit } from '../../base/change';
import type { TaskDocument } from '../log/read-task-document';
import { findConflicts, takeSide } from './find-conflicts';
import { mergeTask } from './merge-task';

/** What comes of the two sides that a task log in conflict holds. */
export interface MergedConflicts {
  /** The edits of the file; none where nothing can be taken from it. */
  edits: TextEdit[];
  /** In how many places the sides still say two things. */
  left: number;
}

/**
 * Merges the two sides that git left in a task log by what they say. The base is the one that git wrote between the marks, else
 * the one that it still knows, else what both sides have.
 * @param known the text that both sides began with; line feeds may have become CR LF since
 */
export function mergeConflicts({ text }: Pick<TaskDocument, 'text'>, known?: string): MergedConflicts {
  const conflicts = findConflicts(text);
  const [first] = conflicts;
  if (first === undefined) return { edits: [], left: 0 };
  const [between, ours, theirs] = (['base', 'ours', 'theirs'] as const).map((side) => takeSide(text, conflicts, side));
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const base = first.base === undefined ? (known?.replaceAll(/\r?\n/g, lineBreak) ?? between) : between;
  const labels = { ours: first.oursLabel, theirs: first.theirsLabel };
  const merged = mergeTask({ base: base ?? '', ours: ours ?? '', theirs: theirs ?? '' }, labels);
  return { edits: editsBetween(text, merged.text), left: merged.conflicts };
}

/** One edit, from the first character in which two texts differ to the last one. */
function editsBetween(before: string, after: string): TextEdit[] {
  if (before === after) return [];
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  // Both halves of a character stay together.
  if (isBetweenHalves(before, head)) head -= 1;
  if (isBetweenHalves(before, before.length - tail)) tail -= 1;
  return [{ start: head, end: before.length - tail, text: after.slice(head, after.length - tail) }];
}

function isBetweenHalves(text: string, at: number): boolean {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(at - 1, at + 1));
}

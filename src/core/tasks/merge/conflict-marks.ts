import { mergeLines, type MergedPiece } from '../../base/merge-lines';

/** Who the two sides of a merge are, as git names them. */
export interface MergeLabels {
  ours: string;
  theirs: string;
  /** How many characters a mark has: git's `%L`, 7 if left out. */
  markerSize?: number;
}

/** Writes the marks of one merge, and counts its conflicts. */
export class ConflictMarks {
  readonly #labels: MergeLabels;
  /** How many places were marked. */
  count = 0;

  constructor(labels: MergeLabels) {
    this.#labels = labels;
  }

  /** Both sides of one place, in git's marks. */
  mark(ours: readonly string[], theirs: readonly string[]): string[] {
    const { markerSize = 7, ...labels } = this.#labels;
    const write = (sign: string, label = ''): string => `${sign.repeat(markerSize)} ${label}`.trimEnd();
    this.count += 1;
    return [write('<', labels.ours), ...ours, write('='), ...theirs, write('>', labels.theirs)];
  }

  /** Lines merged by three ways, what both changed in marks. */
  mergeLines(base: readonly string[], ours: readonly string[], theirs: readonly string[]): string[] {
    return mergeLines(base, ours, theirs).flatMap((piece: MergedPiece) =>
      'lines' in piece ? piece.lines : this.mark(piece.ours, piece.theirs),
    );
  }
}

/** Of three ways the one that a single side went, or both; undefined where they went two ways. */
export function pickChanged<Value>(
  base: Value | undefined,
  ours: Value,
  theirs: Value,
  isSame: (one: Value, other: Value) => boolean = Object.is,
): Value | undefined {
  if (isSame(ours, theirs)) return ours;
  if (base === undefined) return undefined;
  if (isSame(ours, base)) return theirs;
  return isSame(theirs, base) ? ours : undefined;
}

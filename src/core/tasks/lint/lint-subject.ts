import type { TextEdit } from '../../base/change';
import { editFields, type FieldValues } from '../change/edit-fields';
import { findField, type Field } from '../front-matter/fields';
import type { Finding } from './finding';
import type { Fix, TextRange } from '../../base/change';
import { findEntries } from '../front-matter/list-entries';
import type { TaskDocument } from '../log/read-task-document';
import type { FrontMatter } from '../front-matter/read-front-matter';
import { scanHeader } from '../front-matter/scan-header';
import { type KeyLine } from '../front-matter/scan-toml-keys';
import { countBreaks, lineEnd } from '../../base/lines';

/** What a rule looks at. */
export interface LintSubject extends TaskDocument {
  /**
   * Where a finding about a field stands: at its value, or its key where that is empty or meant; at an entry of its list
   * where one is named. It is the first line of the front matter where the field is not in it.
   */
  at(field: Field, options?: PlaceOptions): FindingPlace;
  /** Where a finding about a key of the header stands. */
  atKey(line: KeyLine, on: 'key' | 'value'): FindingPlace;
  /** Where a finding about any other piece of the file stands. */
  atRange(range: TextRange): FindingPlace;
  /** Remedies, to be spread into a finding, the likeliest first; none where nobody asks for one, or the file does not allow it. */
  fix(...remedies: readonly Remedy[]): Pick<Finding, 'fix' | 'others'>;
  /** The remedy that gives fields of the front matter a value. */
  set(title: string, values: FieldValues): Remedy;
}

interface PlaceOptions {
  on?: 'key' | 'value';
  entry?: string;
}

/** Where a finding stands. */
type FindingPlace = Pick<Finding, 'path' | 'line' | 'range'>;

/** Computes a remedy; undefined and what is thrown mean that it cannot be done here. */
export type Remedy = () => Fix | undefined;

/** A remedy of which only the edits are to be computed. */
export function remedy(title: string, compute: () => TextEdit[] | undefined): Remedy {
  return () => {
    const edits = compute();
    return edits && { title, edits };
  };
}

/**
 * What is read again of one file to try its remedies, in characters: one remedy is one reading of the front matter. One that
 * a person writes has some hundred characters; only one that a program made comes to an end of this.
 */
const MOST_TRIED = 100_000;

/** How much is to be said of a finding: its line; its exact place too; or both, and its remedies, for which the file is read again. */
export type FindingDetail = 'line' | 'place' | 'remedies';

/** A task log as the rules see it. */
export function lintSubject(document: TaskDocument, detail: FindingDetail): LintSubject {
  const { path, text, frontMatter } = document;
  const atRange = ({ start, end }: TextRange): FindingPlace => {
    const place = { path, line: countBreaks(text, 0, start) + 1 };
    return detail !== 'line'
      ? { ...place, range: { start, end: Math.min(end, Math.max(start, lineEnd(text, start))) } }
      : place;
  };
  // The end of a front matter that is not closed is looked for in all of the file.
  const readAgain = (frontMatter.closed ? frontMatter.headerEnd : text.length) - frontMatter.start;
  let left = detail === 'remedies' ? MOST_TRIED : 0;
  const tryFixes = (remedies: readonly Remedy[]): Pick<Finding, 'fix' | 'others'> => {
    const [fix, ...others] = remedies.flatMap((compute): Fix[] => {
      if (left <= 0) return [];
      left -= readAgain;
      return tryFix(compute);
    });
    return { ...(fix && { fix }), ...(others.length > 0 && { others }) };
  };
  const placed = new Map<Field, { line: KeyLine | undefined; entries?: ReadonlyMap<string, TextRange> }>();
  const placeOf = (field: Field) => {
    const known = placed.get(field) ?? { line: lineOfField(text, frontMatter, field) };
    placed.set(field, known);
    return known;
  };
  return {
    ...document,
    atRange,
    atKey: (line, on) => atRange(rangeOf(text, frontMatter, line, on)),
    at: (field, { on, entry } = {}) => {
      const place = placeOf(field);
      if (place.line === undefined) return { path, line: Math.max(1, frontMatter.headerLine - 1) };
      const range =
        entry === undefined ? undefined : (place.entries ??= entriesOf(text, frontMatter, place.line)).get(entry);
      return atRange(range ?? rangeOf(text, frontMatter, place.line, on));
    },
    fix: (...remedies) => tryFixes(remedies),
    set: (title, values) => remedy(title, () => editFields(document, values)),
  };
}

/** Where the line of a field stands in the header; undefined where it has none of its own. */
export function lineOfField(text: string, frontMatter: FrontMatter, field: Field): KeyLine | undefined {
  const place = findField(frontMatter.value, field);
  return (
    place &&
    scanHeader(text, frontMatter)
      .keys.filter(({ key, table }) => key === place.key && table === place.table)
      .at(-1)
  );
}

/** Where the entries of a list stand; of one that is in it twice, the first. */
function entriesOf(
  text: string,
  { headerStart }: FrontMatter,
  { valueStart, valueEnd }: KeyLine,
): Map<string, TextRange> {
  const from = headerStart + valueStart;
  const entries = findEntries(text.slice(from, headerStart + valueEnd));
  return new Map(entries.reverse().map(({ value, start, end }) => [value, { start: from + start, end: from + end }]));
}

function rangeOf(
  text: string,
  { headerStart }: FrontMatter,
  { start, valueStart, valueEnd }: KeyLine,
  on: PlaceOptions['on'],
): TextRange {
  if (on !== 'key' && valueEnd > valueStart) return { start: headerStart + valueStart, end: headerStart + valueEnd };
  const [, indent = '', key = ''] =
    /^([ \t]*)("[^"\n]*"|'[^'\n]*'|[\w-]+)/.exec(text.slice(headerStart + start, headerStart + valueStart)) ?? [];
  const keyStart = headerStart + start + indent.length;
  return { start: keyStart, end: keyStart + key.length };
}

function tryFix(compute: Remedy): Fix[] {
  try {
    const fix = compute();
    return fix === undefined ? [] : [fix];
  } catch {
    return [];
  }
}

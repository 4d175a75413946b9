/** What a task log is made of where two of them are merged. */
export type UnitKind = 'section' | 'item' | 'entry' | 'row' | 'prose' | 'code' | 'key' | 'comment';

/** A piece of a task log that is kept, changed or removed as one thing; a section holds others. */
export interface Unit {
  kind: UnitKind;
  /** What it is recognised by among those beside it: the words of an item, the name of a key, the text of an entry. */
  key: string;
  /** Its lines without their line breaks; of a section the line of its heading, none at the top of a file. */
  lines: readonly string[];
  /** The empty lines behind it; of a section those behind its heading. */
  tail: readonly string[];
  /** The day and time that it begins with, in an order that texts have too; `''` where it names none. */
  date: string;
  /** What a section holds, those below it last. */
  units: readonly Unit[];
  /** Of an item its mark, of a key its value: what stands before it, the text itself, and what stands behind it on its lines. */
  parts?: UnitParts;
}

/** One text in the middle of another: the three joined are the lines of the unit. */
export interface UnitParts {
  before: string;
  middle: string;
  after: string;
}

/** A unit that holds no others. */
export function leaf(kind: UnitKind, key: string, lines: readonly string[], parts?: UnitParts): Unit {
  const date = kind === 'key' || kind === 'item' ? '' : dateOf(lines[0] ?? '');
  return { kind, key, lines, tail: [], date, units: [], ...(parts && { parts }) };
}

/** All lines of a unit and of those that it holds, the empty ones too. */
export function allLines({ lines, tail, units }: Unit): string[] {
  return [...lines, ...tail, ...units.flatMap(allLines)];
}

/** What a unit says, whatever empty lines stand in it and behind it. */
export function wordsOf(unit: Unit): string {
  return allLines(unit)
    .filter((line) => line.trim() !== '')
    .join('\n');
}

/** Entries name their day at the beginning, behind a bullet, a bar or stars. */
const LONGEST_BEGINNING = 60;

function dateOf(line: string): string {
  const [, day, time = ''] =
    /^[^\p{L}\p{N}]{0,20}(\d{4}-\d{2}-\d{2})(?:[T ]+(\d{2}:\d{2}(?::\d{2})?))?/u.exec(
      line.slice(0, LONGEST_BEGINNING),
    ) ?? [];
  return day === undefined ? '' : `${day} ${time}`.trimEnd();
}

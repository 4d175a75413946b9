import { parseTOML } from 'toml-eslint-parser';

/** Where a value stands in a header, `[start, end)`, and under which key and table. */
export interface ValueRange {
  key: string;
  /** The dotted name of the table around it; `''` at the top. */
  table: string;
  start: number;
  end: number;
}

type Entry = ReturnType<typeof parseTOML>['body'][0]['body'][number];
type Key = Entry['key'];

/** The ranges of all values of a TOML text that are not inside another value, in order; undefined where the text is not valid TOML. */
export function findTomlRanges(text: string): ValueRange[] | undefined {
  try {
    const ranges: ValueRange[] = [];
    for (const entry of parseTOML(text).body[0].body) addRanges(ranges, entry, '');
    return ranges;
  } catch {
    return undefined;
  }
}

function addRanges(ranges: ValueRange[], entry: Entry, table: string): void {
  if (entry.type === 'TOMLTable') {
    for (const inner of entry.body) addRanges(ranges, inner, nameOf(entry.key));
  } else {
    const [start, end] = entry.value.range;
    ranges.push({ key: nameOf(entry.key), table, start, end });
  }
}

function nameOf({ keys }: Key): string {
  return keys.map((key) => (key.type === 'TOMLBare' ? key.name : key.value)).join('.');
}

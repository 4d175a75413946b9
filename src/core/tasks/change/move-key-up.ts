import type { TextEdit } from '../../base/change';
import { applyEdits } from '../../base/change';
import type { DataTable, DataValue } from '../../base/toml';
import { findField, type Field } from '../front-matter/fields';
import { readFrontMatter, type FrontMatter } from '../front-matter/read-front-matter';
import { scanHeader } from '../front-matter/scan-header';
import { lengthOfBreak } from '../../base/lines';

/**
 * Moves a key that fell into a table, line by line as it is, behind the last key at the top. The result is read again and compared.
 * @param text the whole file
 * @returns undefined where that cannot be done without another change: the key occurs twice, or the front matter is YAML or broken there
 */
export function moveKeyUp(text: string, frontMatter: FrontMatter, field: Field): TextEdit[] | undefined {
  const { format, headerStart, headerEnd, value } = frontMatter;
  const place = findField(value, field);
  if (format !== 'toml' || place === undefined || place.table === '') return undefined;
  const header = text.slice(headerStart, headerEnd);
  const { keys } = scanHeader(text, frontMatter);
  const [line, second] = keys.filter(({ key, table }) => key === place.key && table === place.table);
  if (line === undefined || second !== undefined) return undefined;
  const last = keys.filter(({ table }) => table === '').at(-1);
  const to = last === undefined ? 0 : last.end + lengthOfBreak(header, last.end);
  const end = line.end + lengthOfBreak(header, line.end);
  const lines = header.slice(line.start, end);
  const edits = [
    { start: headerStart + to, end: headerStart + to, text: end > line.end ? lines : `${lines}\n` },
    { start: headerStart + line.start, end: headerStart + end, text: '' },
  ];
  const after = readFrontMatter(applyEdits(text, edits));
  const isMoved =
    write(after.value) === write(moved(value, place)) && after.problems.length <= frontMatter.problems.length;
  return isMoved ? edits : undefined;
}

function moved(header: DataTable, { key, table }: { key: string; table: string }): DataTable {
  const { [key]: value = null, ...rest } = header[table] as DataTable;
  return { ...header, [key]: value, [table]: rest };
}

/** A table as text that is the same for the same keys and values, whatever their order. */
function write(value: DataValue): string {
  if (typeof value === 'bigint') return `${String(value)}n`;
  if (Array.isArray(value)) return `[${value.map(write).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{${Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${write(value[key] ?? null)}`)
    .join()}}`;
}

import { scanHeader } from '../front-matter/scan-header';
import type { KeyLine } from '../front-matter/scan-toml-keys';
import type { TaskDocument } from '../log/read-task-document';
import { leaf, type Unit } from './unit';

/**
 * The front matter as its keys with their values, the comments between them and its tables. Joined anew they are the lines between
 * the fences.
 * @returns undefined where a line of it is nothing that its format knows
 */
export function splitHeader({ text, frontMatter }: TaskDocument): Unit | undefined {
  const { keys, tables, strangers } = scanHeader(text, frontMatter);
  if (strangers.length > 0) return undefined;
  const header = text.slice(frontMatter.headerStart, frontMatter.headerEnd);
  const byStart = new Map(keys.map((key) => [key.start, key]));
  const tableAt = new Map(tables.map(({ name, start }) => [start, name]));
  const sections: { unit: Unit; units: Unit[]; tail: string[] }[] = [
    { unit: leaf('section', '', []), units: [], tail: [] },
  ];
  for (let start = 0; start < header.length;) {
    const key = byStart.get(start);
    const end = key === undefined ? endOfLine(header, start) : endOfLine(header, Math.max(key.end, key.valueEnd));
    const content = header.slice(start, end);
    const table = tableAt.get(start);
    const section = sections.at(-1);
    if (table !== undefined) sections.push({ unit: leaf('section', table, [content]), units: [], tail: [] });
    else if (content.trim() === '') addBlank(section, content);
    else
      section?.units.push(key === undefined ? leaf('comment', content.trim(), [content]) : readKey(header, key, end));
    start = end + 1;
  }
  const [top, ...others] = sections.map(({ unit, units, tail }) => ({ ...unit, units, tail }));
  return top && { ...top, units: [...top.units, ...others] };
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}

function addBlank(section: { units: Unit[]; tail: string[] } | undefined, content: string): void {
  const last = section?.units.pop();
  if (last === undefined) section?.tail.push(content);
  else section?.units.push({ ...last, tail: [...last.tail, content] });
}

function readKey(header: string, { key, table, start, valueStart, valueEnd }: KeyLine, end: number): Unit {
  const parts = {
    before: header.slice(start, valueStart),
    middle: header.slice(valueStart, valueEnd),
    after: header.slice(valueEnd, end),
  };
  return leaf('key', `${table}\n${key}`, header.slice(start, end).split('\n'), parts);
}

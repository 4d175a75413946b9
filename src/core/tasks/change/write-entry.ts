import { beginsBlock, closesFence, openFence, type Fence } from '../body/block-of-code';
import { findMark, readItem } from '../body/read-item';
import { readSlip } from '../body/read-slip';

/** What is added to the log of a task. */
export interface LogEntry {
  /** `YYYY-MM-DD` */
  date: string;
  /** Markdown, one or more lines. */
  text: string;
}

/**
 * An entry of a log: one list item, whatever is in its text. What would be structure of the log that takes it is text there: a
 * heading is bold, a box is ☐ or ☑, a rule and the beginning of a comment are escaped, and a code block that is left open is closed.
 * @param bullet with the space behind it
 * @returns lines that end with a line feed each, but the last
 */
export function writeEntry({ date, text }: LogEntry, bullet: string): string {
  const lines = asText(text.trim().split(/\r\n|[\n\r]/));
  const isAlone = beginsBlock(lines[0] ?? '');
  const indent = ' '.repeat(bullet.length);
  const [first = '', ...rest] = isAlone ? ['', ...lines] : lines;
  return [`${bullet}${date}: ${first}`.trimEnd(), ...rest.map((line) => line.trim() && indent + line)].join('\n');
}

function asText(lines: readonly string[]): string[] {
  let fence: Fence | undefined;
  let fenceIndent = '';
  const written = lines.map((line) => {
    const indent = /^[ \t]*/.exec(line)?.[0] ?? '';
    if (fence !== undefined) {
      if (closesFence(line, indent.length, fence)) {
        fence = undefined;
        return fenceIndent + line.slice(indent.length);
      }
      // A line further out would end the list item that holds the code block.
      return line.trim() === '' || indent.length >= fenceIndent.length ? line : fenceIndent + line.trimStart();
    }
    fence = openFence(line, indent.length);
    if (fence === undefined) return withoutStructure(line);
    // Further in, one reader takes it for a fence and another for text: both ends stand where all do.
    fenceIndent = indent.length > 3 ? '' : indent;
    return fenceIndent + line.slice(indent.length);
  });
  return fence === undefined ? written : [...written, fenceIndent + fence.char.repeat(fence.length)];
}

/** Rules, the lines below a heading, and fences of front matter. */
const RULE = /^[ \t]*(?:-[-\t ]*|=[=\t ]*|\+[+\t ]*|\*[*\t ]*|_[_\t ]*)$/;
const HEADING = /^([ \t]*(?:[-*+>][ \t]+){0,3})(#{1,6})(?=[ \t]|$)/;
const FENCE_IN_ITEM = /^[ \t]*(?:(?:[-*+>]|\d{1,9}[.)])[ \t]*){1,4}(?=```|~~~|<!--)/;

function withoutStructure(line: string): string {
  if (RULE.test(line) && line.trim() !== '') return line.replace(/\S/, String.raw`\$&`);
  const [whole, before = '', marks] = HEADING.exec(line) ?? [];
  if (whole !== undefined) {
    const title = withoutClosing(line.slice(whole.length).trim());
    return /^[^*_\\]+$/.test(title) ? `${before}**${title}**` : `${before}\\${marks}${line.slice(whole.length)}`;
  }
  const comment = /^[ \t]*<!--/.exec(line);
  if (comment !== null) return line.replace('<', String.raw`\<`);
  const inItem = FENCE_IN_ITEM.exec(line);
  if (inItem !== null) return `${inItem[0]}\\${line.slice(inItem[0].length)}`;
  return withoutBox(line);
}

/** `## Steps ##` is the heading *Steps*. */
function withoutClosing(title: string): string {
  let end = title.length;
  while (title[end - 1] === '#') end -= 1;
  return /[ \t]/.test(title[end - 1] ?? '') ? title.slice(0, end).trimEnd() : title;
}

function withoutBox(line: string): string {
  const place = findMark(line);
  const state = place && readItem(line, 1, '')?.state;
  if (place !== undefined && (state === 'open' || state === 'done'))
    return line.slice(0, place.start - 1) + (state === 'done' ? '☑' : '☐') + line.slice(place.end + 1);
  const bracket = place === undefined ? readSlip(line) && line.indexOf('[') : place.start - 1;
  return bracket === undefined ? line : `${line.slice(0, bracket)}\\${line.slice(bracket)}`;
}

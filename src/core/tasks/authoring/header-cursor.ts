import { namesOf } from '../front-matter/fields';
import { findFences, scanKeys } from '../front-matter/find-fences';
import type { FrontMatterFormat } from '../front-matter/find-fences';
import { type KeyLine } from '../front-matter/scan-toml-keys';
import { lineEnd } from '../../base/lines';
import { FIELD_NOTES } from './field-notes';

/** Where in a front matter a position is. Offsets count UTF-16 code units of the whole text. */
export interface HeaderCursor {
  format: Exclude<FrontMatterFormat, 'none'>;
  /** On a key or where one may begin; or on a value. */
  on: 'key' | 'value';
  /** The key as written; on a line without one what has been typed of it. */
  key: string;
  /** The field that the key stands for; undefined for one that the product does not know. */
  field: string | undefined;
  /** What a completion takes the place of: the key, the text inside the quotes, or a bare word. */
  start: number;
  end: number;
  /** Whether that text stands inside quotes. */
  quoted: boolean;
  /** Every key of the front matter. */
  keys: string[];
}

/** Tells where in the front matter of a task log a position is; undefined outside it. */
export function headerCursor(text: string, offset: number): HeaderCursor | undefined {
  const { format, headerStart, headerEnd, closed } = findFences(text);
  const isInside = offset >= headerStart && (closed ? offset < headerEnd : offset <= headerEnd);
  if (format === 'none' || !isInside) return undefined;
  const header = text.slice(headerStart, headerEnd);
  const { keys } = scanKeys(header, format);
  const at = offset - headerStart;
  const names = keys.map(({ key }) => key);
  const line = keys.find(
    ({ start, end, valueEnd }) => start <= at && at <= Math.max(end, valueEnd, lineEnd(header, start)),
  );
  const place = line === undefined ? onEmptyLine(header, at) : onKeyLine(header, at, line);
  if (place === undefined) return undefined;
  const { start, end, ...rest } = place;
  return { format, ...rest, field: fieldOf(rest.key), start: headerStart + start, end: headerStart + end, keys: names };
}

type UnderCursor = Pick<HeaderCursor, 'on' | 'key' | 'start' | 'end' | 'quoted'>;

/** A line that is no key yet: nothing, or the beginning of a name. */
function onEmptyLine(header: string, at: number): UnderCursor | undefined {
  const start = header.lastIndexOf('\n', at - 1) + 1;
  const end = lineEnd(header, start);
  const typed = header.slice(start, end);
  return /^[\w-]{0,60}$/.test(typed) ? { on: 'key', key: typed, start, end, quoted: false } : undefined;
}

function onKeyLine(header: string, at: number, line: KeyLine): UnderCursor {
  const { key, start, valueStart, valueEnd } = line;
  const separator = header.slice(start, valueStart).search(/[=:]/);
  if (at <= start + separator) {
    const end = start + header.slice(start, start + separator).trimEnd().length;
    return { on: 'key', key, start, end, quoted: false };
  }
  const isBare = !/^["'[{>|&!-]|\n/.test(header.slice(valueStart, valueEnd));
  if (isBare && at >= valueStart && at <= valueEnd)
    return { on: 'value', key, start: valueStart, end: valueEnd, quoted: false };
  return { on: 'value', key, ...wordAt(header, Math.min(valueStart, at), at) };
}

/** The text inside the quotes around a position, the text with its quotes right before it, or the bare word there. */
function wordAt(header: string, from: number, at: number): Pick<UnderCursor, 'start' | 'end' | 'quoted'> {
  let quote = '';
  let opened = from;
  for (let index = from; index < at; index += 1) {
    const char = header[index] ?? '';
    if (quote !== '') {
      if (char === '\\' && quote === '"') index += 1;
      else if (char === quote || char === '\n') {
        quote = '';
        opened = char === '\n' ? index + 1 : opened - 1;
      }
    } else if (char === '"' || char === "'") {
      quote = char;
      opened = index + 1;
    } else if (/[\s[,]/.test(char)) opened = index + 1;
  }
  const limit = lineEnd(header, at);
  if (quote !== '') {
    const closing = header.indexOf(quote, at);
    return { start: opened, end: closing === -1 || closing > limit ? limit : closing, quoted: true };
  }
  const rest = /^[^\s\],#"']*/.exec(header.slice(at, limit))?.[0].length ?? 0;
  return { start: opened, end: at + rest, quoted: false };
}

function fieldOf(key: string): string | undefined {
  return FIELD_NOTES.find(({ field }) => namesOf(field).includes(key))?.field;
}

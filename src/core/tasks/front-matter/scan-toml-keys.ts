import { lineEnd, lengthOfBreak, countBreaks } from '../../base/lines';
/** Where one `key = value` or `key: value` stands. Offsets count UTF-16 code units from the start of the header. */
export interface KeyLine {
  key: string;
  /** The table that the key is in, its names without quotes and with dots between them; `''` at the top. */
  table: string;
  /** 0-based line of the header. */
  line: number;
  /** Start of the line the key is on. */
  start: number;
  /** End of the last line of its value, line break excluded. */
  end: number;
  valueStart: number;
  /** After the last character of the value; a comment behind it is not part of it. */
  valueEnd: number;
}

/** A line that is neither key, table nor comment: 0-based, and where it stands without its line break. */
export interface Stranger {
  line: number;
  start: number;
  end: number;
}

/** What lines a text has that look like front matter, and from where on it does not look like it any more. */
export interface KeyScan {
  keys: KeyLine[];
  /** Headers of tables, in order. */
  tables: { name: string; start: number }[];
  /** Lines that are nothing TOML or YAML knows. */
  strangers: Stranger[];
}

/** A name, or several with dots between them: the last one is the key, those before it its table. */
const KEY =
  /^[ \t]*((?:[A-Za-z0-9_-]+|"[^"\n]*"|'[^'\n]*')(?:[ \t]*\.[ \t]*(?:[A-Za-z0-9_-]+|"[^"\n]*"|'[^'\n]*'))*)[ \t]*=[ \t]*/;
const DOTTED =
  /^[ \t]*(?:[A-Za-z0-9_-]+|"[^"\n]*"|'[^'\n]*')(?:[ \t]*\.[ \t]*(?:[A-Za-z0-9_-]+|"[^"\n]*"|'[^'\n]*'))*[ \t]*$/;
const NAME = /[A-Za-z0-9_-]+|"[^"\n]*"|'[^'\n]*'/g;
/** Nobody writes longer ones; what it looks at is bounded, because it looks at every line of a list. */
const NEXT_KEY = /[A-Za-z0-9_-]{1,80}[ \t]{0,80}=/y;
/** The blanks around the name are part of the group: an expression that leaves them out tries each way to share them. */
const TABLE = /^[ \t]*\[{1,2}([^[\]\n]+)\]{1,2}[ \t]*(?:#.*)?$/;

/**
 * Finds the keys of a TOML text without asking it to be valid. Linear in its length.
 * @param onlyToStranger stop at the first line that is nothing TOML knows
 */
export function scanTomlKeys(text: string, onlyToStranger = false): KeyScan {
  const scan: KeyScan = { keys: [], tables: [], strangers: [] };
  const closers = new Closers(text);
  let table = '';
  let line = 0;
  let start = 0;
  while (start < text.length) {
    const firstEnd = lineEnd(text, start);
    let end = firstEnd;
    if (end === start) {
      line += 1;
      start += lengthOfBreak(text, end);
      continue;
    }
    const content = text.slice(start, end);
    const key = KEY.exec(content);
    const header = key === null ? TABLE.exec(content) : null;
    if (key !== null) {
      const valueStart = start + key[0].length;
      const valueEnd = findValueEnd(text, valueStart, closers);
      end = lineEnd(text, valueEnd);
      const names = namesIn(key[1] ?? '');
      const name = names.pop() ?? '';
      const inner = [...(table === '' ? [] : [table]), ...names].join('.');
      scan.keys.push({ key: name, table: inner, line, start, end, valueStart, valueEnd });
    } else if (header !== null) {
      // Each table of an array is one of its own.
      table = tableNamed(header[1] ?? '') + (content.trimStart().startsWith('[[') ? `[${scan.tables.length}]` : '');
      scan.tables.push({ name: table, start });
    } else if (!/^[ \t\r]*(?:#|$)/.test(content)) {
      scan.strangers.push({ line, start, end });
      if (onlyToStranger) return scan;
    }
    line += end === firstEnd ? 1 : countBreaks(text, firstEnd, end) + 1;
    start = end + lengthOfBreak(text, end);
  }
  return scan;
}

/** Looks for the end of strings over several lines, and looks only once where there is none: else a text of openings costs its square. */
class Closers {
  readonly #absent = new Set<string>();

  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  find(quotes: string, from: number): number {
    if (this.#absent.has(quotes)) return -1;
    const at = this.#text.indexOf(quotes, from);
    if (at === -1) this.#absent.add(quotes);
    return at;
  }
}

function namesIn(dotted: string): string[] {
  return (dotted.match(NAME) ?? []).map(unquote);
}

/** The name of a table without quotes and the blanks between; one that TOML does not know as it is written. */
function tableNamed(written: string): string {
  return DOTTED.test(written) ? namesIn(written).join('.') : trimBlanks(written);
}

/** A name without the blanks around it; of blanks alone the last one is the name. */
function trimBlanks(name: string): string {
  let [start, end] = [0, name.length];
  while (start < end - 1 && isBlank(name[start])) start += 1;
  while (end > start + 1 && isBlank(name[end - 1])) end -= 1;
  return name.slice(start, end);
}

function isBlank(char: string | undefined): boolean {
  return char === ' ' || char === '\t';
}

/** A key without the quotes around it. */
export function unquote(key: string): string {
  return key[0] === '"' || key[0] === "'" ? key.slice(1, -1) : key;
}

function findValueEnd(text: string, from: number, closers: Closers): number {
  const opening = text[from];
  if (opening === '[' || opening === '{') return findBracketEnd(text, from, closers) ?? findBareEnd(text, from);
  if (opening === '"' || opening === "'") return findStringEnd(text, from, closers) ?? findBareEnd(text, from);
  return findBareEnd(text, from);
}

/** A number, a date or a truth value, up to a comment: TOML asks for no blank before it. */
const BARE = /^(?:[+-]?\d[\w.+:-]*(?: \d[\w.+:-]*)?|[+-]?(?:inf|nan)|true|false)(?=[ \t]*#)/;

/** A value without quotes, or whose quotes never end: up to a comment or the end of the line. */
function findBareEnd(text: string, from: number): number {
  const line = text.slice(from, lineEnd(text, from));
  const bare = BARE.exec(line)?.[0];
  if (bare !== undefined) return from + bare.length;
  const comment = line.search(/[ \t]#/);
  return from + (comment === -1 ? line : line.slice(0, comment)).trimEnd().length;
}

function findStringEnd(text: string, from: number, closers: Closers): number | undefined {
  const quote = text[from] ?? '';
  const triple = quote.repeat(3);
  if (text.startsWith(triple, from)) {
    let at = closers.find(triple, from + 3);
    while (at !== -1 && quote === '"' && isEscaped(text, at)) at = closers.find(triple, at + 1);
    if (at === -1) return undefined;
    // Up to two quotes may stand directly before the closing three.
    for (let extra = 0; extra < 2 && text[at + 3] === quote; extra += 1) at += 1;
    return at + 3;
  }
  const end = lineEnd(text, from);
  for (let at = from + 1; at < end; at += 1) {
    if (text[at] === '\\' && quote === '"') at += 1;
    else if (text[at] === quote) return at + 1;
  }
  return undefined;
}

/** Whether an odd number of backslashes stands before a character. */
function isEscaped(text: string, at: number): boolean {
  let start = at;
  while (text[start - 1] === '\\') start -= 1;
  return (at - start) % 2 === 1;
}

/** Undefined where the brackets do not close before the next key: such a value ends with its line. */
function findBracketEnd(text: string, from: number, closers: Closers): number | undefined {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    const char = text[at];
    if (char === '[' || char === '{') depth += 1;
    else if (char === ']' || char === '}') depth -= 1;
    else if (char === '#') at = lineEnd(text, at) - 1;
    else if (char === '"' || char === "'") at = (findStringEnd(text, at, closers) ?? lineEnd(text, at)) - 1;
    else if (char === '\n' && isKeyAt(text, at + 1)) return undefined;
    if (depth === 0) return at + 1;
  }
  return undefined;
}

function isKeyAt(text: string, start: number): boolean {
  NEXT_KEY.lastIndex = start;
  return NEXT_KEY.test(text);
}

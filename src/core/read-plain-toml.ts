/** What a plain document holds: keys at the top, each with a text or a list of texts. */
export type PlainTable = Record<string, string | string[]>;

const TAB = 0x09;
const FEED = 0x0a;
const RETURN = 0x0d;
const SPACE = 0x20;
const QUOTE = 0x22;
const HASH = 0x23;
const COMMA = 0x2c;
const EQUALS = 0x3d;
const OPEN = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE = 0x5d;
const DELETE = 0x7f;

/**
 * Reads TOML of the kind that nearly all front matter is, several times as fast as a parser of all of TOML: comments,
 * `key = "text"` and `key = ["text", "text"]`, also over several lines. A document that has anything else in it, be it a
 * mistake, is not read at all.
 * @returns undefined then
 */
export function readPlainToml(text: string): PlainTable | undefined {
  const table = Object.create(null) as PlainTable;
  let at = skipVoid(text, 0);
  while (at < text.length) {
    const key = knownKey(text.slice(at, endOfKey(text, at)));
    const equals = skipSpace(text, at + key.length);
    if (key === '' || key in table || text.charCodeAt(equals) !== EQUALS) return undefined;
    const start = skipSpace(text, equals + 1);
    const list: string[] | undefined = text.charCodeAt(start) === OPEN ? [] : undefined;
    const end = list === undefined ? endOfText(text, start) : readList(text, start, list);
    const next = end === -1 ? -1 : endOfLine(text, end);
    if (next === -1) return undefined;
    table[key] = list ?? text.slice(start + 1, end - 1);
    at = skipVoid(text, next);
  }
  return table;
}

/** Thousands of documents share some dozens of keys. */
const MAX_KEYS = 1_000;

const KEYS = new Map<string, string>();

/** The same key as one string: an engine would look up each new one among all the names it knows, which takes longer than reading it. */
function knownKey(key: string): string {
  let known = KEYS.get(key);
  if (known === undefined) {
    known = Object.keys({ [key]: true })[0] ?? key;
    if (KEYS.size < MAX_KEYS) KEYS.set(known, known);
  }
  return known;
}

/** Puts the texts of a list into `list`. @returns where it ends; -1 where there is something else in it */
function readList(text: string, start: number, list: string[]): number {
  let at = skipVoid(text, start + 1);
  while (text.charCodeAt(at) !== CLOSE) {
    const end = endOfText(text, at);
    if (end === -1) return -1;
    list.push(text.slice(at + 1, end - 1));
    at = skipVoid(text, end);
    if (text.charCodeAt(at) === COMMA) at = skipVoid(text, at + 1);
    else if (text.charCodeAt(at) !== CLOSE) return -1;
  }
  return at + 1;
}

/** Where a text in double quotes ends that has no escape in it; -1 where there is none. */
function endOfText(text: string, start: number): number {
  if (text.charCodeAt(start) !== QUOTE) return -1;
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) return at + 1;
    if (code === BACKSLASH || isControl(code)) return -1;
  }
  return -1;
}

function endOfKey(text: string, start: number): number {
  let at = start;
  while (isOfKey(text.charCodeAt(at))) at += 1;
  return at;
}

/** `A-Za-z0-9_-`: https://toml.io/en/v1.0.0#keys */
function isOfKey(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || code === 0x5f || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39) || code === 0x2d;
}

/** Past white space, line breaks and comments; not past what must not be in a comment. */
function skipVoid(text: string, start: number): number {
  for (let at = start; ; ) {
    at = skipComment(text, skipSpace(text, at));
    const length = lengthOfBreak(text, at);
    if (length === 0) return at;
    at += length;
  }
}

/** Where the next line begins; -1 where something follows on this one. */
function endOfLine(text: string, start: number): number {
  const at = skipComment(text, skipSpace(text, start));
  const length = lengthOfBreak(text, at);
  return length === 0 && at < text.length ? -1 : at + length;
}

function skipSpace(text: string, start: number): number {
  let at = start;
  for (let code = text.charCodeAt(at); code === SPACE || code === TAB; code = text.charCodeAt(at)) at += 1;
  return at;
}

function skipComment(text: string, start: number): number {
  if (text.charCodeAt(start) !== HASH) return start;
  let at = start + 1;
  while (at < text.length && !isControl(text.charCodeAt(at))) at += 1;
  return at;
}

function lengthOfBreak(text: string, at: number): 0 | 1 | 2 {
  const code = text.charCodeAt(at);
  if (code === FEED) return 1;
  return code === RETURN && text.charCodeAt(at + 1) === FEED ? 2 : 0;
}

function isControl(code: number): boolean {
  return (code < SPACE && code !== TAB) || code === DELETE;
}

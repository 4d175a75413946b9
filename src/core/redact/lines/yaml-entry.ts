import { isReferenceBeforeComment, quotedValue, trimmed, withoutComment } from './line-value';
import { isExplanation } from './remark';
import { isNameOfSecret } from '../secret-name';
import type { Span } from '../span';

/** A line `key: value` of YAML. */
export interface YamlEntry {
  key: string;
  /** The column of the key, after the dashes before it. */
  column: number;
  /** Whether a dash stands before it: an item begins. */
  isItem: boolean;
  /** Whether it is commented out. */
  isComment: boolean;
  value: Span;
}

/** What only names a value: an anchor of elsewhere, and the tags by which tools look one up. */
const LOOK_UP =
  /^(?:\*[A-Za-z][\w-]{0,60}|!(?:Ref|GetAtt|ImportValue|Sub|FindInMap|Select|Join|secret|env|ENV|env_var|reference|vault|include|file)\s[^\n]{0,400}|inherit)$/;
/** An anchor or a tag before a value; those of references are told from these first. */
const PROPERTY = /^(?:&[^\s]+|!{1,2}[\w.:/-]*)[ \t]+/;
/** What a command has, and no key that stands without quotes. */
const SIGNS_OF_NO_KEY = /["'$(){}=|;<>`]|\s--?\w/;

/** The entry that a line holds, one that is commented out too; undefined where it holds something else. */
export function yamlEntryAt(text: string, line: Span): YamlEntry | undefined {
  const { start, end } = trimmed(text, line.start, line.end);
  const dashes = /^(?:[-?][ \t]+){0,8}(?:#[# \t]{0,8})?/.exec(text.slice(start, Math.min(end, start + 200)))?.[0] ?? '';
  const at = start + dashes.length;
  const found = quotedKey(text, at, end) ?? plainKey(text, at, end);
  if (found === undefined) return undefined;
  const { key, colon } = found;
  return {
    key,
    column: at - line.start,
    isItem: /^[-?]/.test(dashes),
    isComment: dashes.includes('#'),
    value: trimmed(text, colon + 1, end),
  };
}

/** Whether a line says nothing to a program: a blank one, and a comment of several words that is no item of a list. */
export function isRemark(line: string): boolean {
  const content = line.trim();
  return content === '' || /^#[#!\s]{0,20}[^\s#-]\S{0,200}\s+\S/.test(content);
}

function quotedKey(text: string, at: number, end: number): { key: string; colon: number } | undefined {
  const quote = text.charAt(at);
  if (quote !== '"' && quote !== "'") return undefined;
  const close = text.slice(at + 1, end).indexOf(quote);
  if (close === -1) return undefined;
  const colon = trimmed(text, at + close + 2, end).start;
  return text[colon] === ':' ? { key: text.slice(at + 1, at + 1 + close), colon } : undefined;
}

function plainKey(text: string, at: number, end: number): { key: string; colon: number } | undefined {
  const line = text.slice(at, end);
  const colon = line.search(/:(?:\s|$)/);
  const key = line.slice(0, Math.max(0, colon)).trimEnd();
  return key === '' || SIGNS_OF_NO_KEY.test(key) ? undefined : { key, colon: at + colon };
}

/** Where a value begins behind its anchor and its tag. */
export function pastProperties(text: string, start: number, end: number): number {
  let from = start;
  for (let found = PROPERTY.exec(text.slice(from, end)); found; found = PROPERTY.exec(text.slice(from, end)))
    from += found[0].length;
  return from;
}

/** The contents of a value in quotes; as in JSON, a comma may stand behind it. */
export function quotedEntry(text: string, start: number, end: number): Span | undefined {
  const plain = withoutComment(text.slice(start, end)).trimEnd();
  return quotedValue(text, start, plain.endsWith(',') ? start + plain.length - 1 : end);
}

/** Whether a list of tokens is one of words, as style guides and lexers have them: no ten secrets are words alone. */
export function isListOfWords(key: string, lines: readonly string[]): boolean {
  const isWord = (line: string): boolean => /^\s*-\s+["']?[A-Za-z][A-Za-z'’ -]{0,60}["']?\s*$/.test(line);
  return /tokens?$/i.test(key) && lines.length >= 10 && lines.filter(isWord).length * 10 >= lines.length * 9;
}

/** Whether a key has secrets below it, each by a name of its own. */
export function isPlural(key: string): boolean {
  return /(?:passwords|tokens|keys|credentials|secrets)$/i.test(key);
}

/** Whether the value of a key that is called like a secret is none: one that only names it, or a remark that explains the key. */
export function isNoSecret({ key, isComment }: YamlEntry, value: string): boolean {
  // `SECRET_KEY: SECRET_KEY`: a variable is handed on.
  if (value === key && isNameOfSecret(value)) return true;
  if (LOOK_UP.test(withoutComment(value)) || isReferenceBeforeComment(value, key)) return true;
  return isComment && isExplanation(value);
}

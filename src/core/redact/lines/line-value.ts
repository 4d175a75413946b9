import { isReference } from '../secret-value';
import { isToldByName } from '../told-by-name';
import type { Span } from '../span';

/** What a reader of lines finds: what has to go, and what is left to look into. */
export interface LineValues {
  secrets: Span[];
  rest: Span[];
}

/** `[start, end)` without the blanks at both ends. */
export function trimmed(text: string, start: number, end: number): Span {
  let [from, to] = [start, end];
  while (from < to && /\s/.test(text.charAt(from))) from += 1;
  while (to > from && /\s/.test(text.charAt(to - 1))) to -= 1;
  return { start: from, end: to };
}

/**
 * The contents of a value that begins with a quote, where the quote ends the value: what follows is a comment, or one of
 * `ends`.
 * @param until the end of the line
 */
export function quotedValue(text: string, start: number, until: number, ends = ''): Span | undefined {
  const quote = text.charAt(start);
  if (quote !== '"' && quote !== "'") return undefined;
  for (let at = start + 1; at < until; at++) {
    const char = text[at];
    if (char === '\\' && quote === '"') at += 1;
    else if (char === quote) {
      if (quote === "'" && text[at + 1] === quote) at += 1;
      else return endsAfter(text, at + 1, until, ends) ? { start: start + 1, end: at } : undefined;
    }
  }
  return undefined;
}

function endsAfter(text: string, at: number, until: number, ends: string): boolean {
  const next = text.charAt(at);
  if (at >= until || ends.includes(next)) return true;
  if (next !== ' ' && next !== '\t' && next !== '\r') return false;
  const { start } = trimmed(text, at, until);
  return start >= until || ends !== '' || '#;'.includes(text.charAt(start));
}

/** A value without quotes and without its comment, where that is wholly a reference, or no secret by the name before it. */
export function isReferenceBeforeComment(value: string, name = ''): boolean {
  const isKept = (text: string): boolean => isReference(text) || isToldByName(name, text);
  return isKept(value) || isKept(value.replace(/\s[#;][^]*/, ''));
}

/** The lines of a text, `[start, end)` without their break. Empty ones too. */
export function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  let start = 0;
  for (;;) {
    const found = text.indexOf('\n', start);
    const end = found === -1 ? text.length : found;
    lines.push({ start, end: text[end - 1] === '\r' ? end - 1 : end });
    if (found === -1) return lines;
    start = found + 1;
  }
}

/** A value up to the blank before the first `#` that has one. */
export function withoutComment(value: string): string {
  const comment = value.search(/\s#/);
  return comment === -1 ? value : value.slice(0, comment);
}

/** What stands between the first quote and the last one like it behind which is nothing but a comment; else the value itself. */
export function unquoted(value: string): string {
  const quote = value.charAt(0);
  if (quote !== '"' && quote !== "'") return value;
  for (let close = value.lastIndexOf(quote); close > 0; close = value.lastIndexOf(quote, close - 1)) {
    if (/^\s*(?:#|$)/.test(value.slice(close + 1))) return value.slice(1, close);
  }
  return value;
}

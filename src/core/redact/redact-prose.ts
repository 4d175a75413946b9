import { findLinks, type Link } from './find-links';
import { isHarmlessValue, looksSecret } from './looks-secret';
import { HINT, isSecretName } from './secret-name';
import { markSpan } from './mark-for';

/** A word that may be a name, and where it ends. */
const WORD = /[A-Za-z][\w-]*/g;
/** What joins a name to its value in a sentence, a table or an assignment, with the marks around both. */
const SIGN = /[\]"'`*_)]{0,3}[ \t]{0,3}(==?|:=|:|=>|->|→|\|)[*_]{0,3}[ \t]{0,3}[*_]{0,3}(["'`]?)/y;
const VERB = /["'`*_]{0,3}[ \t]{1,3}(?:is|was|are|to|ist|war|lautet|equals)(?: now)?:?[ \t]{1,3}[*_]{0,3}(["'`]?)/y;
const BLANK = /["'`*_]{0,3}[ \t]{1,3}[*_]{0,3}(["'`]?)/y;
const BARE = /[^\s`]+/y;
const CELL = /[^\s`|]+/y;
/** What was taken out before. */
const MARKED = /^(?:•••|‹[a-z-]{1,20}›)/;
/** What ends a sentence or closes a bracket, and is no part of a value; no more than three of them. */
const TRAILING = /[.,;:)\]}>|*"']{0,3}$/;

/** How far a sign speaks for what follows: an assignment more than a colon, a colon more than a blank. */
type Weight = 'assignment' | 'sentence' | 'blank';

/**
 * Takes the values out that a line of prose gives to names of secrets: `password=…`, `the token is …`, `| Password | … |`. What is a word
 * of the language stays, because prose speaks of passwords without telling them: *the token is expired*. The place that a link leads to
 * stays too, whatever is named before it. Linear in the line's length.
 * @param line without a line break
 */
export function redactProse(line: string): string {
  if (!HINT.test(line)) return line;
  let result = '';
  let position = 0;
  let before = { end: -1, word: '' };
  const links = findLinks(line);
  const bareEnd = createBareEnd(line);
  let next = 0;
  for (const { 0: word, index } of line.matchAll(WORD)) {
    if (index < position) continue;
    const end = index + word.length;
    const joined = before.end === index - 1 && line[index - 1] === ' ' ? `${before.word}_${word}` : word;
    before = { end, word };
    if (!isSecretName(word) && !isSecretName(joined)) continue;
    while ((links[next]?.end ?? line.length) <= index) next += 1;
    const value = valueAfter(line, end, line[index - 1], bareEnd, links[next]);
    if (value === undefined) continue;
    result += line.slice(position, value.start) + markSpan(line.slice(value.start, value.end));
    position = value.end;
  }
  return result + line.slice(position);
}

/**
 * Where the value of the name that ends at `end` stands; undefined where there is none, or it is to be seen.
 * @param link the one that the name stands in, or the next one behind it
 */
function valueAfter(
  line: string,
  end: number,
  mark: string | undefined,
  bareEnd: BareEnd,
  link: Link | undefined,
): { start: number; end: number } | undefined {
  const found = joinAt(line, end);
  if (found === undefined) return undefined;
  const { weight, quote, isCell } = found;
  const isLink = link?.start === found.start;
  if (isLink && link.isPlace) return undefined;
  const start = isLink ? found.start + 1 : found.start;
  const limit = partEnd(line, end, start, link);
  const part = line.slice(start, limit);
  const close = quote === '' ? -1 : part.indexOf(quote);
  const value = close === -1 ? withoutTrailing(part.slice(0, bareEnd(start, isCell) - start)) : part.slice(0, close);
  if (value === '' || MARKED.test(value) || isHarmlessValue(value)) return undefined;
  const isNamed = mark === '"' || mark === "'";
  const isQuoted =
    close !== -1 && (weight === 'assignment' || (weight === 'sentence' && (isNamed || !value.includes(' '))));
  const isSecret =
    weight === 'assignment' || isQuoted || value.split(' ').some((word) => looksSecret(word, weight === 'blank'));
  return isSecret ? { start, end: start + value.length } : undefined;
}

/** How far a value may reach that begins at `start`: what a link is called, and where it leads, are texts of their own. */
function partEnd(line: string, nameEnd: number, start: number, link: Link | undefined): number {
  if (link === undefined || start < link.start) return line.length;
  if (nameEnd > link.labelEnd) return link.end - 1;
  return link.labelEnd;
}

function joinAt(
  line: string,
  end: number,
): { start: number; weight: Weight; quote: string; isCell: boolean } | undefined {
  SIGN.lastIndex = end;
  const sign = SIGN.exec(line);
  if (sign !== null) {
    const [whole, mark = '', quote = ''] = sign;
    const isTight = whole.startsWith('=') && !/[ \t]/.test(whole);
    const weight = mark.startsWith('=') && mark !== '=>' && (isTight || quote !== '') ? 'assignment' : 'sentence';
    return { start: SIGN.lastIndex, weight, quote, isCell: mark === '|' };
  }
  for (const [pattern, weight] of [
    [VERB, 'sentence'],
    [BLANK, 'blank'],
  ] as const) {
    pattern.lastIndex = end;
    const [, quote = ''] = pattern.exec(line) ?? [];
    if (pattern.lastIndex > 0) return { start: pattern.lastIndex, weight, quote, isCell: false };
  }
  return undefined;
}

/** Where the bare word that begins at an offset ends; of a table's cell, before the next one. */
type BareEnd = (start: number, isCell: boolean) => number;

/** A long word that names many secrets is measured once. */
function createBareEnd(line: string): BareEnd {
  let known = { start: 0, end: 0 };
  return (start, isCell) => {
    if (isCell) return endOf(CELL, line, start);
    if (start < known.start || start >= known.end) known = { start, end: endOf(BARE, line, start) };
    return known.end;
  };
}

function endOf(pattern: RegExp, line: string, start: number): number {
  pattern.lastIndex = start;
  return pattern.test(line) ? pattern.lastIndex : start;
}

function withoutTrailing(value: string): string {
  return value.slice(0, value.search(TRAILING));
}

import { isName } from '../../redact/redact-data';
import { redactSecrets } from '../../redact/redact-secrets';
import { scanTokens } from '../../redact/tokens/scan-tokens';
import { shortenText } from '../../base/show-text';
import type { Span } from './syntax';
import { wordsOf } from './words-of';

/** Its comma makes it a tuple. */
const ONE_IN_A_TUPLE = /(?<![\w\])])\(([^(),]{1,200}), \)/g;
/** Only a text, a name with its value or a URL can hold a secret; most pieces are names and calls. */
const MAY_HOLD_SECRET = /["'`]|:\/\//;

/**
 * A piece of source on one line, its white space joined, without remarks and secrets, cut with `…` past `limit` characters: a secret that is cut could not
 * be told from a word.
 */
export function shortText(text: string, span: Pick<Span, 'from' | 'to'>, limit = 80): string {
  const isCut = span.to - span.from > limit * 8;
  const written = withoutRemarks(text.slice(span.from, isCut ? span.from + limit * 8 : span.to));
  const piece = isCut ? `${written.trimEnd()}…` : written;
  const shown = MAY_HOLD_SECRET.test(piece) ? withoutSecretsOfCut(piece) : piece;
  const tidy = shown
    .replaceAll(/\s+/g, ' ')
    .replaceAll('( ', '(')
    .replaceAll('[ ', '[')
    .replaceAll(ONE_IN_A_TUPLE, '($1,)')
    .replaceAll(', )', ')')
    .replaceAll(', ]', ']')
    .trim();
  return shortenText(tidy, limit);
}

/** On one line a remark would take in all that stands behind it. */
function withoutRemarks(piece: string): string {
  if (!piece.includes('#')) return piece;
  return wordsOf(piece)
    .filter(({ kind }) => kind === 'comment')
    .reduceRight((left, { from, to }) => left.slice(0, from) + left.slice(to), piece);
}

/** A piece of Python without secrets. */
function withoutSecrets(piece: string): string {
  return isQuotedName(piece) ? piece : redactSecrets(piece, 'python');
}

/**
 * The same of a piece that may be cut, and ends with `…` then. A string that was cut in the middle is closed for as long as it is looked at:
 * open, it could not be told from code.
 */
export function withoutSecretsOfCut(piece: string): string {
  const text = withoutCutUrl(piece);
  const open =
    text.endsWith('…') &&
    scanTokens(text).find(({ kind, start }) => kind === 'mark' && /["'`]/.test(text.charAt(start)));
  if (!open) return withoutSecrets(text);
  const quote = text.charAt(open.start);
  const end = `${text.startsWith(quote.repeat(3), open.start) ? quote.repeat(3) : quote}…`;
  return redactSecrets(`${text.slice(0, -1)}${end}`, 'python').slice(0, -end.length) + '…';
}

/** A URL that was cut before its `@`, if it has one, keeps nothing but its scheme. */
function withoutCutUrl(text: string): string {
  if (!text.endsWith('…')) return text;
  let start = text.length;
  while (start > 0 && !/[\s@"'`]/.test(text.charAt(start - 1))) start -= 1;
  const scheme = text.indexOf('://', start);
  return scheme === -1 ? text : `${text.slice(0, scheme)}://…`;
}

/** `"django.contrib.auth"`, as most settings are. */
function isQuotedName(piece: string): boolean {
  const quote = piece.charAt(0);
  return (quote === '"' || quote === "'") && piece.endsWith(quote) && isName(piece.slice(1, -1));
}

import { isName } from '../../redact/redact-data';
import { redactSecrets } from '../../redact/redact-secrets';
import type { Span } from './syntax';

/** Its comma makes it a tuple. */
const ONE_IN_A_TUPLE = /(?<![\w\])])\(([^(),]{1,200}), \)/g;
/** Only a text, a name with its value or a URL can hold a secret; most pieces are names and calls. */
const MAY_HOLD_SECRET = /["'`]|:\/\//;
/** Pieces that hold none: the same settings, options and conditions are read again and again. */
const harmless = new Set<string>();
const MAX_HARMLESS = 5000;

/**
 * A piece of source on one line, its white space joined, without secrets, cut with `…` past `limit` characters: a secret that is cut could not
 * be told from a word.
 */
export function shortText(text: string, span: Pick<Span, 'from' | 'to'>, limit = 80): string {
  const piece = text.slice(span.from, Math.min(span.to, span.from + limit * 8)).replace(/\s+/g, ' ');
  const shown = MAY_HOLD_SECRET.test(piece) ? withoutSecrets(piece) : piece;
  const tidy = shown
    .replaceAll('( ', '(')
    .replaceAll('[ ', '[')
    .replaceAll(ONE_IN_A_TUPLE, '($1,)')
    .replaceAll(', )', ')')
    .replaceAll(', ]', ']')
    .trim();
  return tidy.length > limit || span.to - span.from > limit * 8 ? `${tidy.slice(0, limit - 1)}…` : tidy;
}

/** A piece of Python without secrets; of one that was judged before and holds none, nothing is read again. */
export function withoutSecrets(piece: string): string {
  if (harmless.has(piece) || isQuotedName(piece)) return piece;
  const shown = redactSecrets(piece, 'python');
  if (harmless.size >= MAX_HARMLESS) harmless.clear();
  if (shown === piece) harmless.add(piece);
  return shown;
}

/** `"django.contrib.auth"`, as most settings are. */
function isQuotedName(piece: string): boolean {
  const quote = piece.charAt(0);
  return (quote === '"' || quote === "'") && piece.endsWith(quote) && isName(piece.slice(1, -1));
}

import type { Span } from './syntax';

/** A piece of source on one line, its white space joined, cut with `…` past `limit` characters. */
export function shortText(text: string, span: Pick<Span, 'from' | 'to'>, limit = 80): string {
  const piece = text.slice(span.from, Math.min(span.to, span.from + limit * 8)).replace(/\s+/g, ' ');
  const tidy = piece.replaceAll('( ', '(').replaceAll('[ ', '[').replaceAll(', )', ')').replaceAll(', ]', ']').trim();
  return tidy.length > limit || span.to - span.from > limit * 8 ? `${tidy.slice(0, limit - 1)}…` : tidy;
}

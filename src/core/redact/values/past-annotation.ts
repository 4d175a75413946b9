import type { TokenText } from '../tokens/token-text';

/** How far behind a colon the sign of an assignment is looked for, in tokens outside of brackets. */
const MAX_OUTSIDE = 14;
/** The same of all tokens. */
const MAX_TOKENS = 72;

/**
 * Where the sign of an assignment stands behind an annotation: `: str = …`, `: dict[str, str] = …`.
 * @param colon the index of the token that begins the annotation
 * @param isPython whether what stands in brackets may go over several lines, and be anything
 * @returns `colon` where there is no such sign
 */
export function pastAnnotation(tokens: TokenText, colon: number, isPython: boolean): number {
  let depth = 0;
  let outside = 0;
  for (let at = colon + 1; at < colon + MAX_TOKENS && outside < MAX_OUTSIDE; at++) {
    const token = tokens.tokens[at];
    const mark = tokens.markAt(at);
    const isInside = depth > 0 && isPython;
    if (token === undefined) return colon;
    if (mark === '[' || (mark === '(' && isInside)) depth += 1;
    if (mark === ']' || (mark === ')' && isInside)) depth -= 1;
    if (isInside) continue;
    outside += 1;
    if (token.kind === 'string' || token.kind === 'newline' || mark === ')') return colon;
    if (mark === ',' && depth === 0) return colon;
    if (mark === '=') return at;
  }
  return colon;
}

import { isMarked, markSpan } from './mark-for';

/** A part of a text, `[start, end)`. */
export interface Span {
  start: number;
  end: number;
}

/** Adds to a list, however long the other one is: a call takes only so many arguments. */
export function addSpans(spans: Span[], more: readonly Span[]): void {
  for (const span of more) spans.push(span);
}

/**
 * The text with a mark for each span; spans that overlap are one. Every line stays, and what is marked already stays as
 * it is.
 */
export function replaceSpans(text: string, spans: readonly Span[]): string {
  let result = '';
  let position = 0;
  for (const { start, end } of mergeSpans(spans)) {
    const secret = text.slice(start, end);
    if (isMarked(secret)) continue;
    result += text.slice(position, start) + markSpan(secret);
    position = end;
  }
  return result + text.slice(position);
}

/** In the order of the text, none of them empty, and none that overlap. */
function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (span.end <= span.start) continue;
    const last = merged.at(-1);
    if (last !== undefined && span.start < last.end) last.end = Math.max(last.end, span.end);
    else merged.push({ ...span });
  }
  return merged;
}

import type { Lines } from './lines';
import type { Surroundings } from './surroundings';

/** An element that is longer counts through the lines around the place. */
const MAX_ELEMENT = 200;
const TAG = /<(\/?)(script|style)\b([^>]{0,400})/gi;
/** A script that stands in another file, or is data. */
const ELSEWHERE = /\bsrc\s?=|\btype\s?=\s?["'](?!module|text\/javascript)/i;

/** The script or style of a template that lines stand in, or that more than half of them are. */
export function elementsAround(code: readonly string[], [first, last]: Lines): Surroundings {
  let open: { name: string; line: number; isHere: boolean } | undefined;
  for (const [index, text] of code.entries()) {
    for (const [, slash, name = '', rest = ''] of text.matchAll(TAG)) {
      const isEnd = slash === '/';
      if (isEnd && open?.name === name.toLowerCase()) {
        const within = [`<${open.name}>`];
        if (open.line <= first && index >= last) return { lines: [span(open.line, index, first, last)], within };
        if (open.isHere && isMost([open.line, index], [first, last])) return { lines: [], within };
      }
      if (isEnd) open = undefined;
      else open ??= { name: name.toLowerCase(), line: index, isHere: !ELSEWHERE.test(rest) };
    }
    if (index > last && open === undefined) break;
  }
  return { lines: [], within: [] };
}

/** Whether more than half of the lines of a place are those of an element. */
function isMost([from, to]: Lines, [first, last]: Lines): boolean {
  return 2 * (Math.min(to, last) - Math.max(from, first) + 1) > last - first + 1;
}

function span(from: number, to: number, first: number, last: number): Lines {
  if (to - from < MAX_ELEMENT) return [from, to];
  const around = Math.max(0, Math.floor((MAX_ELEMENT - (last - first)) / 2));
  return [Math.max(from, first - around), Math.min(to, last + around)];
}

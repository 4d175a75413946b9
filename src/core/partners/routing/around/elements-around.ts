import type { Lines } from './lines';
import type { Surroundings } from './surroundings';

/** An element that is longer counts through the lines around the place. */
const MAX_ELEMENT = 200;
const TAG = /<(\/?)(script|style)\b/gi;

/** The script or style of a template that lines stand in. */
export function elementsAround(code: readonly string[], [first, last]: Lines): Surroundings {
  let open: { name: string; line: number } | undefined;
  for (const [index, text] of code.entries()) {
    for (const [, slash, name = ''] of text.matchAll(TAG)) {
      const isEnd = slash === '/';
      if (isEnd && open !== undefined && open.line <= first && index >= last && open.name === name.toLowerCase())
        return { lines: [span(open.line, index, first, last)], within: [`<${open.name}>`] };
      if (isEnd) open = undefined;
      else open ??= { name: name.toLowerCase(), line: index };
    }
    if (index > last && open === undefined) break;
  }
  return { lines: [], within: [] };
}

function span(from: number, to: number, first: number, last: number): Lines {
  if (to - from < MAX_ELEMENT) return [from, to];
  const around = Math.max(0, Math.floor((MAX_ELEMENT - (last - first)) / 2));
  return [Math.max(from, first - around), Math.min(to, last + around)];
}

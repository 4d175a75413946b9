import { ancestorsOf, endOfIndented, type Lines } from './lines';
import type { Surroundings } from './surroundings';

/** A job, a service, a server that is longer counts through its head. */
const MAX_BLOCK = 60;

/** What lines are indented below: the heads all, and of the second one from the outside, a job or a service, the whole. */
export function indentedAround(code: readonly string[], [first]: Lines): Surroundings {
  const headers = ancestorsOf(code, first);
  const lines = headers.map((header, index): Lines => {
    const end = index === headers.length - 2 ? endOfIndented(code, header) : header;
    return [header, end - header < MAX_BLOCK ? end : header];
  });
  return { lines, within: headers.map((header) => (code[header] ?? '').trim()) };
}

/** The blocks in braces around lines: `location`, `server`, `resource`. */
export function bracesAround(code: readonly string[], [first, last]: Lines): Surroundings {
  const open: number[] = [];
  const found: Lines[] = [];
  for (const [index, text] of code.entries()) {
    for (const character of text) {
      if (character === '{') open.push(index);
      if (character !== '}') continue;
      const from = open.pop();
      if (from !== undefined && from <= first && index >= last) found.push([from, index]);
    }
    if (index > last && open.length === 0) break;
  }
  const lines = found.map(([from, to]): Lines => [from, to - from < MAX_BLOCK ? to : from]);
  return { lines, within: found.map(([from]) => (code[from] ?? '').trim()) };
}

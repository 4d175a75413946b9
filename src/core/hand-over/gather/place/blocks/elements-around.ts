import type { Lines } from '../../../../partners/routing/around/lines';
import { bracketsAround } from './brackets-around';
import { type Element, elementsIn, openingTag } from './elements-in';
import { fitting, MAX_BLOCK, MAX_PART, sizeOf } from './fitting';

/** So many lines above and below one that only a whole page has; and an element that ends or begins there is shown whole up to this. */
const AROUND = 8;
const MAX_AT_END = 20;
/** A smaller element tells less than the lines around it. */
const MIN_PART = 5;

/**
 * What of a template shows a line: its script or style, else the form or the component with a state of its own, else the largest element or
 * block that is no whole page.
 * @param code without comments
 * @returns undefined where the line stands in nothing of that size
 */
export function elementsAround(code: readonly string[], index: number): Lines | undefined {
  const all = elementsIn(code);
  const found = all.filter(({ lines: [from, to] }) => from <= index && to >= index);
  const script = found.find(({ name }) => name === 'script' || name === 'style');
  if (script) {
    if (sizeOf(script.lines) <= MAX_BLOCK) return script.lines;
    const inner = code.map((text, at) => (at > script.lines[0] && at < script.lines[1] ? text : ''));
    return fitting(bracketsAround(inner, index), MAX_BLOCK);
  }
  const whole = found.filter(
    ({ name, lines: [from] }) => name === 'form' || name === 'dialog' || /\bx-data\b/.test(openingTag(code, from)),
  );
  const large = found.filter(({ lines }) => sizeOf(lines) >= MIN_PART);
  const linesOf = (elements: readonly Element[]): Lines[] => elements.map(({ lines }) => lines);
  return (
    fitting(linesOf(whole), MAX_BLOCK) ??
    fitting(linesOf(large), MAX_PART) ??
    wholeElements(linesOf(all), [Math.max(0, index - AROUND), Math.min(code.length - 1, index + AROUND)])
  );
}

/** The lines around a place with the small elements at their ends whole. */
function wholeElements(elements: readonly Lines[], [from, to]: Lines): Lines {
  const small = elements.filter((one) => sizeOf(one) <= MAX_AT_END);
  const first = Math.min(from, ...small.filter((one) => one[0] < from && one[1] >= from).map((one) => one[0]));
  const last = Math.max(to, ...small.filter((one) => one[0] <= to && one[1] > to).map((one) => one[1]));
  return [first, last];
}

import type { Lines } from '../../../../partners/routing/around/lines';
import { bracketsAround } from './brackets-around';
import { type Element, elementsIn, openingTag } from './elements-in';
import { fitting, MAX_BLOCK, MAX_PART, sizeOf, withWholeEnds } from './fitting';

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
    withWholeEnds(linesOf(all), index, code.length)
  );
}

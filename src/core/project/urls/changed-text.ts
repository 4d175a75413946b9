import { dottedName, itemsOf, stringOf } from '../python/expressions';
import { operatorOf } from '../python/operator-of';
import type { Expression, ExpressionOf } from '../python/syntax';

/** Works out the text of a part, with a `…` for what text does not tell. */
type TextOf = (part: Expression) => string;

const METHOD = /^(.{1,200})\.(join|strip|lstrip|rstrip|removeprefix|removesuffix)$/;

/** `PREFIX[1:]` of a text that is told as far as it is asked for. */
export function slicedText({ object, start, stop }: ExpressionOf<'slice'>, textOf: TextOf, source: string): string {
  const told = textOf(object);
  const [from, to] = [start, stop].map((end) => (end ? numberIn(end, source) : undefined));
  if (from === null || to === null) return '…';
  const gap = told.indexOf('…');
  // What is counted from the end, or beyond a gap, is not told.
  const isTold = gap === -1 || ((from ?? 0) >= 0 && (from ?? 0) <= gap && to === undefined);
  return isTold ? told.slice(from, to) : '…';
}

/** `PREFIX.lstrip("^")`, `"/".join([A, B])`; null of any other call. */
export function changedText(call: ExpressionOf<'call'>, textOf: TextOf): string | null {
  const { callee, args } = call;
  const dotted = callee.type === 'name' ? METHOD.exec(callee.name) : null;
  const method = callee.type === 'member' ? callee.name : (dotted?.[2] ?? '');
  const object: Expression =
    callee.type === 'member' ? callee.object : { ...callee, type: 'name', name: dotted?.[1] ?? '' };
  const [given, more] = args;
  if (!METHOD.test(`x.${method}`) || more || (callee.type === 'name' && !dotted)) return null;
  if (method === 'join') {
    const between = textOf(object);
    if (given?.type !== 'list' && given?.type !== 'tuple') return '…';
    return given.items.some(({ type }) => type === 'star')
      ? '…'
      : itemsOf(given)
          .map((part) => textOf(part))
          .join(between);
  }
  const taken = given ? stringOf(given) : ' \n\t';
  if (taken === null || dottedName(object) === '') return '…';
  return withoutEnds(textOf(object), method, taken);
}

function withoutEnds(text: string, method: string, taken: string): string {
  if (method === 'removeprefix') return text.startsWith(taken) ? text.slice(taken.length) : text;
  if (method === 'removesuffix') return text.endsWith(taken) ? text.slice(0, -taken.length || undefined) : text;
  let [from, to] = [0, text.length];
  if (method !== 'rstrip') while (from < to && taken.includes(text.charAt(from))) from += 1;
  if (method !== 'lstrip') while (to > from && taken.includes(text.charAt(to - 1))) to -= 1;
  return text.slice(from, to);
}

function numberIn(expression: Expression, source: string): number | null {
  if (expression.type === 'number') return expression.value;
  const used = operatorOf(expression, source);
  const [part] = used?.parts ?? [];
  return used?.operator === '-' && used.parts.length === 1 && part?.type === 'number' ? -part.value : null;
}

import type { Expression, ExpressionOf } from '../python/syntax';
import type { Scope } from './scope';
import type { Value } from './value';

/** An f-string of one piece, with no quote inside. */
const F_STRING = /^[fF](["'])([^"'\\\n]{0,400})\1$/;

/**
 * `f"{NAME}.urls"`, where text tells each part; undefined where it does not, and where it is no such string.
 * @param evaluate works out a part
 * @param unknown carries the place
 */
export function formatted(
  { from, to, parts }: ExpressionOf<'unknown'>,
  evaluate: (part: Expression) => Value,
  scope: Scope,
  unknown: Value,
): Value | undefined {
  const pattern = F_STRING.exec(scope.text.slice(from, Math.min(to, from + 420)))?.[2];
  if (pattern === undefined) return undefined;
  const texts = parts.map((part) => {
    const value = evaluate(part);
    return value.when === null && (value.type === 'string' || value.type === 'scalar') ? value.value : null;
  });
  let at = 0;
  const value = pattern.replace(/\{[^{}!:]*\}/g, () => texts[at++] ?? '');
  if (at !== texts.length || texts.includes(null) || (texts.length === 0 && /[{}]/.test(value))) return undefined;
  const { file, line, text } = unknown;
  return { file, line, text, when: null, type: 'string', value };
}

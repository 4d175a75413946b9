import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { BOUNDED_EXPRESSIONS, type BoundedExpression } from './bounded-expressions';
import { judgeExpression, type Verdict } from './judge-expression';
import { regularExpressions, type Expression } from './regular-expressions';

/** What was found out about each expression, by a hash of it: an expression that nobody touched needs no second look. */
const KEPT = path.join(__dirname, 'regular-expressions.json');
/** What an expression may be searched for in where it is not linear: the longest path of any file system. */
const MOST_INPUT = 4_096;
/** How far one attempt may look where every offset gets one. */
const MOST_REACH = 600;

const { literal: expressions, unknown } = regularExpressions('src');
/** Each as it is written as a literal. */
const literals = new Map(expressions.map((one) => [one, String(new RegExp(one.source, one.flags))]));
/** Read line by line: a merge may leave a comma too few, which writing it anew mends. */
const kept: Readonly<Record<string, Verdict>> = Object.fromEntries(
  Array.from(readFileSync(KEPT, 'utf8').matchAll(/"([0-9a-f]{16})": "([^"]+)"/g), ([, hash = '', verdict]) => [
    hash,
    verdict as Verdict,
  ]),
);
const isUpdate = process.env['UPDATE_GOLDEN'] === '1';

suite('Regular expressions', () => {
  const verdicts = new Map<string, Verdict>();

  suiteSetup(function () {
    this.timeout(0);
    for (const expression of expressions) {
      const hash = hashOf(expression);
      verdicts.set(hash, verdicts.get(hash) ?? kept[hash] ?? judgeExpression(expression.source, expression.flags));
    }
    if (isUpdate)
      writeFileSync(
        KEPT,
        `${JSON.stringify(Object.fromEntries([...verdicts].sort(([one], [other]) => (one < other ? -1 : 1))), null, 2)}\n`,
      );
  });

  test('each stands in the source as it is searched for', () => {
    assert.deepEqual(unknown, []);
  });

  test('none is worse than linear, but where its input is bounded', () => {
    const worse = expressions.filter(
      (expression) => verdictOf(expression) !== 'linear' && boundOf(expression) === undefined,
    );
    assert.deepEqual(
      worse.map(
        (expression) => `${expression.place} ${verdictOf(expression)}: /${expression.source}/${expression.flags}`,
      ),
      [],
    );
  });

  test('what is bounded is there, is worse than linear, and is bounded by little', () => {
    const wrong = BOUNDED_EXPRESSIONS.filter((bounded) => {
      const found = expressions.filter((expression) => isOf(bounded, expression));
      const isLinear = found.every((expression) => verdictOf(expression) === 'linear');
      return (
        isLinear ||
        ('input' in bounded && bounded.input > MOST_INPUT) ||
        ('reach' in bounded && bounded.reach > MOST_REACH)
      );
    });
    assert.deepEqual(
      wrong.map(({ file, expression }) => `${file}: ${String(expression)}`),
      [],
    );
  });

  test('the verdicts that are kept are up to date: UPDATE_GOLDEN=1 npm run test:house writes them', () => {
    const missing = expressions.filter((expression) => kept[hashOf(expression)] === undefined);
    assert.deepEqual(isUpdate ? [] : missing.map(({ place }) => place), []);
  });

  function verdictOf(expression: Expression): Verdict {
    return verdicts.get(hashOf(expression)) ?? 'unknown';
  }
});

function boundOf(expression: Expression): BoundedExpression | undefined {
  return BOUNDED_EXPRESSIONS.find((bounded) => isOf(bounded, expression));
}

function isOf(bounded: BoundedExpression, expression: Expression): boolean {
  return expression.place.startsWith(`${bounded.file}:`) && String(bounded.expression) === literals.get(expression);
}

function hashOf({ source, flags }: Expression): string {
  return createHash('sha256').update(`/${source}/${flags}`).digest('hex').slice(0, 16);
}

import assert from 'node:assert/strict';
import { parsePython } from '../../../../src/core/project/parse-python';
import { expressionsOf, flatten, walkExpression } from '../../../../src/core/project/python/expressions';

/** The names that stand anywhere in the expressions of a text, each where it is come upon. */
function namesIn(text: string): string {
  return flatten(parsePython(text).statements)
    .flatMap(expressionsOf)
    .flatMap((expression) => [...walkExpression(expression)])
    .flatMap((each) => (each.type === 'name' ? [each.name] : each.type === 'member' ? [`.${each.name}`] : []))
    .join(' ');
}

suite('walkExpression', () => {
  for (const [text, names] of [
    ['a.b', 'a.b'],
    ['f(a, *b, k=c, **d)', 'f a b c d'],
    ['f(x).b', '.b f x'],
    ['x[a]', 'x a'],
    ['x[a:b]', 'x a b'],
    ['x[:b]', 'x b'],
    ['[a, *b]', 'a b'],
    ['(a, b)', 'a b'],
    ['{a, b}', 'a b'],
    ['{a: b, **c}', 'a b c'],
    ['a + b', 'a b'],
    ['a if b else c', 'a b c'],
    ['-a', 'a'],
    ['x = a', 'x a'],
    ['x += a', 'x a'],
    ['del a, b', 'a b'],
    ['if a:\n    b\nelif c:\n    d', 'a c b d'],
    ['@a\ndef f(): return b', 'a'],
    ['@a\nclass C: pass', 'a'],
    ['match a:\n    case 1:\n        b', 'a b'],
    ['return', ''],
    ['return a', 'a'],
  ] as const) {
    test(JSON.stringify(text), () => assert.equal(namesIn(text), names));
  }
});

import assert from 'node:assert/strict';
import { parsePython } from '../../../../src/core/project/parse-python';
import { inRound, roundsIn } from '../../../../src/core/project/python/loops';
import type { Expression } from '../../../../src/core/project/python/syntax';

const written = (text: string, expression: Expression | null): string =>
  expression === null ? '?' : text.slice(expression.from, expression.to);

/** Of each statement in a loop what its variables hold, round by round. */
function roundsOf(text: string): string[] {
  const { statements } = parsePython(text);
  const values = new Map<string, Expression>();
  for (const one of statements)
    if (one.type === 'assign' && one.targets[0]?.type === 'name' && one.value)
      values.set(one.targets[0].name, one.value);
  return [...roundsIn(statements, (name) => values.get(name)).values()].map((rounds) =>
    rounds.map((round) => [...round].map(([name, given]) => `${name}=${written(text, given)}`).join(' ')).join('; '),
  );
}

suite('Rounds of loops', () => {
  const rows: readonly [text: string, rounds: readonly string[]][] = [
    ['for a in [1, 2]:\n    f(a)', ['a=1; a=2']],
    ['for a in (1, (2, 3)):\n    f(a)', ['a=1; a=(2, 3)']],
    ['for a, b in [(1, 2), (3, 4)]:\n    f(a)', ['a=1 b=2; a=3 b=4']],
    ['for a, b in [(1, 2), (3,)]:\n    f(a)', ['a=1 b=2; a=3 b=?']],
    ['for (a, b) in {(1, 2)}:\n    f(a)', ['a=1 b=2']],
    ['for a in [1, *x]:\n    f(a)', ['a=?']],
    ['x = [1]\nfor a in x:\n    f(a)', ['a=1']],
    ['x = y\nfor a in x:\n    f(a)', ['a=?']],
    ['x = {"k": 1, **y}\nfor a in x:\n    f(a)', ['a=?']],
    ['x = {"k": 1, **y}\nfor a, b in x.items():\n    f(a)', ['a=? b=?']],
    ['x = {"k": 1}\nfor a in x:\n    f(a)', ['a="k"']],
    ['x = {"k": 1}\nfor a, b in x.items():\n    f(a)', ['a="k" b=1']],
    ['x = {"k": 1}\nfor a in x.values():\n    f(a)', ['a=?']],
    ['for a in x.items():\n    f(a)', ['a=?']],
    ['for a in y:\n    f(a)', ['a=?']],
    ['for a in range(3):\n    f(a)', ['a=?']],
    ['for a in [1, 2]:\n    for b in [3, 4]:\n        f(a)', ['a=1; a=2', 'a=1; a=2']],
    ['for a in [1]:\n    if a:\n        f(a)\n    g(a)', ['a=1', 'a=1', 'a=1']],
    ['while a:\n    f(a)', []],
    ['for a in [1]:\n    pass\nelse:\n    f(a)', ['a=1']],
  ];
  for (const [text, rounds] of rows) test(JSON.stringify(text), () => assert.deepEqual(roundsOf(text), rounds));

  test('are told up to a hundred', () => {
    const items = Array.from({ length: 101 }, (_, at) => at);
    assert.deepEqual(roundsOf(`for a in [${items.join(', ')}]:\n    f(a)`), [
      items
        .slice(0, 100)
        .map((at) => `a=${at}`)
        .join('; '),
    ]);
  });

  test('give names what they hold, and the beginnings of names', () => {
    const text = 'for m in [Book, x.Author, f()]:\n    m\n    m.objects\n    other.m\n    f(m)';
    const { statements } = parsePython(text);
    const told = [...roundsIn(statements, () => undefined)].map(([statement, rounds]) =>
      rounds.map((round) => {
        const given = statement.type === 'expression' ? inRound(statement.value, round) : null;
        return given?.type === 'name' ? given.name : written(text, given);
      }),
    );
    assert.deepEqual(told, [
      ['Book', 'x.Author', 'f()'],
      ['Book.objects', 'x.Author.objects', '?'],
      ['other.m', 'other.m', 'other.m'],
      ['f(m)', 'f(m)', 'f(m)'],
    ]);
  });
});

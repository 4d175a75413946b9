import assert from 'node:assert/strict';
import type { JudgedMigration } from '../../../../src/core/project/migrations/judgement';
import { operationsAt } from '../../../../src/core/project/migrations/operations-at';
import { readMigration } from '../../../../src/core/project/migrations/read/read-migration';

const HEAD = 'from django.db import migrations, models\n';

/** The operations by what they run, and what text does not tell of them. */
function read(body: string, head = ''): { operations: readonly string[]; unknown: readonly string[] } {
  const text = `${HEAD}${head}class Migration(migrations.Migration):\n${body}`;
  const migration = readMigration('shop/migrations/0002_a.py', text);
  assert.ok(migration);
  return { operations: migration.operations.map(({ name, kind }) => name ?? kind), unknown: migration.unknown };
}

const model = (name: string): string => `migrations.DeleteModel("${name}")`;

suite('The operations of a migration', () => {
  const cases: [what: string, body: string, operations: string[], unknown: string[], head?: string][] = [
    ['a list', `    operations = [${model('a')}, ${model('b')}]\n`, ['a', 'b'], []],
    ['a tuple', `    operations = (${model('a')},)\n`, ['a'], []],
    ['a sum', `    operations = [${model('a')}] + [${model('b')}]\n`, ['a', 'b'], []],
    ['both ways', `    operations = [${model('a')}] if X else [${model('b')}]\n`, ['a', 'b'], []],
    ['a star', `    operations = [*MORE, ${model('b')}]\n`, ['a', 'b'], [], `MORE = [${model('a')}]\n`],
    ['a name of the class', `    mine = [${model('a')}]\n    operations = mine\n`, ['a'], []],
    ['None', '    operations = None\n', [], []],
    [
      'what is added',
      `    operations = [${model('a')}]\n    operations += [${model('b')}]\n    operations.append(${model('c')})\n    operations.insert(0, ${model('d')})\n    operations.extend([${model('e')}])\n    operations.clear()\n    others.append(${model('f')})\n    others += [${model('g')}]\n    print()\n`,
      ['a', 'b', 'c', 'd', 'e'],
      [],
    ],
    [
      'a product',
      `    operations = [${model('a')}] * 2\n`,
      [],
      ['Line 3: the operations are computed, and text does not tell them.'],
    ],
    [
      'a call',
      `    operations = [make(), ${model('a')}]\n`,
      ['a'],
      ['Line 3: the operations are computed, and text does not tell them.'],
    ],
  ];
  for (const [what, body, operations, unknown, head] of cases)
    test(`are read from ${what}`, () => assert.deepEqual(read(body, head), { operations, unknown }));

  test('are not told where Python could not be read', () => {
    const { unknown } = read(`    operations = [${model('a')}]\ndef (:\n`);
    assert.deepEqual(unknown, ['Line 4: Python could not be read here.']);
  });
});

suite('The operations at some lines', () => {
  const one = (line: number, endLine: number, runs: { line: number; endLine: number }[] = []): unknown => ({
    line,
    endLine,
    runs,
  });
  const judged = {
    line: 10,
    operations: [one(12, 14), one(15, 15, [{ line: 3, endLine: 6 }]), one(16, 20)],
  } as unknown as JudgedMigration;
  const at = (line?: number, endLine?: number): number[] =>
    operationsAt(judged, line, endLine).map((operation) => operation.line);

  test('are those that stand there, or run what does; all at the class', () => {
    const cases: [lines: [line?: number, endLine?: number], found: number[]][] = [
      [[], [12, 15, 16]],
      [[10], [12, 15, 16]],
      [
        [9, 10],
        [12, 15, 16],
      ],
      [
        [10, 12],
        [12, 15, 16],
      ],
      [[11], []],
      [[9], []],
      [[12], [12]],
      [[14], [12]],
      [
        [14, 15],
        [12, 15],
      ],
      [[11, 12], [12]],
      [[20, 30], [16]],
      [[21], []],
      [[2], []],
      [[3], [15]],
      [[6], [15]],
      [[7], []],
      [[1, 3], [15]],
    ];
    for (const [lines, found] of cases) assert.deepEqual(at(...lines), found, lines.join('-'));
  });
});

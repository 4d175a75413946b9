import fc from 'fast-check';
import assert from 'node:assert/strict';
import { parsePython, parsePythonInTurns } from '../../../src/core/project/parse-python';
import { dottedName, expressionsOf, flatten, walkExpression } from '../../../src/core/project/python/expressions';
import { readString } from '../../../src/core/project/python/read-string';
import type { Statement } from '../../../src/core/project/python/syntax';
import { thingAt } from '../../../src/core/project/thing-at';
import { readablePattern } from '../../../src/core/project/urls/readable-pattern';

function withoutOffsets(key: string, value: unknown): unknown {
  return key === 'from' || key === 'to' ? undefined : value;
}

/** Types and lines of all that was read, bodies included. */
function outline(statements: readonly Statement[]): string[] {
  return flatten(statements).flatMap((statement) => [
    `${statement.line} ${statement.type}${'name' in statement ? ` ${statement.name}` : ''}`,
    ...('body' in statement ? outline(statement.body).map((line) => `  ${line}`) : []),
  ]);
}

const PIECES = [
  'class A(models.Model):',
  '    x = 1',
  'def f(request):',
  '\t',
  '(',
  ')',
  '[',
  '{',
  '"',
  "'''",
  'f"{',
  '\\',
  '\n',
  '#',
  '=',
  '+=',
  ',',
  '.',
  'if x:',
  'else:',
  'from . import *',
  'path("',
  '@task',
  ':',
  '\u{1F600}',
  '\0',
  'print "x"',
  '**',
  'lambda: ',
  'x',
];
const python = fc.array(fc.constantFrom(...PIECES, '\n    '), { maxLength: 60 }).map((pieces) => pieces.join(''));

suite('parsePython', () => {
  test('reads assignments, calls, strings and imports with their lines', () => {
    const { statements } = parsePython(
      'from ..a import (b as c,\n  d)\nX = "one" \\\n  r"\\two"\nY = f(1, *z, k=[1, -2])\n',
    );
    assert.deepEqual(JSON.parse(JSON.stringify(statements, withoutOffsets)), [
      {
        line: 1,
        type: 'from',
        module: 'a',
        level: 2,
        names: [
          { name: 'b', alias: 'c' },
          { name: 'd', alias: null },
        ],
        star: false,
      },
      {
        line: 3,
        type: 'assign',
        targets: [{ line: 3, type: 'name', name: 'X' }],
        value: { line: 3, type: 'string', value: 'one\\two' },
      },
      {
        line: 5,
        type: 'assign',
        targets: [{ line: 5, type: 'name', name: 'Y' }],
        value: {
          line: 5,
          type: 'call',
          callee: { line: 5, type: 'name', name: 'f' },
          args: [
            { line: 5, type: 'number', value: 1 },
            { line: 5, type: 'star', value: { line: 5, type: 'name', name: 'z' } },
          ],
          keywords: [
            {
              name: 'k',
              value: {
                line: 5,
                type: 'list',
                items: [
                  { line: 5, type: 'number', value: 1 },
                  { line: 5, type: 'unknown', parts: [{ line: 5, type: 'number', value: 2 }] },
                ],
              },
            },
          ],
        },
      },
    ]);
  });

  test('reads what stands around Python 2, tabs and errors, and names the first line it could not read', () => {
    const text =
      'print "hello"\ntry:\n\timport a\nexcept ImportError, e:\n\ta = None\nclass A(object):\n\tx = 0777\nclass B:\n    y = )(\n    z = 1\nclass C(A):\n    pass\n';
    const module = parsePython(text);
    assert.deepEqual(
      { outline: outline(module.statements), errorLine: module.errorLine },
      {
        outline: [
          '1 other',
          '2 block',
          '3 import',
          '5 assign',
          '6 class A',
          '  7 assign',
          '8 class B',
          '  9 assign',
          '11 class C',
          '  12 other',
        ],
        errorLine: 9,
      },
    );
  });

  test('never throws and never loops, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(python, fc.string({ unit: 'binary' })), fc.integer({ min: -2, max: 80 }), (text, line) => {
        for (const statement of flatten(parsePython(text).statements))
          for (const each of expressionsOf(statement)) [...walkExpression(each)].map(dottedName);
        for (const path of ['a/models.py', 'a/migrations/0001_a.py', 'settings.py', 'a/urls.py', 'tests.py'])
          thingAt(path, text, line);
        readString(text);
        readablePattern(text);
      }),
      { numRuns: 300 },
    );
  }).timeout(20_000);

  test('reads what nests without end, one statement for each that stands there', () => {
    const read = (text: string) => {
      const { statements, errorLine } = parsePython(text);
      const lines = outline(statements);
      return { errorLine, statements: lines.length, last: lines.at(-1) };
    };
    assert.deepEqual(
      [
        '('.repeat(10_000),
        `x = ${'a.'.repeat(10_000)}b`,
        `x = ${'1+'.repeat(10_000)}1`,
        'if x:\n'.repeat(500),
        `x = '${'a'.repeat(100_000)}`,
        '[{('.repeat(2_000),
        '@'.repeat(10_000),
      ].map(read),
      [
        { errorLine: 1, statements: 1, last: '1 expression' },
        { errorLine: 1, statements: 9, last: '1 expression' },
        { errorLine: 1, statements: 9, last: '1 expression' },
        { errorLine: 2, statements: 500, last: '500 assign' },
        { errorLine: 1, statements: 1, last: '1 assign' },
        { errorLine: 1, statements: 1, last: '1 expression' },
        { errorLine: 1, statements: 0, last: undefined },
      ],
    );
  });

  test('puts a decorator that is no name to what stands behind it, over a comment too', () => {
    const { statements } = parsePython('@(a or b)\n# so\ndef c():\n    x\n@(d or e)\nclass F:\n    y = 1\nz()\n');
    assert.deepEqual(
      statements.map((each) => [each.type, each.line, 'decorators' in each ? each.decorators.length : 0]),
      [
        ['function', 3, 1],
        ['class', 6, 1],
        ['expression', 8, 0],
      ],
    );
  });

  test('comes to the same in turns', async () => {
    const text = 'class A(B):\n    x = "y"\n'.repeat(200);
    let pauses = 0;
    const module = await parsePythonInTurns(text, 1000, async () => {
      pauses += 1;
    });
    assert.deepEqual(outline(module.statements), outline(parsePython(text).statements));
    assert.ok(pauses >= 3, `paused ${pauses} times`);
  });

  test('reads what stands in brackets as it is without them', () => {
    const values = ['"one"', '("one")', '(("one"))', '( # so\n "one"\n)'].flatMap((text) =>
      parsePython(`X = ${text}\n`).statements.map((statement) => statement.type === 'assign' && statement.value),
    );
    assert.deepEqual(
      values.map((value) => value && value.type === 'string' && value.value),
      ['one', 'one', 'one', 'one'],
    );
  });

  test('reads what stands behind parameters of types, with defaults too, and their names of types', async () => {
    const text = `type Row[K = str, *V = *tuple[int]] = dict[K, V]
class Page[T: int = str, **P = [int, str], U: (int, str) = int](Base[T], metaclass=Meta):
    type Inner[T = int] = T
    note = "def f[x = 1](y)"
    def shown[K = (
        int
    )](self, request):
        return request
async def get[T = None](request): pass
type Plain = int | str
rows = TABLE[KEY]
`;
    const lines = [
      ...[
        '2 class Page',
        '  4 assign',
        '  5 function shown',
        '    8 return',
        '9 function get',
        '  9 other',
        '11 assign',
      ],
    ];
    for (const module of [parsePython(text), await parsePythonInTurns(text, 10, async () => {})]) {
      assert.deepEqual(outline(module.statements), lines);
      const [page] = module.statements;
      assert.ok(page?.type === 'class');
      const [note] = page.body;
      assert.deepEqual(
        {
          bases: page.bases.map(({ from, to }) => text.slice(from, to)),
          keywords: page.keywords.map(({ name }) => name),
          note: note?.type === 'assign' && note.value?.type === 'string' && note.value.value,
          errorLine: module.errorLine,
        },
        { bases: ['Base[T]'], keywords: ['metaclass'], note: 'def f[x = 1](y)', errorLine: null },
      );
    }
  });
});

import assert from 'node:assert/strict';
import { parsePython, parsePythonInTurns } from '../../../../src/core/project/parse-python';
import { outlineOf } from '../../../../src/core/project/python/outline';
import { assertGolden } from '../../golden-file';

const CLASS = `import os
@login
class Book(models.Model):  # of paper
    name = models.CharField()

    class Meta:
        ordering = ["name"]
    # behind

def view(request, pages=[
    1,
]) -> "a:b":
	return {
  "a": 1
}
def short(): return 1
async def last(): # x
    pass
`;

/** What a definition begins with, its lines below, and what stands behind it. */
const TRICKY: readonly string[] = [
  CLASS,
  CLASS.replaceAll('\n', '\r\n'),
  'class A:\n    """Text\nclass B:\n    def c():\n"""\n    x = 1\ny = 2\n',
  'def f():\n    return """\n"""\nx = 1\n',
  'def f():\n    return (\n1,\n)\nx = 1\n',
  'if DEBUG:\n    class A(B):\n        x = 1\n        def f(self):\n            class C:\n                y = 2\n            return C\n    z = 3\nelse:\n    def g():\n        pass\n',
  'class A:\n  def f(self):\n    if x:\n      return 1\n    # nothing\n\n  @property\n  def g(self):\n    return r"\\"\n\n  h = 3\n',
  'class A:\n    x = "a\\\n  def b():"\n    y = 1\n',
  'def f():\n    x = 1 \\\n        + 2\n    return x\nclass A: pass\nclass B: x = 1; y = 2\n',
  'class A[T](B):\n    f: T = field()\nasync  def g[T](x: T): \n    await x\n',
  'class A:\n    pass',
  'class A:\n\f\n    x = 1\n\f\nclass B:\n    y = 2\n',
  'def f():\n    def g():\n        yield\n    return g\n\n\n\n',
  'try:\n    class A(X):\n        pass\nexcept ImportError:\n    class A:\n        y = 2\n',
  "def f():\n    return f'{x[\"a\"]}' # ' \nz = 1\n",
  'class defined:\n    default = 1\ndefault = 2\nclassic = 3\n',
  'if x:\n\tdef f():\n\t    a = 1\n\tb = 2\n',
  'def f():\n    "a\\\\"\n    \'b\\\'c\'\n    return "" + \'\' + """a"b""c\\"""\n"""\nx = 1\n',
  'def f():  # a\n    return {(\n1, [2]): 3\n}  # b\n\n# c\nx = ""\n',
  'def f(): #\n    pass #\n#\nx = 1\n',
];

suite('outlineOf', () => {
  test('leaves the heads of classes and functions, and a number where their bodies end', () => {
    const outline = outlineOf(
      'x = 1\nclass A(B):  # c\n    y = 2\n    def f(): pass\n\nz = 3\ndef g():\n    return (\n1)\n',
    );
    assert.deepEqual(outline, {
      lines: [
        { from: 0, end: 5, bodyEnd: 5, last: 49, next: 6, joins: false, equals: 1 },
        { from: 6, end: 17, bodyEnd: 50, last: 58, next: 51, joins: false, equals: 0 },
        { from: 52, end: 57, bodyEnd: 57, last: 51, next: 58, joins: false, equals: 1 },
        { from: 58, end: 66, bodyEnd: 82, last: 58, next: 83, joins: false, equals: 0 },
      ],
      text: `x = 1\nclass A(B):  # c\n${' '.repeat(26)}0\n\nz = 3\ndef g():\n${' '.repeat(14)}0\n`,
      hidden: new Set([6, 58]),
    });
    assert.deepEqual(outlineOf('class A:\n    y = 2\n    def f():\n        pass\n', true), {
      lines: [{ from: 0, end: 8, bodyEnd: 44, last: 58, next: 45, joins: false, equals: 0 }],
      text: `class A:\n    y = 2\n    def f():\n${' '.repeat(11)}0\n`,
      hidden: new Set([23]),
    });
    assert.deepEqual(outlineOf('  x = 1\n'), { text: '  x = 1\n', hidden: new Set(), lines: null });
  });

  test('is none where a bracket or a string has no end', () => {
    for (const body of ['(', ')', '"', '"""', "'\n", '\\ 1', '[1,', '"a\\"'])
      assert.equal(outlineOf(`def f():\n    ${body}\n`), null, body);
  });

  for (const [at, text] of TRICKY.entries()) {
    test(`changes nothing of what a parser reads: ${at}`, async () => {
      const [whole, lazy] = [parsePython(text), await parsePythonInTurns(text, 10, () => Promise.resolve())];
      assert.deepEqual(plain(lazy.statements), plain(whole.statements));
      assert.deepEqual([lazy.text, lazy.errorLine], [whole.text, whole.errorLine]);
    });
  }

  test('has of each of them the bodies of its outermost definitions blank', () => {
    const outlines = TRICKY.flatMap((text, at) => {
      const { text: shown, hidden } = outlineOf(text) ?? { text: 'none', hidden: new Set<number>() };
      const lines = shown
        .replaceAll(/ +0/g, (body) => `·${body.length}`)
        .replaceAll('\r', '␍')
        .replaceAll('\t', '→')
        .replaceAll('\f', '␌')
        .split('\n');
      return [`${at}: ${[...hidden].join(' ')}`, ...lines];
    });
    assertGolden('project/python/outlines.txt', [...outlines, 'end']);
  });

  test('has the errors of a body told once somebody has looked into it', async () => {
    const text = 'x = 1\nclass A:\n    y = = 2\n    def f(self):\n        z = = 3\n';
    const module = await parsePythonInTurns(text, 100, () => Promise.resolve());
    const [, node] = module.statements;
    const lines = [module.errorLine];
    if (node?.type === 'class') lines.push((node.body, module.errorLine));
    assert.deepEqual(lines, [null, 3]);
    const open = await parsePythonInTurns('class A:\n    y = 2\n    z = (\n', 100, () => Promise.resolve());
    assert.equal(open.errorLine, parsePython('class A:\n    y = 2\n    z = (\n').errorLine);
    assert.notEqual(open.errorLine, null);
  });
});

/** Statements with the bodies that are parsed when somebody looks into them. */
function plain(statements: unknown): unknown {
  return JSON.parse(JSON.stringify(statements));
}

import assert from 'node:assert/strict';
import { parsePython, parsePythonAtOnce } from '../../../../src/core/project/parse-python';
import { chunksOf, readLightly } from '../../../../src/core/project/python/light-statements';
import { outlineOf } from '../../../../src/core/project/python/outline';
import { Source } from '../../../../src/core/project/python/source';
import type { Statement } from '../../../../src/core/project/python/syntax';

/** A text, and of each of its statements whether it is read without the grammar; none where the whole text is the grammar's. */
const SHAPES: readonly (readonly [text: string, isLight: readonly boolean[]])[] = [
  ['import os\nimport a.b as c, d\n', [true, true]],
  ['from a import b\nfrom . import (\n    c as d,  # so\n    e,\n)\nfrom ..a.b import *\n', [true, true, true]],
  ['from .. import a as b,\\\n    c\nimport a.b; import c\n', [false, false]],
  ['from . . import a\nfrom .import b\nimport ä\n', [false, false, false]],
  ['importer = 1\nfrom_here = 2\nclassic = 3\ndefault = 4\nasyncio = 5\n', [true, true, true, true, true]],
  ["a = {\"=\": [x == y, f(z=1)]}\nb = \"=\" + '''\n=\n'''\n", [true, true]],
  ['a = b = 1\nc = d == e\nf: int = 3\ng: str\nh, i = 1, 2\nj += 1\n', [false, false, false, false, false, false]],
  ['a = 1; b = 2\nc.d = 3\ne["f"] = 4\ng = lambda x=1: x\n(h) = 5\n', [false, false, false, false, false]],
  ['a = \\\n    1\nb = (yield)\nc = 1,\n', [true, true, true]],
  ['class A:\n    x = 1\nclass B():\n    y = 2\nclass C(a.D, E,):\n    z = 3\n', [true, true, true]],
  ['class A(B, metaclass=c.D):\n    x = 1\nclass E(\n    F,\n    G\n):  # so\n    x = 1\n', [true, true]],
  ['class A(B[C], D):\n    x = 1\nclass E(f()):\n    x = 1\nclass G(*H):\n    x = 1\n', [false, false, false]],
  ['class A(  # so\n    B):\n    x = 1\nclass C[T](D):\n    x = 1\nclass E: x = 1\n', [false, false, false]],
  ['class A(None):\n    x = 1\nclass B(metaclass = C):\n    x = 1\n', [false, false]],
  [
    'def a():\n    x\ndef b(c, *, d, e=None, **f):\n    x\nasync  def g(h, /, i: int | None = 1, *j):\n    x\n',
    [true, true, true],
  ],
  ['def a(b=C):\n    x\ndef d(e: list[int], f=(1, 2)) -> g:\n    x\ndef h(i=")"):\n    x\n', [true, true, true]],
  ['@a\n@b.c\n@d(1, e="f", *g)\nclass H(I):\n    x = 1\n@a  # so\n\n# so\ndef j(k):\n    x\n', [true, true]],
  [
    '@(a or b)\nclass C(D):\n    x = 1\n@a(b(1))\ndef e():\n    x\n@f()()\ndef g():\n    x\n@h[0]\ndef i():\n    x\n',
    [false, false, false, false],
  ],
  ['@a("(", b)\ndef c():\n    x\n@d(\n    e,  # so\n)\ndef f(): pass\n', [false, false]],
  ['if A:\n    b = 1\nelif C:\n    def d():\n        x\nelse:\n    class E(F):\n        x = 1\ng = 2\n', [false, true]],
  ['try:\n    import a\nexcept (B, C):\n    a = None\nfinally:\n    d()\nelse_ = 1\n', [false, true]],
  [
    '"""Text\nclass A:\n"""\nfor a in b:\n    c()\nelse:\n    d()\nwith e as f:\n    g = 1\nmatch h:\n    case 1:\n        i = 2\n',
    [false, false, false, false],
  ],
  ['def a():\n    x\n\n\n    # so\n# so\n\nclass B:\n    y  # so\n', [true, true]],
  ['class A:\n    x = 1', [true]],
  ['class A:\n    x = 1 # so', [true]],
  ['x = 1\r\nclass A:\r\n    y = 2\r\n', []],
  ['  x = 1\ny = 2\n', []],
];

suite('readLightly', () => {
  for (const [text, expected] of SHAPES) {
    test(`tells what the grammar tells, or is not sure: ${JSON.stringify(text)}`, () => {
      assert.deepEqual(plain(parsePythonAtOnce(text).statements), plain(parsePython(text).statements));
      assert.deepEqual(lightOnes(text), expected);
    });
  }

  test('has an error in what a name is assigned told once somebody asks for errors, or for the value', () => {
    const text = 'a = 1\nb = (1 2)\nclass C:\n    x = 1\n';
    assert.equal(parsePythonAtOnce(text).errorLine, 2);
    assert.equal(parsePython(text).errorLine, 2);
    assert.deepEqual(
      parsePythonAtOnce(`${text}d = 3\n`).statements.map(({ type, line }) => `${line} ${type}`),
      ['1 assign', '2 assign', '3 class', '5 assign'],
    );
  });

  test('leaves a file to the grammar in which a statement has an error', () => {
    const text = 'a = 1\nprint "x"\nb = 2\n';
    assert.deepEqual(plain(parsePythonAtOnce(text)), plain(parsePython(text)));
  });
});

function lightOnes(text: string): boolean[] {
  const outline = outlineOf(text);
  const chunks = outline && chunksOf(text, outline);
  const by = {
    source: new Source(text),
    hides: (from: number) => outline?.hidden.has(from) ?? false,
    statementOf: () => (): Statement | undefined => undefined,
  };
  return (chunks ?? []).map((chunk) => readLightly(chunk, by) !== undefined);
}

/** All of it, with what is worked out when it is asked for. */
function plain(data: unknown): unknown {
  return JSON.parse(JSON.stringify(data));
}

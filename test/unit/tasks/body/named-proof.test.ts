import assert from 'node:assert/strict';
import { claimOf, oddProofs, readProofs, withoutParameters } from '../../../../src/core/tasks/body/named-proof';

suite('What names a proof', () => {
  test('a claim is what stands before its proofs', () => {
    for (const [text, claim] of [
      ['It is fast – shown by `file:a.md`, `test:x.y` and `orders/tests.py`', 'It is fast'],
      ['It is fast (shown by: `a.md`).', 'It is fast'],
      ['It is shown by `a.md`, and more', 'It is shown by `a.md`, and more'],
      ['Fast `file:a.md`', 'Fast `file:a.md`'],
    ] as const)
      assert.equal(claimOf(text), claim);
  });

  test('a file with a name in it is a test, and a name in anything else is a part of its name', () => {
    assert.deepEqual(
      readProofs('It holds `file:a.py::x`, `path:b.py::y`, `file:a.py`, `url:shop::book`, `setting:A::B`, `test:c.d`'),
      [
        { kind: 'test', name: 'a.py::x' },
        { kind: 'test', name: 'b.py::y' },
        { kind: 'file', name: 'a.py' },
        { kind: 'route', name: 'shop::book' },
        { kind: 'setting', name: 'A::B' },
        { kind: 'test', name: 'c.d' },
      ],
    );
  });

  test('what is named as a proof and is none of a known kind is kept, and ordinary words are not', () => {
    for (const [text, named] of [
      ['It is fast, shown by `nosuch:x`', ['nosuch:x']],
      ['It is fast `rout:/api/books/`', ['rout:/api/books/']],
      ['It is fast `nosuch:x`', ['nosuch:x']],
      ['It is fast – `nosuch:x`.', ['nosuch:x']],
      ['It is fast (`file:a.md`, `nosuch:x`)', ['nosuch:x']],
      ['It links to `catalog:book-list`', []],
      ['`nosuch:x` is fast', []],
      ['`nosuch:x`', []],
      ['It is fast on Debian `python:3.12`', []],
      [
        'It is fast `tests:orders/tests.py::test_x` and `settings:DEBUG=False`',
        ['tests:orders/tests.py::test_x', 'settings:DEBUG=False'],
      ],
      [
        'Runs on `python:3.12-slim`, `catalog:book-list`, `https://a.b/c`, `localhost:8000/x`, `a b:c/d`, `mailto:a@b.c`',
        [],
      ],
      ['It is fast, shown by `https://a.b/c` and `the logs`', []],
      ['It is fast `file:a.md`', []],
    ] as const)
      assert.deepEqual(
        readProofs(text).flatMap(({ kind, name }) => (kind === 'other' ? [name] : [])),
        named,
        text,
      );
  });

  test('a kind that there is none of is told with the one that was meant, and a name of a route where it is behind "shown by" alone', () => {
    for (const [text, odd] of [
      ['It is fast `rout:/api/`', [{ name: 'rout:/api/', start: 11, end: 23, meant: 'route:/api/' }]],
      [
        '`Settings:DEBUG=False` holds',
        [{ name: 'Settings:DEBUG=False', start: 0, end: 22, meant: 'setting:DEBUG=False' }],
      ],
      ['Opens the list – `catalog:book-list`', []],
      ['Opens, shown by `catalog:book-list`', [{ name: 'catalog:book-list', start: 16, end: 35 }]],
      ['It is there `nosuch:a/b`', [{ name: 'nosuch:a/b', start: 12, end: 24 }]],
      ['It is there `file:a/b`', []],
    ] as const)
      assert.deepEqual(oddProofs(text), odd, text);
  });

  test('a test goes by its name without the values that it is called with', () => {
    const names = ['test_x[12]', 'test_x', '[12]', 'test_x[12', 'test_x[1][2]'];
    assert.deepEqual(names.map(withoutParameters), ['test_x', 'test_x', '[12]', 'test_x[12', 'test_x']);
  });
});

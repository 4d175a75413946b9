import assert from 'node:assert/strict';
import { withoutBlankEnds } from '../../../src/core/base/without-blank-ends';

const TEXT = 'import a\n\n\ndef f():\n    pass\n\n';

suite('withoutBlankEnds', () => {
  test('a selection means what is in it', () => {
    assert.deepEqual(
      withoutBlankEnds({ path: 'a.py', line: 2, endLine: 6, selection: '\n\ndef f():\n    pass\n' }, TEXT),
      { path: 'a.py', line: 4, endLine: 5, selection: 'def f():\n    pass' },
    );
    assert.deepEqual(withoutBlankEnds({ path: 'a.py', line: 4, endLine: 6 }, TEXT), {
      path: 'a.py',
      line: 4,
      endLine: 5,
    });
  });

  test('a place without blank ends, of blank lines alone, of one line or of none stays as it is', () => {
    const places = [
      { path: 'a.py', line: 4, endLine: 5, selection: 'def f():\n    pass' },
      { path: 'a.py', line: 2, endLine: 3 },
      { path: 'a.py', line: 2 },
      { path: 'a.py' },
      { path: 'a.py', line: 40, endLine: 50 },
    ];
    assert.deepEqual(
      places.map((place) => withoutBlankEnds(place, TEXT)),
      places,
    );
  });
});

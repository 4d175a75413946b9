import assert from 'node:assert/strict';
import { quoteCode } from '../../../../../src/core/hand-over/gather/place/quote-code';

const FILE = 'import os\nPASSWORD = (\n    "hunter2x"\n)\nDEBUG = True\n';

suite('quoteCode', () => {
  test('takes the language of a script without an ending from its first line', () => {
    assert.deepEqual(
      quoteCode({ path: 'bin/serve', line: 2, endLine: 3 }, '#!/bin/bash\nset -u\nuwsgi --ini a.ini\n'),
      { text: 'set -u\nuwsgi --ini a.ini', language: 'shellscript' },
    );
  });

  test('takes the whole lines of a selection, judged with what stands above them', () => {
    const place = { path: 'config/settings.py', line: 3, selection: '"hunter2x"' };
    assert.deepEqual(quoteCode(place, FILE), { text: '"•••"', language: 'python' });
  });

  test('takes a selection that the file does not hold as it is, without secrets', () => {
    const place = { path: 'config/settings.py', line: 3, selection: 'TOKEN = "hunter2x"' };
    const quoted = { text: 'TOKEN = "•••"', language: 'python' };
    assert.deepEqual([quoteCode(place, FILE), quoteCode(place, undefined)], [quoted, quoted]);
  });

  test('takes the lines that are named; of one line what it stands in, and which lines those are', () => {
    const place = { path: 'config/settings.py', line: 4 };
    const value = { text: 'PASSWORD = (\n    "•••"\n)', language: 'python', lines: { line: 2, endLine: 4 } };
    assert.deepEqual(
      [
        quoteCode({ ...place, endLine: 5 }, FILE),
        quoteCode(place, FILE),
        quoteCode({ ...place, endLine: 4 }, FILE),
        quoteCode({ path: 'shop/a.css', line: 1 }, 'a { color: red }\n'),
        quoteCode({ ...place, endLine: 5 }, undefined),
        quoteCode({ path: 'config/settings.py' }, FILE),
      ],
      [
        { text: ')\nDEBUG = True', language: 'python' },
        value,
        value,
        { text: 'a { color: red }', language: 'css' },
        undefined,
        undefined,
      ],
    );
  });
});

import assert from 'node:assert/strict';
import { quoteCode } from '../../../../../src/core/hand-over/gather/place/quote-code';

const FILE = 'import os\nPASSWORD = (\n    "hunter2x"\n)\nDEBUG = True\n';

suite('quoteCode', () => {
  test('takes the language of a script without an ending from its first line', () => {
    assert.deepEqual(
      quoteCode({ path: 'bin/serve', line: 2, endLine: 3 }, '#!/bin/bash\nset -u\nuwsgi --ini a.ini\n', undefined),
      { text: 'set -u\nuwsgi --ini a.ini', language: 'shellscript' },
    );
  });

  test('takes the whole lines of a selection, judged with what stands above them', () => {
    const place = { path: 'config/settings.py', line: 3, selection: '"hunter2x"' };
    assert.deepEqual(quoteCode(place, FILE, undefined), { text: '"•••"', language: 'python' });
  });

  test('takes a selection that the file does not hold as it is, without secrets', () => {
    const place = { path: 'config/settings.py', line: 3, selection: 'TOKEN = "hunter2x"' };
    const quoted = { text: 'TOKEN = "•••"', language: 'python' };
    assert.deepEqual([quoteCode(place, FILE, undefined), quoteCode(place, undefined, undefined)], [quoted, quoted]);
  });

  test('takes the lines that are named, and nothing where neither lines nor a thing of Django are', () => {
    const place = { path: 'config/settings.py', line: 4 };
    assert.deepEqual(quoteCode({ ...place, endLine: 5 }, FILE, undefined), {
      text: ')\nDEBUG = True',
      language: 'python',
    });
    assert.deepEqual(
      [
        quoteCode(place, FILE, undefined),
        quoteCode({ ...place, endLine: 4 }, FILE, undefined),
        quoteCode({ ...place, endLine: 5 }, undefined, undefined),
      ],
      [undefined, undefined, undefined],
    );
  });
});

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

  test('takes the head of a long function with the part that a line stands in, and tells both', () => {
    const body = Array.from({ length: 70 }, (_, at) => `    step(${at})`);
    const text = ['import os', '', '@task(', '    bind=True,', ')', 'def run(', '    self,', '):', ...body, ''].join(
      '\n',
    );
    const part = body.slice(19, 50);
    assert.deepEqual(quoteCode({ path: 'shop/tasks.py', line: 43 }, text), {
      text: ['@task(', '    bind=True,', ')', 'def run(', '    self,', '):', '    …', ...part].join('\n'),
      language: 'python',
      lines: { line: 28, endLine: 58 },
      head: { line: 3, endLine: 8 },
    });
  });

  test('takes no head beside one that is quoted, be it the head or the lines below it', () => {
    const body = Array.from({ length: 70 }, (_, at) => `    step(${at})`);
    const text = ['def run(self):', ...body, ''].join('\n');
    const near = quoteCode({ path: 'shop/tasks.py', line: 5 }, text);
    const next = quoteCode({ path: 'shop/tasks.py', line: 17 }, text);
    assert.deepEqual(
      [near?.head, near?.lines, next?.head, next?.text.split('\n').slice(0, 2)],
      [undefined, { line: 1, endLine: 20 }, { line: 1, endLine: 1 }, ['def run(self):', '    step(0)']],
    );
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

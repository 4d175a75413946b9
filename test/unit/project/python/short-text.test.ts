import assert from 'node:assert/strict';
import { shortText } from '../../../../src/core/project/python/short-text';

/** The whole of a text, on one line of at most eight characters. */
const short = (text: string) => shortText(text, { from: 0, to: text.length }, 8);

suite('shortText', () => {
  test('joins white space, and cuts what is longer than its limit', () => {
    assert.deepEqual(['abcdefgh', 'abcdefghi', 'f(\n  a,\n)', '[ a,  ]'].map(short), [
      'abcdefgh',
      'abcdefg…',
      'f(a)',
      '[a]',
    ]);
    assert.deepEqual([short(`ab${' '.repeat(62)}`), short(`ab${' '.repeat(63)}`)], ['ab', 'ab…']);
  });

  test('takes secrets out before it cuts', () => {
    assert.equal(shortText('f("postgres://u:hunter2@h/db")', { from: 0, to: 30 }, 20), 'f("postgres://•••@h…');
  });
});

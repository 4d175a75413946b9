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

  test('takes secrets out that are longer than what it looks at', () => {
    const long = 'q7Zx9Kp3mNvQ2sT8uW4yB'.repeat(50);
    const key = Array.from({ length: 20 }, () => 'MIIEpAIBAAKCAQEAq7Zx9Kp3mNvQ').join('\n');
    const rows: [text: string, shown: string][] = [
      [`get(password="${long}")`, 'get(password="•••…'],
      [`get(token='${"''"}${long}${"''"}')`, `get(token='${"''"}•••…`],
      [`open("postgres://shop:${long}@db/shop")`, 'open("postgres://…'],
      [
        `sign("""-----BEGIN PRIVATE KEY-----\n${key}\n-----END PRIVATE KEY-----""")`,
        'sign("""-----BEGIN PRIVATE KEY----- ••• …',
      ],
    ];
    for (const [text, shown] of rows) assert.equal(shortText(text, { from: 0, to: text.length }, 60), shown);
  });

  test('leaves out remarks, and no text that looks like one', () => {
    const text = 'f(\n    "#a",  # the first (\n    # not b\n    c,\n)';
    assert.equal(shortText(text, { from: 0, to: text.length }), 'f("#a", c)');
  });

  test('leaves no half of an emoji', () => {
    assert.equal(short('abcdef🐍ghi'), 'abcdef…');
  });
});

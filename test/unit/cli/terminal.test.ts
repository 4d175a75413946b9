import assert from 'node:assert/strict';
import { paintFor } from '../../../src/cli/paint';
import { readPlace } from '../../../src/cli/read-place';

suite('the terminal', () => {
  test('is given colours only where it is one and nobody has said no', () => {
    const red = (isTTY: boolean, env: NodeJS.ProcessEnv) => paintFor({ isTTY }, env).red('x');
    assert.deepEqual(
      [
        red(true, {}),
        red(true, { NO_COLOR: '' }),
        red(true, { NO_COLOR: '1' }),
        red(true, { TERM: 'dumb' }),
        red(false, {}),
      ],
      ['\x1b[31mx\x1b[39m', '\x1b[31mx\x1b[39m', 'x', 'x', 'x'],
    );
  });

  test('places have lines, and lie in the folder', () => {
    assert.deepEqual(['shop/models.py', './shop/models.py:12', 'shop\\models.py:12-40'].map(readPlace), [
      { path: 'shop/models.py' },
      { path: 'shop/models.py', line: 12 },
      { path: 'shop/models.py', line: 12, endLine: 40 },
    ]);
    for (const place of ['../x.py', '/etc/passwd', 'C:\\x.py', 'a/../../x', 'x.py:0', 'x.py:9-3'])
      assert.throws(() => readPlace(place), /is no place|lines that are none/);
  });
});

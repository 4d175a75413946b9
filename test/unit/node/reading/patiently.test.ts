import assert from 'node:assert/strict';
import { patiently } from '../../../../src/node/reading/patiently';

suite('patiently', () => {
  /** Fails with these codes, one after the other, then succeeds. */
  const failing =
    (...codes: string[]) =>
    () => {
      const code = codes.shift();
      if (code !== undefined) throw Object.assign(new Error(code), { code });
      return codes.length;
    };

  test('tries again on Windows while something is in the way', async () => {
    assert.equal(await patiently(failing('EPERM', 'EBUSY', 'EACCES'), 'win32'), 0);
  });

  test('gives up at last', async () => {
    let attempts = 0;
    const work = (): never => {
      attempts += 1;
      throw Object.assign(new Error('busy'), { code: 'EBUSY' });
    };
    await assert.rejects(patiently(work, 'win32'), { code: 'EBUSY' });
    assert.equal(attempts, 10);
  });

  test('tries nothing again that means something', async () => {
    await assert.rejects(patiently(failing('ENOENT'), 'win32'), { code: 'ENOENT' });
    await assert.rejects(patiently(failing('EPERM'), 'linux'), { code: 'EPERM' });
    await assert.rejects(patiently(failing('EPERM'), 'darwin'), { code: 'EPERM' });
  });
});

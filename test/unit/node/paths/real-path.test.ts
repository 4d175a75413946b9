import assert from 'node:assert/strict';
import { realPath } from '../../../../src/node/paths/real-path';

suite('realPath', () => {
  const stepByStep = async (path: string): Promise<string> => `step by step: ${path}`;
  const failing = (code: string) => async (): Promise<string> => {
    throw Object.assign(new Error(code), { code });
  };

  test('is what the system says', async () => {
    assert.equal(await realPath('c:\\Shop', async () => 'C:\\shop', stepByStep), 'C:\\shop');
    assert.equal(await realPath('\\\\server\\Shop', async () => '\\\\server\\shop', stepByStep), '\\\\server\\shop');
    assert.equal(await realPath('.'), process.cwd());
  });

  test('leaves a network drive its letter', async () => {
    assert.equal(
      await realPath('Z:\\shop', async () => '\\\\server\\share\\shop', stepByStep),
      'step by step: Z:\\shop',
    );
  });

  test('is found without the system where a drive lies in memory', async () => {
    assert.equal(await realPath('R:\\shop', failing('EISDIR'), stepByStep), 'step by step: R:\\shop');
  });

  test('fails as the system does', () =>
    assert.rejects(realPath('gone', failing('ENOENT'), stepByStep), { code: 'ENOENT' }));
});

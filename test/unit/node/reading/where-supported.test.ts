import assert from 'node:assert/strict';
import { whereSupported } from '../../../../src/node/reading/where-supported';

suite('whereSupported', () => {
  const failing = async (code: string): Promise<never> => {
    throw Object.assign(new Error(code), { code });
  };

  test('goes without what a file system does not know', async () => {
    for (const code of ['EINVAL', 'ENOSYS', 'ENOTSUP', 'EPERM', 'EISDIR']) await whereSupported(failing(code));
  });

  test('goes on with nothing else', async () => {
    for (const code of ['EIO', 'ENOSPC', 'EDQUOT']) await assert.rejects(whereSupported(failing(code)), { code });
  });
});

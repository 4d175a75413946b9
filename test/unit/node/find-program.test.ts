import assert from 'node:assert/strict';
import { isAbsolute } from 'node:path';
import { findProgram } from '../../../src/node/find-program';

suite('findProgram', () => {
  test('looks on Windows for an .exe in absolute directories alone, and not in the working directory', () => {
    const looked: string[] = [];
    const isProgram = (file: string): boolean => {
      looked.push(file);
      return file.startsWith('D:');
    };
    const path = '.;;bin;C:\\Windows;"C:\\Program Files\\Git\\cmd";D:\\git;E:\\never';
    assert.equal(findProgram('git', { platform: 'win32', path, isProgram }), 'D:\\git\\git.exe');
    assert.deepEqual(looked, ['C:\\Windows\\git.exe', 'C:\\Program Files\\Git\\cmd\\git.exe', 'D:\\git\\git.exe']);
  });

  test('looks elsewhere for the plain name', () => {
    assert.equal(
      findProgram('git', {
        platform: 'darwin',
        path: ':.:/usr/local/bin:/usr/bin',
        isProgram: (file) => file !== '/usr/local/bin/git',
      }),
      '/usr/bin/git',
    );
    assert.equal(findProgram('git', { platform: 'linux', path: '', isProgram: () => true }), undefined);
  });

  test('finds what is on this machine, and nothing that is not', () => {
    assert.ok(isAbsolute(findProgram('git') ?? ''));
    assert.equal(findProgram('no-such-program-anywhere'), undefined);
  });
});

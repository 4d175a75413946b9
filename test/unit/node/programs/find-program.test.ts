import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, isAbsolute, join } from 'node:path';
import { findProgram, searchFor, type ProgramSearch } from '../../../../src/node/programs/find-program';
import { foreignDirectories } from '../../../../src/node/programs/foreign-directories';

/** A search on a machine on which every file is there, and no link. */
function search(platform: NodeJS.Platform, path: string, other: Partial<ProgramSearch> = {}): ProgramSearch {
  return { platform, path, foreign: [], isProgram: () => true, real: (file) => file, ...other };
}

suite('findProgram', () => {
  test('looks on Windows for an .exe in absolute directories alone, and not in the working directory', () => {
    const looked: string[] = [];
    const isProgram = (file: string): boolean => {
      looked.push(file);
      return file.startsWith('D:');
    };
    const path = '.;;bin;\\bin;C:bin;C:\\Windows;"C:\\Program Files\\Git\\cmd";D:\\git;E:\\never';
    assert.deepEqual(findProgram('git', search('win32', path, { isProgram })), {
      file: 'D:\\git\\git.exe',
      path: 'C:\\Windows;C:\\Program Files\\Git\\cmd;D:\\git;E:\\never',
    });
    assert.deepEqual(looked, ['C:\\Windows\\git.exe', 'C:\\Program Files\\Git\\cmd\\git.exe', 'D:\\git\\git.exe']);
  });

  test('passes over what came with the folder, however Windows spells it, and the programs of packages', () => {
    const path =
      'C:\\Work\\shop\\bin;c:\\WORK\\Shop;C:\\Work\\node_modules\\.bin;C:\\Users\\me\\NODE_MODULES\\.BIN\\;\\\\?\\C:\\Work\\shop;C:\\Work\\shop-tools';
    const real = (file: string): string => file.replace('\\\\?\\', '');
    assert.deepEqual(findProgram('git', search('win32', path, { foreign: ['C:\\work\\shop'], real })), {
      file: 'C:\\Work\\shop-tools\\git.exe',
      path: 'C:\\Work\\shop-tools',
    });
  });

  test('looks elsewhere for the plain name', () => {
    const found = findProgram(
      'git',
      search('darwin', ':.:~/bin:/usr/local/bin:/usr/bin', { isProgram: (file) => file !== '/usr/local/bin/git' }),
    );
    assert.deepEqual(found, { file: '/usr/bin/git', path: '/usr/local/bin:/usr/bin' });
    assert.equal(findProgram('git', search('linux', '')), undefined);
  });

  test('finds what is on this machine, and nothing that is not', () => {
    assert.ok(isAbsolute(findProgram('git', searchFor(tmpdir()))?.file ?? ''));
    assert.equal(findProgram('no-such-program-anywhere', searchFor(tmpdir())), undefined);
  });
});

suite('What came with a folder', () => {
  let home: string;
  let folder: string;

  setup(() => {
    home = realpathSync.native(mkdtempSync(join(tmpdir(), 'home-')));
    folder = join(home, 'projects/shop/backend');
    mkdirSync(folder, { recursive: true });
  });

  teardown(() => rmSync(home, { recursive: true, force: true }));

  test('is the folder and its repository, and not the home directory around them', () => {
    assert.deepEqual(foreignDirectories(folder, home), [folder]);
    mkdirSync(join(home, 'projects/shop/.git'));
    writeFileSync(join(folder, '.git'), 'gitdir: ../.git/modules/backend\n');
    assert.deepEqual(foreignDirectories(folder, home), [folder, join(home, 'projects/shop')]);
    // A home directory that is a repository is its owner's.
    mkdirSync(join(home, '.git'));
    assert.deepEqual(foreignDirectories(folder, home), [folder, join(home, 'projects/shop')]);
    assert.deepEqual(foreignDirectories(folder, join(home, 'elsewhere')), [folder, join(home, 'projects/shop')]);
    assert.deepEqual(foreignDirectories(folder, tmpdir() + '-none'), [folder, join(home, 'projects/shop'), home]);
    assert.deepEqual(foreignDirectories(home, home), [home]);
  });

  test('is passed over by its real path too, and what is in ~/bin is found', function () {
    if (process.platform === 'win32') this.skip();
    const [own, linked, alias] = [join(home, 'bin'), join(home, 'linked'), join(home, 'alias')];
    for (const directory of [own, join(folder, 'tools'), linked]) mkdirSync(directory);
    for (const directory of [own, join(folder, 'tools')]) writeFileSync(join(directory, 'git'), '', { mode: 0o755 });
    symlinkSync(join(folder, 'tools'), alias);
    symlinkSync(join(folder, 'tools/git'), join(linked, 'git'));
    const path = [join(folder, 'tools'), alias, linked, own].join(delimiter);
    const found = findProgram('git', { ...searchFor(folder), path });
    assert.deepEqual(found, { file: join(own, 'git'), path: [linked, own].join(delimiter) });
    assert.equal(
      findProgram('git', { ...searchFor(join(home, 'projects')), path: [alias, linked].join(delimiter) }),
      undefined,
    );
  });
});

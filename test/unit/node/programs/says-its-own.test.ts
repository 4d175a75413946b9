import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { configuredDriver } from '../../../../src/node/programs/merge-driver';

suite('The configuration that the merge driver is written into', function () {
  this.timeout(30_000);
  let root: string;
  const at = (...names: string[]) => path.join(root, ...names);
  const git = (cwd: string, ...args: string[]) =>
    execFileSync('git', ['-c', 'protocol.file.allow=always', ...args], { cwd: at(cwd), stdio: 'pipe' });
  const configuration = () => readFileSync(at('theirs/.git/config'), 'utf8');
  const set = async (folder: string) => (await configuredDriver(at(folder))).set('driver');
  const leadTo = (text: string) => {
    mkdirSync(at('ours'));
    writeFileSync(at('ours/.git'), text);
  };

  setup(() => {
    root = realpathSync.native(mkdtempSync(path.join(tmpdir(), 'own configuration ')));
    mkdirSync(at('theirs'));
    git('theirs', 'init', '--quiet');
    git('theirs', 'config', 'user.name', 'Ada');
    git('theirs', 'config', 'user.email', 'ada@example.org');
    git('theirs', 'commit', '--quiet', '--allow-empty', '--message', 'begin');
  });

  teardown(() => rmSync(root, { recursive: true, force: true }));

  const OWN: readonly (readonly [string, string, () => void])[] = [
    ['of a repository', 'theirs', () => undefined],
    ['of a worktree', 'tree', () => git('theirs', 'worktree', 'add', '--quiet', at('tree'))],
    [
      'of a submodule',
      'super/sub',
      () => {
        mkdirSync(at('super'));
        git('super', 'init', '--quiet');
        git('super', 'submodule', '--quiet', 'add', at('theirs'), 'sub');
      },
    ],
  ];
  for (const [whose, folder, make] of OWN)
    test(`is that ${whose}`, async () => {
      make();
      await set(folder);
      assert.equal((await configuredDriver(at(folder))).command, 'driver');
    });

  const OTHERS: readonly (readonly [string, () => void])[] = [
    ['that a .git file names', () => leadTo(`gitdir: ${at('theirs/.git')}\n`)],
    [
      'that a .git file names by the worktree of another',
      () => {
        git('theirs', 'worktree', 'add', '--quiet', at('tree'));
        leadTo(readFileSync(at('tree/.git'), 'utf8'));
      },
    ],
    [
      'that came as a directory which shares what another has',
      () => {
        leadTo('');
        rmSync(at('ours/.git'));
        cpSync(at('theirs/.git'), at('ours/.git'), { recursive: true });
        writeFileSync(at('ours/.git/commondir'), at('theirs/.git'));
      },
    ],
    [
      'that is a link in its place',
      () => {
        mkdirSync(at('ours'));
        symlinkSync(at('theirs/.git'), at('ours/.git'), 'junction');
      },
    ],
  ];
  for (const [which, make] of OTHERS)
    test(`is never the one ${which}`, async () => {
      make();
      const before = configuration();
      await assert.rejects(set('ours'), /leads to a repository that does not name this folder as its own/);
      assert.equal(configuration(), before);
    });

  test('is no file that it links to', async function () {
    if (process.platform === 'win32') this.skip();
    renameSync(at('theirs/.git/config'), at('elsewhere'));
    symlinkSync(at('elsewhere'), at('theirs/.git/config'));
    const before = configuration();
    await assert.rejects(set('theirs'), /does not name this folder as its own/);
    assert.equal(configuration(), before);
  });
});

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openGit, type ReadGit } from '../../../../src/node/programs/ask-git';
import { findProgram, searchFor } from '../../../../src/node/programs/find-program';

/** What the configuration gets once git has been opened, and what is told of the file that has changed then. */
const LATE: readonly [name: string, configuration: (program: string) => string, answer: string | undefined][] = [
  ['a filter', (program) => `[filter "late"]\n\tclean = ${program}\n`, 'models.py\n'],
  ['a filter of letters in both sizes', (program) => `[FilTer "late"]\n\tCLEAN = ${program}\n`, 'models.py\n'],
  ['a filter that stays up', (program) => `[filter "late"]\n\tprocess = ${program}\n\trequired\n`, 'models.py\n'],
  ['a configuration of the working tree', () => '[include]\n\tpath = ../filters\n', 'models.py\n'],
  [
    'more filters than an answer holds',
    (program) =>
      `[filter "late"]\n\tclean = ${program}\n` +
      Array.from({ length: 18 }, (_, index) => `[filter "${'n'.repeat(1_000_000)}${index}"]\n\tclean = x\n`).join(''),
    undefined,
  ],
  ['a filter that cannot be named', (program) => `[filter "a=b"]\n\tclean = ${program}\n`, undefined],
  [
    'what git cannot read to its end',
    (program) => `[filter "late"]\n\tclean = ${program}\n[include]\n\tpath = ../broken\n`,
    undefined,
  ],
];

suite('openGit', function () {
  this.timeout(30_000);
  let folder: string;
  let program: string;
  let read: ReadGit;

  setup(async function () {
    if (process.platform === 'win32') this.skip();
    folder = mkdtempSync(join(tmpdir(), 'ask-git-'));
    program = join(folder, '.git', 'program');
    const git = (...args: string[]): Buffer =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', ...args], { cwd: folder });
    git('init', '--quiet');
    writeFileSync(program, `#!/bin/sh\ntouch '${join(folder, '.git', 'ran')}'\ncat\n`, { mode: 0o755 });
    writeFileSync(join(folder, '.gitattributes'), '*.py filter=late\n');
    writeFileSync(join(folder, 'models.py'), '1');
    git('add', '.');
    git('commit', '--quiet', '--message', 'Begin');
    writeFileSync(join(folder, 'models.py'), '22');
    writeFileSync(join(folder, 'filters'), `[filter "late"]\n\tclean = ${program}\n`);
    writeFileSync(join(folder, 'broken'), '[core\n');
    const found = findProgram('git', searchFor(folder));
    assert.ok(found);
    read = await openGit(found, folder);
  });

  teardown(() => {
    if (folder) rmSync(folder, { recursive: true, force: true });
  });

  test('the program runs where git is asked by hand', () => {
    appendFileSync(join(folder, '.git/config'), `[filter "late"]\n\tclean = ${program}\n`);
    execFileSync('git', ['diff', 'HEAD'], { cwd: folder });
    assert.equal(existsSync(join(folder, '.git', 'ran')), true);
  });

  for (const [name, configuration, answer] of LATE)
    test(`runs no filter that is configured later: ${name}`, async () => {
      appendFileSync(join(folder, '.git/config'), configuration(program));
      assert.equal(await read('diff', '--name-only', 'HEAD', '--', '.'), answer);
      await read('blame', '--no-textconv', '--line-porcelain', '--', 'models.py');
      assert.equal(existsSync(join(folder, '.git', 'ran')), false);
    });
});

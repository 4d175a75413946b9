import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createHistory } from '../../../../src/node/programs/task-history';

/** Names that git quotes where it lists a line each; the last five look like a commit and its fields. */
const NAMES = [
  'say "hi".md',
  'a\tb.md',
  'a\nb.md',
  'back\\slash.md',
  `\x01${'a'.repeat(40)}`,
  '1',
  '2',
  '2026-01-01',
  '3',
];

suite('Files whose names git quotes', function () {
  let folder: string;
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', ...args], { cwd: folder });
  suiteSetup(function () {
    // Windows has no such names.
    if (process.platform === 'win32') this.skip();
    folder = mkdtempSync(path.join(os.tmpdir(), 'django-names-'));
    git('init', '--quiet');
    git('config', 'user.email', 'ada@example.org');
    git('commit', '--quiet', '--allow-empty', '--message=begun');
    for (const name of NAMES) writeFileSync(path.join(folder, name), 'one\n');
    git('add', '.');
    git('commit', '--quiet', '--message=all of them\n\nwith a body');
    git('commit', '--quiet', '--allow-empty', '--message=nothing');
    writeFileSync(path.join(folder, 'say "hi".md'), 'two\n');
    writeFileSync(path.join(folder, 'new "one".md'), 'one\n');
  });
  suiteTeardown(() => rmSync(folder, { recursive: true, force: true }));

  test('are known by their names in commits, and where they are not committed', async () => {
    const first = String(git('rev-list', '--max-parents=0', 'HEAD')).trim();
    const history = createHistory(folder);
    const changes = await history.changesSince({ commit: first });
    assert.deepEqual(
      changes?.commits.map(({ author, message, paths }) => ({ author, message, paths: [...paths].sort() })),
      [{ author: 'Ada', message: 'all of them\n\nwith a body', paths: [...NAMES].sort() }],
    );
    assert.deepEqual(changes?.uncommitted, ['say "hi".md', 'new "one".md']);
    assert.deepEqual(
      (await history.commitsAfter(first))?.commits.map(({ message, paths }) => [message, paths.length]),
      [['all of them\n\nwith a body', NAMES.length]],
    );
    assert.deepEqual(
      [...(await history.commitsOfEach(NAMES))]
        .map(([name, commits]) => [name, commits.map(({ isMine }) => isMine)])
        .sort(),
      NAMES.map((name) => [name, [true]]).sort(),
    );
  });
});

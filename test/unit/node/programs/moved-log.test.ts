import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findOrigins } from '../../../../src/core/inbox/find-origins';
import { snapshotOf } from '../../../../src/core/inbox/seen';
import { readTaskDocument } from '../../../../src/core/tasks/log/read-task-document';
import type { TaskLog } from '../../../../src/core/tasks/log/task-log';
import { withEntries } from '../../../../src/core/tasks/log/with-entries';
import { createHistory } from '../../../../src/node/programs/task-history';

const OLD = 'größe 1.md';
const NEW = 'TASK-2.md';

suite('A task log that was moved', () => {
  let folder: string;
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, encoding: 'utf8' }).trim();
  const commit = (author: string): string => {
    git('add', '--all');
    const who = ['-c', `user.name=${author}`, '-c', `user.email=${author}@example.org`, '-c', 'commit.gpgsign=false'];
    git(...who, 'commit', '--quiet', '--message=x');
    return git('rev-parse', 'HEAD');
  };
  const write = (name: string, ...entries: string[]): void =>
    writeFileSync(path.join(folder, name), ['# One\n\n## Log\n', ...entries, ''].join('\n'));

  suiteSetup(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'moved-log-'));
    git('init', '--quiet', '--initial-branch=main');
    for (const [name, value] of [
      ['core.autocrlf', 'false'],
      ['user.name', 'Grace'],
      ['user.email', 'grace@example.org'],
      ['django-developer.role', 'dba'],
    ] as const)
      git('config', name, value);
  });
  suiteTeardown(() => rmSync(folder, { recursive: true, force: true }));

  test('keeps who has written each entry, before it was moved and since', async () => {
    write(OLD, '- 2026-01-01: One');
    const first = commit('Ada');
    renameSync(path.join(folder, OLD), path.join(folder, NEW));
    const moved = commit('Bob');
    write(NEW, '- 2026-01-01: One', '- 2026-01-02: Two');
    commit('Cy');
    const history = createHistory(folder);
    assert.equal(await history.movedFrom(moved, NEW), OLD);
    assert.equal(await history.movedFrom(first, OLD), undefined);
    const read = (text: string): TaskLog => withEntries(readTaskDocument(NEW, text));
    const text = await history.textAt('HEAD', NEW);
    const { entries } = snapshotOf(read(text ?? ''));
    const commits = (await history.commitsOfEach([NEW])).get(NEW) ?? [];
    const origins = await findOrigins(NEW, { entries, ticked: [] }, { history, commits, read });
    assert.deepEqual(
      entries.map((key) => origins.entries.get(key)?.author),
      ['Ada', 'Cy'],
    );
  });

  test('who works there has the roles that git is told of beside the name', async () => {
    assert.deepEqual(await createHistory(folder).names(), ['Grace', 'grace@example.org', 'grace', 'dba']);
  });
});

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findFilesOfWork } from '../../../../src/core/inbox/files-of-work';
import { findWork } from '../../../../src/core/inbox/task-work';
import { readTaskDocument } from '../../../../src/core/tasks/log/read-task-document';
import type { TaskLog } from '../../../../src/core/tasks/log/task-log';
import { withEntries } from '../../../../src/core/tasks/log/with-entries';
import { createHistory } from '../../../../src/node/programs/task-history';

const LOG = '.ruru/tasks/TASK-DB-1.md';

function read(text: string): TaskLog {
  return withEntries(readTaskDocument(LOG, text));
}

suite('What was committed for a task', () => {
  let folder: string;
  let start: string;
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, encoding: 'utf8' }).trim();
  const commit = (message: string, tree: Readonly<Record<string, string>>, author = 'Ada'): string => {
    for (const [name, text] of Object.entries(tree)) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), text);
    }
    git('add', '--all');
    const who = ['-c', `user.name=${author}`, '-c', 'user.email=ada@example.org', '-c', 'commit.gpgsign=false'];
    git(...who, 'commit', '--quiet', `--message=${message}`);
    return git('rev-parse', 'HEAD');
  };
  const workOf = (commitOf: string) =>
    findWork(
      {
        path: LOG,
        id: 'TASK-DB-1',
        entries: [{ line: 1, date: '', text: `Handed over to \`dba\` at commit \`${commitOf}\`.` }],
      },
      {
        history: createHistory(folder),
        named: ['shop/models.py'],
        isWork: (file) => !file.startsWith('.ruru/'),
        read,
      },
    );

  suiteSetup(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'task-work-'));
    git('init', '--quiet', '--initial-branch=main');
    git('config', 'core.autocrlf', 'false');
    start = commit('Begin', { [LOG]: 'a', 'shop/models.py': 'a\n', 'shop/old.py': 'a\n', 'docs.md': 'a\n' });
    commit('Something else', { 'docs.md': 'b\n' });
    commit('Touch what it names', { 'shop/models.py': 'b\n', 'shop/same.py': 'b\n' });
    rmSync(path.join(folder, 'shop/old.py'));
    commit('Index it\n\n\x01For TASK-DB-1', {
      'shop/größe [1].sql': 'b\n',
      'logo.bin': '\0\x01',
      'shop/same.py': 'c\n',
    });
    commit('Log', { [LOG]: 'b' }, 'A\x01da');
  });
  suiteTeardown(() => rmSync(folder, { recursive: true, force: true }));

  test('the files of the commits that name it, or touch its files, as they were and are', async () => {
    const work = await workOf(start.slice(0, 12));
    assert.deepEqual(work && { ...work, commits: work.commits.map(({ author, message }) => [author, message]) }, {
      since: start,
      commits: [
        ['A\x01da', 'Log'],
        ['Ada', 'Index it\n\n\x01For TASK-DB-1'],
        ['Ada', 'Touch what it names'],
      ],
      files: [
        { path: 'shop/größe [1].sql', after: 'b\n' },
        { path: 'shop/models.py', before: 'a\n', after: 'b\n' },
        { path: 'shop/old.py', before: 'a\n' },
        { path: 'shop/same.py', after: 'c\n' },
      ],
      left: 0,
    });
  });

  test('what only hands a task over is no work for it; what hands it over and is begun is', async () => {
    const log = (status: string, ...entries: string[]): string =>
      [`+++\nid = "TASK-DB-1"\nstatus = "${status}"\n+++\n\n## Log\n`, ...entries, ''].join('\n');
    const at = git('rev-parse', 'HEAD');
    const handed = `- 2026-01-01: Handed over to \`dba\` at commit \`${at}\`.`;
    git('checkout', '--quiet', '-b', 'handed');
    commit('Hand it over', { [LOG]: log('🟡 To Do', handed), 'shop/beside.py': 'a\n' });
    assert.deepEqual(await filesFrom(at), []);
    commit('Work on it', { [LOG]: log('🟣 Review', handed, '- 2026-01-02: Done.'), 'shop/index.py': 'a\n' });
    assert.deepEqual(await filesFrom(at), ['shop/index.py']);
    git('checkout', '--quiet', '-b', 'at-once', at);
    commit('All at once', { [LOG]: log('🟣 Review', handed), 'shop/index.py': 'a\n' });
    assert.deepEqual(await filesFrom(at), ['shop/index.py']);
    git('checkout', '--quiet', 'main');

    async function filesFrom(start: string): Promise<string[] | undefined> {
      return (await workOf(start))?.files.map((file) => file.path);
    }
  });

  test('the files of a report are those of its commits and what is not committed; the others are counted', async () => {
    commit('TASK-DB-12 is another', { 'other.md': 'a\n' });
    writeFileSync(path.join(folder, 'shop/new.py'), '');
    const filesOf = (entries: { line: number; date: string; text: string }[], created: string) =>
      findFilesOfWork(
        { path: LOG, id: 'TASK-DB-1', entries, created },
        {
          history: createHistory(folder),
          named: ['shop/models.py'],
          isWork: (file) => !file.startsWith('.ruru/'),
          read,
        },
      );
    const handedOver = { line: 1, date: '', text: `Handed over to \`dba\` at commit \`${start}\`.` };
    const files = ['logo.bin', 'shop/größe [1].sql', 'shop/models.py', 'shop/new.py', 'shop/same.py'];
    assert.deepEqual(await filesOf([handedOver], ''), { files, others: 2 });
    assert.deepEqual(await filesOf([], '2020-01-01'), { files, others: 2 });
    const gone = { ...handedOver, text: 'Handed over to `dba` at commit `0123456789ab`.' };
    assert.deepEqual(await filesOf([gone], '2020-01-01'), { files, others: 2 });
    assert.deepEqual(await filesOf([], ''), { files: ['shop/new.py'], others: 0 });
    rmSync(path.join(folder, 'shop/new.py'));
  });

  test('nothing where the log names no commit, or one that is no ancestor; what looks like an option is none', async () => {
    for (const name of ['0123456789ab', '--output=x', 'HEAD', '..', ''])
      assert.equal(await workOf(name), undefined, name);
    git('branch', '--quiet', 'aside', start);
    git('worktree', 'add', '--quiet', path.join(folder, 'wt'), 'aside');
    const elsewhere = createHistory(path.join(folder, 'wt'));
    assert.equal(await elsewhere.commitsAfter(git('rev-parse', 'HEAD')), undefined);
    assert.deepEqual(await elsewhere.head(), { branch: 'aside', commit: start });
  });

  test('of a folder without a repository nothing is known', async () => {
    const bare = mkdtempSync(path.join(tmpdir(), 'no-repository-'));
    assert.deepEqual(
      [await createHistory(bare).head(), await createHistory(bare).commitsAfter(start)],
      [{}, undefined],
    );
    rmSync(bare, { recursive: true });
  });
});

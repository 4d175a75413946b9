import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readChange } from '../../../../src/node/programs/read-change';
import { parseDiff } from '../../../../src/core/review/parse-diff';

suite('readChange', () => {
  let folder: string;
  const gitIn = (cwd: string, ...args: string[]): string =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', '-c', 'commit.gpgSign=false', ...args], {
      cwd,
      encoding: 'utf8',
      stdio: 'pipe',
    }).trim();
  const git = (...args: string[]): string => gitIn(folder, ...args);
  const commit = (path: string, text: string): string => {
    writeFileSync(join(folder, path), text);
    git('add', '.');
    git('commit', '--quiet', '--message', path);
    return git('rev-parse', 'HEAD');
  };

  setup(() => {
    folder = mkdtempSync(join(tmpdir(), 'read-change-'));
    git('init', '--quiet', '--initial-branch=main');
  });

  teardown(() => rmSync(folder, { recursive: true, force: true }));

  test('reads what HEAD has changed since it left the base, with texts as git keeps them', async () => {
    const base = commit('a.py', 'a\n');
    git('checkout', '--quiet', '-b', 'work');
    const head = commit('ü b.py', 'b\r\n\r\n');
    git('checkout', '--quiet', 'main');
    commit('c.py', 'c\n');
    git('checkout', '--quiet', 'work');
    writeFileSync(join(folder, 'ü b.py'), 'not committed');
    const change = await readChange(folder, {});
    assert.deepEqual(
      { ...change, diff: parseDiff(change.diff), textOf: await change.textOf('ü b.py') },
      {
        base,
        head,
        diff: [{ path: 'ü b.py', fate: 'added', opaque: false, hunks: [{ line: 1, added: ['b', ''], removed: [] }] }],
        textOf: 'b\r\n\r\n',
      },
    );
  });

  test('counts what is not committed where nothing is', async () => {
    commit('a.py', 'a\n');
    const uncommitted = async () => (await readChange(folder, { base: 'HEAD' })).uncommitted;
    assert.equal(await uncommitted(), undefined);
    writeFileSync(join(folder, 'a.py'), 'b\n');
    writeFileSync(join(folder, 'b.py'), 'b\n');
    assert.equal(await uncommitted(), 2);
    git('checkout', '--quiet', '-b', 'work');
    commit('c.py', 'c\n');
    writeFileSync(join(folder, 'a.py'), 'c\n');
    assert.equal((await readChange(folder, { base: 'main' })).uncommitted, undefined);
  });

  for (const [name, attributes, threshold] of [
    ['its attributes say so', '*.py -diff\n', '512m'],
    ['they call it binary', '*.py binary\n', '512m'],
    ['a driver of its attributes does', '*.py diff=a\n', '512m'],
    ['of its size', '', '1'],
  ] as const)
    test(`no change of a text goes by unseen because ${name}`, async () => {
      commit('gone.py', 'gone\n');
      commit('[a] (b).py', 'b\n');
      git('config', 'core.bigFileThreshold', threshold);
      git('config', 'diff.a.binary', 'true');
      git('checkout', '--quiet', '-b', 'work');
      if (attributes !== '') commit('.gitattributes', attributes);
      git('rm', '--quiet', 'gone.py');
      commit('[a] (b).py', 'B\n');
      commit('new.py', 'new\n');
      commit('picture.png', 'P\0NG\n');
      const { diff } = await readChange(folder, {});
      const changed = parseDiff(diff).filter(({ path }) => path !== '.gitattributes');
      assert.deepEqual(
        changed
          .map(({ path, opaque, hunks }) => [
            path,
            opaque,
            ...hunks.flatMap(({ added, removed }) => [...removed, '>', ...added]),
          ])
          .sort(),
        [
          ['[a] (b).py', false, 'b', '>', 'B'],
          ['gone.py', false, 'gone', '>'],
          ['new.py', false, '>', 'new'],
          ['picture.png', true],
        ],
      );
    });

  test('reads what is staged, in a repository without a commit too, and of the folder alone', async () => {
    mkdirSync(join(folder, 'shop'));
    writeFileSync(join(folder, 'shop', 'a.py'), 'staged\n');
    writeFileSync(join(folder, 'b.py'), 'elsewhere\n');
    git('add', '.');
    writeFileSync(join(folder, 'shop', 'a.py'), 'later\n');
    const change = await readChange(join(folder, 'shop'), { staged: true });
    assert.deepEqual(
      [parseDiff(change.diff).map(({ path }) => path), await change.textOf('a.py'), change.head],
      [['a.py'], 'staged\n', ''],
    );
  });

  test('runs nothing that the repository configures', async function () {
    if (process.platform === 'win32') this.skip();
    const program = join(folder, '.git', 'program');
    writeFileSync(program, `#!/bin/sh\ntouch '${join(folder, '.git', 'hacked')}'\ncat\n`, { mode: 0o755 });
    commit('.gitattributes', '*.py filter=a diff=a\n');
    git('checkout', '--quiet', '-b', 'work');
    commit('a.py', 'a\n');
    const names = [
      'filter.a.clean',
      'filter.a.smudge',
      'filter.a.process',
      'diff.external',
      'diff.a.command',
      'diff.a.textconv',
      'core.fsmonitor',
      'core.pager',
      'pager.diff',
      'core.sshCommand',
    ];
    for (const name of names) git('config', name, program);
    for (const [name, value] of [
      ['diff.noprefix', 'true'],
      ['diff.mnemonicPrefix', 'true'],
      ['color.ui', 'always'],
      ['diff.interHunkContext', '9'],
    ] as const)
      git('config', name, value);
    const change = await readChange(folder, {});
    assert.deepEqual(
      [parseDiff(change.diff).map(({ path, hunks }) => [path, hunks.length]), await change.textOf('a.py')],
      [[['a.py', 1]], 'a\n'],
    );
    await readChange(folder, { staged: true });
    assert.equal(existsSync(join(folder, '.git', 'hacked')), false);
  });

  test('says why it cannot tell', async () => {
    const said = async (cwd: string, base?: string): Promise<string> =>
      readChange(cwd, base === undefined ? {} : { base }).then(
        () => 'told',
        (error: Error) => error.message,
      );
    const empty = await said(folder);
    commit('a.py', 'a\n');
    git('checkout', '--quiet', '--orphan', 'other');
    commit('b.py', 'b\n');
    const clone = mkdtempSync(join(tmpdir(), 'read-change-clone-'));
    try {
      commit('c.py', 'c\n');
      git('branch', 'third');
      gitIn(clone, 'clone', '--quiet', '--depth=1', '--no-single-branch', `file://${folder}`, '.');
      commit('d.py', 'd\n');
      assert.deepEqual(
        [
          empty,
          await said(folder, 'main'),
          await said(folder, 'gone'),
          await said(folder, '--output=x'),
          await said(clone, 'origin/main'),
        ],
        [
          'There is no commit here yet. Commit something, or give --staged.',
          'HEAD and main have no commit in common. Name another base.',
          'git knows no commit "gone". Name a branch, a tag or a commit; fetch it first.',
          'git knows no commit "--output=x". Name a branch, a tag or a commit; fetch it first.',
          'HEAD and origin/main have no commit in common in this shallow clone. Fetch the history: git fetch --unshallow, or fetch-depth: 0 in a workflow.',
        ],
      );
    } finally {
      rmSync(clone, { recursive: true, force: true });
    }
  });
});

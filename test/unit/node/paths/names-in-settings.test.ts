import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { namesInSettings } from '../../../../src/node/paths/names-in-settings';
import { readGitSettings } from '../../../../src/node/paths/read-git-settings';

suite('Who works in a folder, as the files of git say', () => {
  let scratch: string;
  let home: string;
  let repository: string;
  const write = (file: string, text: string): string => {
    const at = path.join(scratch, file);
    mkdirSync(path.dirname(at), { recursive: true });
    writeFileSync(at, text);
    return at;
  };
  setup(() => {
    scratch = mkdtempSync(path.join(tmpdir(), 'names-'));
    home = path.join(scratch, 'home');
    repository = path.join(scratch, 'shop');
    write('shop/.git/HEAD', 'ref: refs/heads/main\n');
    mkdirSync(path.join(repository, '.git/objects'));
  });
  teardown(() => rmSync(scratch, { recursive: true, force: true }));

  test('nobody, where they say nothing', () => {
    assert.deepEqual(namesInSettings(repository, home), []);
  });

  test('the user, with the roles of all settings; the repository goes before', () => {
    write('home/.gitconfig', '[user]\n\tname = Grace\n\temail = grace@example.org\n[django-developer]\n\trole = qa\n');
    assert.deepEqual(namesInSettings(repository, home), ['Grace', 'grace@example.org', 'grace', 'qa']);
    write('shop/.git/config', '[user]\n\temail = 7+ada@users.noreply.github.com\n[django-developer]\n\trole = "dba"\n');
    assert.deepEqual(namesInSettings(path.join(repository, 'below'), home), [
      'Grace',
      '7+ada@users.noreply.github.com',
      'ada',
      'qa',
      'dba',
    ]);
  });

  test('settings that somebody has linked to, and those of the repository of a worktree', function () {
    if (process.platform === 'win32') this.skip();
    mkdirSync(home);
    symlinkSync(write('elsewhere/gitconfig', '[user]\nname = Grace\n'), path.join(home, '.gitconfig'));
    write('shop/.git/config', '[user]\nemail = grace@example.org\n');
    write('shop/.git/worktrees/one/HEAD', 'ref: refs/heads/one\n');
    write('shop/.git/worktrees/one/commondir', '../..\n');
    write('shop/.git/worktrees/one/gitdir', path.join(scratch, 'one/.git\n'));
    write('one/.git', `gitdir: ${path.join(repository, '.git/worktrees/one')}\n`);
    assert.deepEqual(namesInSettings(path.join(scratch, 'one'), home), ['Grace', 'grace@example.org', 'grace']);
  });
});

suite('readGitSettings', () => {
  test('reads names and values as git does, and leaves out sections with a name of their own', () => {
    const text = [
      '# a comment',
      '[User]',
      '\tName = "Grace # Hopper" \\"G\\" ; a comment',
      '  email=grace@example.org # another',
      '[remote "origin"]',
      '\turl = nowhere',
      '[core] bare = false',
      'a line',
    ].join('\r\n');
    assert.deepEqual(readGitSettings(text), [
      { name: 'user.name', value: 'Grace # Hopper "G"' },
      { name: 'user.email', value: 'grace@example.org' },
      { name: 'core.bare', value: 'false' },
    ]);
  });
});

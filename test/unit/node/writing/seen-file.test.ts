import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Seen } from '../../../../src/core/inbox/seen';
import { SeenMemory } from '../../../../src/core/mode/seen-memory';
import { seenFile } from '../../../../src/node/writing/seen-file';

const SEEN: Seen = { version: 1, tasks: { 'a.md': { status: 'review', entries: ['1'], ticked: [] } } };

suite('What was seen, in the git directory', () => {
  let scratch: string;
  let folder: string;
  let other: string;
  setup(() => {
    scratch = realpathSync(mkdtempSync(path.join(tmpdir(), 'seen-')));
    folder = path.join(scratch, 'shop');
    other = path.join(scratch, 'other');
    mkdirSync(folder);
    repository(path.join(other, '.git'));
  });
  teardown(() => rmSync(scratch, { recursive: true, force: true }));

  test('is kept and read again, below it for a folder that is not the top', async () => {
    repository(path.join(folder, '.git'));
    mkdirSync(path.join(folder, 'a/b'), { recursive: true });
    for (const [below, file] of [
      ['', 'seen.json'],
      ['a/b', 'a/b/seen.json'],
    ] as const) {
      await new SeenMemory(seenFile(path.join(folder, below))).update(() => SEEN);
      assert.deepEqual(await seenFile(path.join(folder, below))?.read(), SEEN);
      assert.ok(existsSync(path.join(folder, '.git/django-developer', file)));
    }
  });

  test('two doors at once lose nothing of one another', async () => {
    repository(path.join(folder, '.git'));
    const doors = [1, 2, 3, 4].map(() => new SeenMemory(seenFile(folder)));
    await Promise.all(
      doors.map((door, at) =>
        door.update((seen) => ({ version: 1, tasks: { ...seen?.tasks, [`${at}.md`]: SEEN.tasks['a.md'] ?? never() } })),
      ),
    );
    const kept = await seenFile(folder)?.read();
    assert.deepEqual(Object.keys(kept?.tasks ?? {}).sort(), ['0.md', '1.md', '2.md', '3.md']);
  });

  test('what is damaged, or of a later version, counts as never seen', async () => {
    repository(path.join(folder, '.git'));
    const store = seenFile(folder);
    await new SeenMemory(store).update(() => SEEN);
    const file = path.join(folder, '.git/django-developer/seen.json');
    for (const text of ['{"version":1,"tas', '[]', 'null', '{"version":2,"tasks":{}}', '', '\0\0']) {
      writeFileSync(file, text);
      assert.equal(await store?.read(), undefined, JSON.stringify(text));
    }
    writeFileSync(
      file,
      '{"version":1,"tasks":{"a.md":{"status":3},"__proto__":{"status":"done","entries":[],"ticked":[]}}}',
    );
    assert.deepEqual(Object.keys((await store?.read())?.tasks ?? {}), ['__proto__']);
  });

  test('a .git that is a link, or that names the git directory of another working tree, is none', () => {
    symlinkSync(path.join(other, '.git'), path.join(folder, '.git'), 'junction');
    assert.equal(seenFile(folder), undefined);
    rmSync(path.join(folder, '.git'));
    writeFileSync(path.join(folder, '.git'), `gitdir: ${path.join(other, '.git')}\n`);
    assert.equal(seenFile(folder), undefined);
  });

  test('a worktree and a submodule have one of their own', () => {
    const own = path.join(other, '.git/worktrees/shop');
    repository(own, { gitdir: `${path.join(folder, '.git')}\n` });
    writeFileSync(path.join(folder, '.git'), `gitdir: ${own}\n`);
    assert.ok(seenFile(folder));
    const module = path.join(other, '.git/modules/shop');
    repository(module, { config: '[core]\n\tbare = false\n\tworktree = ../../../../shop\n' });
    writeFileSync(path.join(folder, '.git'), 'gitdir: ../other/.git/modules/shop\n');
    assert.ok(seenFile(folder));
  });

  test('no link in it is followed, to read or to write', async () => {
    repository(path.join(folder, '.git'));
    mkdirSync(path.join(folder, 'a'));
    writeFileSync(path.join(other, 'seen.json'), JSON.stringify(SEEN));
    for (const link of ['.git/django-developer', '.git/django-developer/a']) {
      mkdirSync(path.dirname(path.join(folder, link)), { recursive: true });
      symlinkSync(other, path.join(folder, link), 'junction');
      const store = seenFile(path.join(folder, 'a'));
      assert.equal(await store?.read(), undefined);
      await assert.rejects(
        new SeenMemory(store).update(() => ({ version: 1, tasks: {} })),
        /What was seen of the task logs cannot be kept in /,
      );
      rmSync(path.join(folder, link));
    }
    assert.equal(readFileSync(path.join(other, 'seen.json'), 'utf8'), JSON.stringify(SEEN));
    assert.equal(existsSync(path.join(other, 'a')), false);
  });
});

/** What makes a directory a git directory. */
function repository(directory: string, files: Readonly<Record<string, string>> = {}): void {
  mkdirSync(path.join(directory, 'objects'), { recursive: true });
  for (const [name, text] of Object.entries({ HEAD: 'ref: refs/heads/main\n', ...files }))
    writeFileSync(path.join(directory, name), text);
}

function never(): never {
  throw new Error('There is no such task.');
}

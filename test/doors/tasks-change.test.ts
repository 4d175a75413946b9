import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { A, today, inTaskFolder } from './task-folder';

suite('django-developer tasks set, tick, convert and new', () => {
  const shop = inTaskFolder();
  const { tasks, read } = shop;

  for (const name of ['TASK-A', '.ruru/tasks/TASK-A.md', './.ruru/tasks/TASK-A.md']) {
    test(`set ${name} writes the status in the file's own style, and nothing else`, async () => {
      const { code, stdout } = await tasks('set', name, '--status', 'Review');
      assert.deepEqual({ code, stdout }, { code: 0, stdout: '.ruru/tasks/TASK-A.md was written.\n' });
      assert.equal(
        await read('.ruru/tasks/TASK-A.md'),
        A.replace('🔵 In Progress', '🟣 Review').replace('2025-01-01', today()),
      );
    });
  }

  test('set ends with 0 where it wrote, and where there was nothing to write', async () => {
    await tasks('set', 'TASK-A', '--status', 'Review');
    const again = await tasks('set', 'TASK-A', '--status', 'Review');
    assert.equal(again.stdout, '.ruru/tasks/TASK-A.md says so already.\n');
    const code = '---js\nprocess.exit()\n---\n# T\n';
    await writeFile(join(shop.folder, '.ruru/tasks/code.md'), code);
    const refused = await tasks('set', 'code', '--status', 'Review');
    const codes = await Promise.all([
      tasks('set', 'TASK-A', '--status', 'frobbed'),
      tasks('set', 'TASK-NONE', '--status', 'Done'),
      tasks('set', '../outside.md', '--status', 'Done'),
      tasks('set', 'shop/models.py', '--status', 'Done'),
      tasks('set', 'TASK-A', '--due', 'tomorrow'),
      tasks('set', 'TASK-A'),
      tasks('set'),
    ]);
    assert.deepEqual([again.code, refused.code, ...codes.map(({ code }) => code)], [0, 1, 2, 2, 2, 2, 2, 2, 2]);
    assert.match(refused.stderr, /django-developer tasks convert/);
    assert.equal(await read('.ruru/tasks/code.md'), code);
  });

  test('set writes an entry into the log, and takes no reason beside it', async () => {
    const written = await tasks('set', 'TASK-A', '--status', 'review', '--log', '95 ms.');
    assert.equal(written.code, 0);
    assert.ok((await read('.ruru/tasks/TASK-A.md')).endsWith(`\n- ${today()}: 95 ms.\n`));
    const both = await tasks('set', 'TASK-A', '--status', 'blocked', '--reason', 'No access.', '--log', '95 ms.');
    assert.deepEqual(
      [both.code, both.stderr],
      [
        2,
        'django-developer: A reason is an entry of the log already. Give --reason or --log, with all that is to be said.\n',
      ],
    );
  });

  test('set writes into the text of a file without front matter', async () => {
    await writeFile(join(shop.folder, '.ruru/tasks/plain.md'), '# No front matter\n\nText.\n');
    const { code } = await tasks('set', 'plain', '--status', 'Review');
    assert.equal(code, 0);
    assert.equal(
      await read('.ruru/tasks/plain.md'),
      `# No front matter\n\n**Status:** 🟣 Review\n**Updated:** ${today()}\n\nText.\n`,
    );
  });

  test('set writes several fields at once', async () => {
    const { code } = await tasks(
      'set',
      'TASK-A',
      '--priority',
      'high',
      '--due',
      '2026-12-01',
      '--assigned-to',
      'dev-react',
    );
    assert.equal(code, 0);
    const added =
      'updated_date = "' + today() + '"\npriority = "🔼 High"\nassigned_to = "dev-react"\ndue_date = "2026-12-01"\n';
    assert.deepEqual(
      (await read('.ruru/tasks/TASK-A.md')).split('\n').sort(),
      A.replace('updated_date = "2025-01-01"\n', added).split('\n').sort(),
    );
  });

  test('a link that leads out of the folder is not written through', async () => {
    const outside = await mkdtemp(join(tmpdir(), 'outside-'));
    await writeFile(join(outside, 'TASK-X.md'), A);
    await symlink(join(outside, 'TASK-X.md'), join(shop.folder, '.ruru/tasks/TASK-X.md'));
    const { code, stderr } = await tasks('set', '.ruru/tasks/TASK-X.md', '--status', 'Done');
    assert.deepEqual({ code, text: await readFile(join(outside, 'TASK-X.md'), 'utf8') }, { code: 2, text: A });
    assert.match(stderr, /lies outside the folder/);
    await rm(outside, { recursive: true });
  });

  test('tick marks one item, by its line or its words', async () => {
    assert.equal((await tasks('tick', 'TASK-A', '11')).code, 0);
    assert.equal(await read('.ruru/tasks/TASK-A.md'), A.replace('[ ] write', '[X] write'));
    assert.equal((await tasks('tick', 'TASK-A', 'WRITE', '--as', 'open')).code, 0);
    assert.equal(await read('.ruru/tasks/TASK-A.md'), A);
    const codes = await Promise.all([
      tasks('tick', 'TASK-A', 'it'),
      tasks('tick', 'TASK-A', '1'),
      tasks('tick', 'TASK-A', '12'),
      tasks('tick', 'TASK-A', '11', '--as', 'x'),
    ]);
    assert.deepEqual(
      codes.map(({ code }) => code),
      [2, 2, 0, 2],
    );
  });

  test('convert shows what an old task log becomes, and writes it when told to', async () => {
    const old = '---\ntitle: Old\nstatus: todo\n---\n\n# Old\n';
    await writeFile(join(shop.folder, '.tasks/old.md'), old);
    const { stdout } = await tasks('convert', 'old');
    assert.deepEqual(
      [/^\+\+\+\n[^]*title = "Old"[^]*\n\+\+\+\n\n# Old\n$/.test(stdout), await read('.tasks/old.md')],
      [true, old],
    );
    const written = await tasks('convert', '.tasks/old.md', '--write');
    assert.deepEqual([written.code, await read('.tasks/old.md')], [0, stdout]);
    assert.equal((await tasks('convert', '.tasks/old.md', '--write')).code, 1);
  });

  test('new creates a task log for a route', async () => {
    const { code, stdout } = await tasks(
      'new',
      'Make it fast',
      '--route',
      'database',
      '--at',
      'shop/models.py:1',
      '--json',
    );
    const { id, path } = JSON.parse(stdout) as { id: string; path: string };
    const text = await read(path);
    assert.deepEqual(
      [code, path, /title = "Make it fast"/.test(text), /assigned_to = "database-specialist"/.test(text)],
      [0, `.ruru/tasks/${id}.md`, true, true],
    );
    const several = await tasks(
      ...['new', 'Both', '--route', 'database', '--at', 'shop/models.py:1', '--at', '.ruru/tasks/TASK-A.md', '--json'],
    );
    const { path: both } = JSON.parse(several.stdout) as { path: string };
    assert.match(await read(both), /^related_docs = \["shop\/models\.py", "\.ruru\/tasks\/TASK-A\.md"\]$/m);
    const codes = await Promise.all([
      tasks('new', 'x', '--route', 'frob'),
      tasks('new', 'x'),
      tasks('new', ' ', '--route', 'api'),
      tasks('new', 'x', '--route', 'api', '--role', 'nobody'),
    ]);
    assert.deepEqual(
      codes.map((ended) => ended.code),
      [2, 2, 2, 2],
    );
  });

  test('two at once get two names', async () => {
    const ended = await Promise.all([1, 2, 3].map(() => tasks('new', 'Same', '--route', 'api', '--json')));
    const paths = ended.map(({ stdout }) => (JSON.parse(stdout) as { path: string }).path);
    assert.deepEqual(
      ended.map(({ code }) => code),
      [0, 0, 0],
    );
    assert.equal(new Set(paths).size, 3);
  });
});

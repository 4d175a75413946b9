import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { FileProblem, type WalkRequest } from '../../../../src/core/base/ports';
import { createNodeFiles } from '../../../../src/node/reading/node-files';

const ALL: WalkRequest = { wanted: () => true };

for (const blocking of [false, true])
  suite(`createNodeFiles, blocking: ${blocking}`, () => {
    let outside: string;
    let root: string;

    setup(async () => {
      outside = await mkdtemp(join(tmpdir(), 'node-files-'));
      root = join(outside, 'folder');
      await mkdir(join(root, 'a/b'), { recursive: true });
      await writeFile(join(outside, 'secret.txt'), 'secret');
      await writeFile(join(root, 'a/b/manage.py'), 'manage');
      await writeFile(join(root, 'a/other.txt'), '');
    });

    teardown(() => rm(outside, { recursive: true, force: true }));

    test('walks what is wanted, skips what is not, and counts', async () => {
      await mkdir(join(root, 'node_modules'));
      await writeFile(join(root, 'node_modules/manage.py'), '');
      const walk = await createNodeFiles(root, { blocking }).walk({
        wanted: (_, name) => name.endsWith('.py'),
        skip: (path) => path === 'node_modules',
      });
      assert.deepEqual(walk, { files: [{ path: 'a/b/manage.py' }], seen: 2, problems: [] });
    });

    test('tells a directory from a file, and nothing of what lies outside', async () => {
      await symlink('../..', join(root, 'a/out'));
      await symlink('b', join(root, 'a/in'));
      await symlink('gone', join(root, 'broken'));
      await symlink('circle', join(root, 'circle'));
      const files = createNodeFiles(root, { blocking });
      const paths = [
        '',
        'a/b',
        'a/in',
        'a/other.txt',
        'a/gone',
        'a/other.txt/x',
        'broken',
        'circle',
        'a/out',
        'a/out/secret.txt',
      ];
      const directories = ['directory', 'directory', 'directory'];
      assert.deepEqual(await Promise.all(paths.map((path) => files.kindAt(path))), [
        ...directories,
        'file',
        'missing',
        'missing',
        'missing',
        'unknown',
        'outside',
        'outside',
      ]);
    });

    test('knows what is there, and follows no link that leads outside', async () => {
      await symlink('../..', join(root, 'a/out'));
      await symlink('b', join(root, 'a/in'));
      await symlink('gone', join(root, 'broken'));
      const files = createNodeFiles(root, { blocking });
      const paths = [
        'a/other.txt',
        'a/b',
        'a/in/manage.py',
        'a/in/gone.py',
        'a/gone.py',
        'gone/x.py',
        'a/other.txt/x',
        'broken',
        'a/out',
        'a/out/secret.txt',
        'a/out/gone.txt',
      ];
      assert.deepEqual(await Promise.all(paths.map((path) => files.exists(path))), [
        true,
        true,
        true,
        false,
        false,
        false,
        false,
        true,
        true,
        true,
        true,
      ]);
    });

    test('tells where symlinked files point, and follows no directory and no loop', async () => {
      await symlink('a/b/manage.py', join(root, 'manage.py'));
      await symlink('../secret.txt', join(root, 'out.txt'));
      await symlink('..', join(root, 'a/loop'));
      await symlink('self', join(root, 'self'));
      await symlink('gone', join(root, 'broken'));
      assert.deepEqual((await createNodeFiles(root, { blocking }).walk(ALL)).files, [
        { path: 'a/b/manage.py' },
        { path: 'a/other.txt' },
        { path: 'manage.py', target: 'a/b/manage.py' },
        { path: 'out.txt' },
      ]);
    });

    test('walks a directory, and nothing where there is none', async () => {
      const files = createNodeFiles(root, { blocking });
      assert.deepEqual(
        [
          await files.walk({ ...ALL, under: 'a/b' }),
          await files.walk({ ...ALL, under: 'gone' }),
          await files.walk({ ...ALL, under: 'a/other.txt' }),
        ],
        [
          { files: [{ path: 'a/b/manage.py' }], seen: 1, problems: [] },
          ...[1, 2].map(() => ({ files: [], seen: 0, problems: [] })),
        ],
      );
    });

    test('stops when it is cancelled', async () => {
      const signal = AbortSignal.abort(new Error('enough'));
      await assert.rejects(createNodeFiles(root, { blocking }).walk({ ...ALL, signal }), { message: 'enough' });
    });

    test('reads a file, and undefined where there is none', async () => {
      const files = createNodeFiles(root, { blocking });
      const read = await Promise.all(['a/b/manage.py', 'gone', 'a', 'a/other.txt/x'].map((path) => files.read(path)));
      assert.deepEqual(
        read.map((bytes) => bytes && Buffer.from(bytes).toString()),
        ['manage', undefined, undefined, undefined],
      );
    });

    test('reads nothing outside of the folder, and nothing too large', async () => {
      await symlink('../secret.txt', join(root, 'out.txt'));
      await symlink(outside, join(root, 'up'));
      const files = createNodeFiles(root, { blocking });
      const message = 'lies outside the folder and is not read';
      for (const path of ['../secret.txt', 'out.txt', 'up/secret.txt', 'a/../../secret.txt']) {
        await assert.rejects(files.read(path), { name: 'FileProblem', message }, path);
      }
      await assert.rejects(
        files.read('a/b/manage.py', { maxBytes: 3 }),
        new FileProblem('is too large to be read (6 bytes)'),
      );
    });

    test('reads through links that stay inside, and soon sees that one was turned elsewhere', async () => {
      await symlink('a', join(root, 'alias'));
      await symlink('b/manage.py', join(root, 'a/link.py'));
      const files = createNodeFiles(root, { blocking });
      const read = await Promise.all(
        ['alias/b/manage.py', 'alias/link.py', 'a/link.py'].map((path) => files.read(path)),
      );
      assert.deepEqual(
        read.map((bytes) => bytes && Buffer.from(bytes).toString()),
        ['manage', 'manage', 'manage'],
      );
      await rm(join(root, 'alias'));
      await symlink(outside, join(root, 'alias'));
      await wait(50);
      await assert.rejects(files.read('alias/secret.txt'), {
        name: 'FileProblem',
        message: 'lies outside the folder and is not read',
      });
    });

    test('reads many files at once, small and large, each its own bytes', async () => {
      const texts = Array.from({ length: 200 }, (_, number) =>
        `${number} `.repeat(number === 100 ? 20_000 : number + 1),
      );
      await Promise.all(texts.map((text, number) => writeFile(join(root, `${number}.md`), text)));
      const files = createNodeFiles(root, { blocking });
      const read = await Promise.all(texts.map((_, number) => files.read(`${number}.md`)));
      assert.deepEqual(
        read.map((bytes) => bytes && Buffer.from(bytes).toString()),
        texts,
      );
    });
  });

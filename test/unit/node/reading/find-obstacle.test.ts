import assert from 'node:assert/strict';
import { renderOutput } from '../../../../src/node/terminal/output';
import { NO_CHANGES } from '../../memory-files';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { lint } from '../../../../src/cli/commands/tasks/lint';
import { createDjangoMode, type DjangoMode } from '../../../../src/core';
import { BadInput } from '../../../../src/core/base/errors';
import { createNodeFiles } from '../../../../src/node/reading/node-files';
import { listTasks } from '../../../../src/tools/list-tasks';

const GOOD = '+++\nid = "TASK-GOOD"\nstatus = "🟡 To Do"\n+++\n';

/** What each name in the folder is told to be. */
const PROBLEMS: Readonly<Record<string, string>> = {
  aside:
    'The file is a link to the directory ../../docs, and such links are not followed: put the directory itself in its place, or delete the link.',
  'circle.md': 'The file is a link to circle.md that leads round in a circle: delete it, or let it lead to a file.',
  'dangling.md': 'The file is a link to ../gone.md, which is not there: bring that back, or delete the link.',
  'device.md': 'The file is a device, no file: delete it, or put a file in its place.',
  'directory.md': 'The file is a directory: give it a name that does not end in .md.',
  'linked-pipe.md':
    'The file is a link to pipe.md, and that is a pipe, no file: delete it, or put a file in its place.',
  'lost\uFFFD.md': 'The file has a name that is not UTF-8: rename it.',
  'lost\uFFFDfolder': 'The file has a name that is not UTF-8: rename it.',
  'pipe.md': 'The file is a pipe, no file: delete it, or put a file in its place.',
  'socket.md': 'The file is a socket, no file: delete it, or put a file in its place.',
};

for (const options of [{ blocking: false }, { blocking: true, stamped: true }])
  suite(`What is no task log, ${JSON.stringify(options)}`, () => {
    const server = createServer();
    let folder: string;
    let expected: [path: string, message: string][];
    let mode: DjangoMode;

    setup(async function () {
      if (process.platform === 'win32') return this.skip();
      folder = mkdtempSync(join(tmpdir(), 'obstacles-'));
      const at = (name: string): string => join(folder, '.ruru/tasks', name);
      for (const directory of ['.ruru/tasks/directory.md', '.ruru/tasks/archive', 'docs'])
        mkdirSync(join(folder, directory), { recursive: true });
      writeFileSync(at('good.md'), GOOD);
      writeFileSync(join(folder, 'docs/TASK-DOCS.md'), GOOD);
      symlinkSync('../../docs', at('aside'));
      symlinkSync('circle.md', at('circle.md'));
      symlinkSync('../gone.md', at('dangling.md'));
      symlinkSync('somebody@host.1234', at('.#good.md'));
      symlinkSync('../gone.png', at('picture.png'));
      symlinkSync('pipe.md', at('linked-pipe.md'));
      execFileSync('mkfifo', [at('pipe.md'), at('notes.txt')]);
      const names = new Set([
        'aside',
        'circle.md',
        'dangling.md',
        'directory.md',
        'linked-pipe.md',
        'pipe.md',
        'socket.md',
      ]);
      await new Promise<void>((done) => server.listen(at('socket.md'), done));
      if (process.getuid?.() === 0) {
        execFileSync('mknod', [at('device.md'), 'c', '1', '3']);
        names.add('device.md');
      }
      if (process.platform === 'linux') {
        const lost = (end: string): Buffer =>
          Buffer.concat([Buffer.from(at('lost')), Buffer.from([0xff]), Buffer.from(end)]);
        writeFileSync(lost('.md'), GOOD);
        mkdirSync(lost('folder'));
        names.add('lost\uFFFD.md').add('lost\uFFFDfolder');
      }
      expected = Object.entries(PROBLEMS)
        .filter(([name]) => names.has(name))
        .map(([name, message]) => [`.ruru/tasks/${name}`, message]);
      mode = createDjangoMode({
        files: createNodeFiles(folder, options),
        changes: NO_CHANGES,
        clock: { now: () => new Date() },
        settings: () => ({ tasksFolder: '.ruru/tasks', coordinator: '' }),
      });
    });

    teardown(async () => {
      await new Promise((done) => server.close(done));
      rmSync(folder, { recursive: true, force: true });
    });

    test('is on the board, with what would mend it', async () => {
      const { tasks, problems, shelved } = await mode.tasks.load();
      assert.deepEqual(
        tasks.map(({ path, problems: [first] }) => [path, first?.message]),
        [...expected, ['.ruru/tasks/good.md', undefined]].sort(),
      );
      assert.deepEqual(
        problems.map(({ path, message }) => [path, message]),
        expected,
      );
      assert.deepEqual(shelved, []);
    });

    test('is a finding, in the command line too', async () => {
      const { tasks } = await mode.tasks.load();
      const findings = expected.map(([path, message]) => ({
        path,
        line: 1,
        rule: 'unreadable',
        severity: 'error',
        message,
      }));
      assert.deepEqual(
        (
          await mode.tasks.lint(
            tasks.map(({ path }) => path),
            'line',
          )
        ).filter(({ rule }) => rule === 'unreadable'),
        findings,
      );
      const answer = await lint.run({ folder, json: true }, []);
      assert.ok(typeof answer === 'object' && 'code' in answer);
      const { errors, findings: told } = JSON.parse(renderOutput(answer.output, false)) as {
        errors: number;
        findings: { rule: string }[];
      };
      assert.deepEqual(
        [answer.code, errors, told.filter(({ rule }) => rule === 'unreadable')],
        [1, expected.length, findings],
      );
    });

    test('is told to agents', async () => {
      const { text } = await listTasks.run(mode, {});
      assert.deepEqual(
        text.split('\n').filter((line) => line.startsWith('Problem')),
        expected.map(([path, message]) => `Problem in ${path}:1: ${message}`),
      );
    });

    test('is refused where it is to be read, with the reason', async () => {
      await mode.tasks.load();
      for (const [path, message] of expected) {
        const reason = message.replace('The file', path);
        await assert.rejects(mode.tasks.read(path), new BadInput(reason, 'Mend the file, then try again.'));
      }
    });

    test('leaves the board once it is mended, and comes back', async () => {
      await mode.tasks.load();
      const paths = async (): Promise<string[]> =>
        (
          await mode.tasks.update(['.ruru/tasks/aside', '.ruru/tasks/dangling.md', '.ruru/tasks/directory.md'])
        ).tasks.map(({ path }) => path);
      const before = await paths();
      assert.deepEqual(before, [...expected.map(([path]) => path), '.ruru/tasks/good.md'].sort());
      for (const name of ['aside', 'dangling.md']) unlinkSync(join(folder, '.ruru/tasks', name));
      rmSync(join(folder, '.ruru/tasks/directory.md'), { recursive: true });
      const mended = ['.ruru/tasks/aside', '.ruru/tasks/dangling.md', '.ruru/tasks/directory.md'];
      assert.deepEqual(
        await paths(),
        before.filter((path) => !mended.includes(path)),
      );
      symlinkSync('../../docs', join(folder, '.ruru/tasks/aside'));
      symlinkSync('../gone.md', join(folder, '.ruru/tasks/dangling.md'));
      mkdirSync(join(folder, '.ruru/tasks/directory.md'));
      assert.deepEqual(await paths(), before);
    });

    test('is never opened: who writes into a pipe goes on to wait', async () => {
      const writer = spawn('sh', ['-c', `echo said; echo x > ${join(folder, '.ruru/tasks/pipe.md')}`]);
      await once(writer.stdout, 'data');
      await wait(50);
      await mode.tasks.load();
      await mode.tasks.update(['.ruru/tasks/pipe.md']);
      await wait(100);
      assert.deepEqual([writer.exitCode, writer.signalCode], [null, null]);
      const end = once(writer, 'exit');
      writer.kill('SIGKILL');
      await end;
    });
  });

suite('A tasks folder that is a link', () => {
  let scratch: string;

  setup(() => {
    scratch = mkdtempSync(join(tmpdir(), 'obstacles-'));
    mkdirSync(join(scratch, 'folder/.ruru'), { recursive: true });
    mkdirSync(join(scratch, 'outside'));
    writeFileSync(join(scratch, 'outside/secret.md'), GOOD);
  });

  teardown(() => rmSync(scratch, { recursive: true, force: true }));

  const board = async (): Promise<unknown> => {
    const files = createNodeFiles(join(scratch, 'folder'));
    const { tasks } = await createDjangoMode({
      files,
      changes: NO_CHANGES,
      clock: { now: () => new Date() },
      settings: () => ({ tasksFolder: '.ruru/tasks', coordinator: '' }),
    }).tasks.load();
    return tasks.map(({ path, problems }) => [path, problems[0]?.message]);
  };

  test('to a place outside is told, and nothing there is listed', async () => {
    symlinkSync('../../outside', join(scratch, 'folder/.ruru/tasks'));
    assert.deepEqual(await board(), [
      [
        '.ruru/tasks',
        'The file is a link to the directory ../../outside, and that lies outside the folder: put the directory itself in its place, or delete the link.',
      ],
    ]);
  });

  test('to nothing is told', async () => {
    symlinkSync('../../gone', join(scratch, 'folder/.ruru/tasks'));
    assert.deepEqual(await board(), [
      ['.ruru/tasks', 'The file is a link to ../../gone, which is not there: bring that back, or delete the link.'],
    ]);
  });

  test('to a place inside is followed', async () => {
    mkdirSync(join(scratch, 'folder/work'));
    writeFileSync(join(scratch, 'folder/work/a.md'), GOOD);
    symlinkSync('../work', join(scratch, 'folder/.ruru/tasks'));
    assert.deepEqual(await board(), [['.ruru/tasks/a.md', undefined]]);
  });
});

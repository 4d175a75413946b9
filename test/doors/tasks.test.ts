import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { runProgram } from './run-program';

const CLI = resolve('dist/cli.js');
const A =
  '+++\nid = "TASK-A"\ntitle = "Order form"\nstatus = "🔵 In Progress" # mine\ncoordinator = "TASK-CMD-1"\nupdated_date = "2025-01-01"\n+++\n\n# Order form\n\n- [ ] write it\n- [X] name it\n';
const COORDINATOR = '+++\nid = "TASK-CMD-1"\nstatus = "🔵 In Progress"\n+++\n\n# Shop\n';
const BROKEN = '+++\nid = "TASK-BROKEN"\nstatus = "todo\n+++\n';

const today = (): string => {
  const now = new Date();
  return [now.getFullYear(), String(now.getMonth() + 1).padStart(2, '0'), String(now.getDate()).padStart(2, '0')].join(
    '-',
  );
};

suite('django-developer tasks', () => {
  let folder: string;
  const tasks = (...args: string[]) => runProgram(CLI, ['tasks', ...args], { cwd: folder });
  const read = (path: string) => readFile(join(folder, path), 'utf8');

  setup(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tasks-'));
    const tree = {
      '.ruru/tasks/TASK-A.md': A,
      '.ruru/tasks/TASK-CMD-1.md': COORDINATOR,
      '.tasks/TASK-BROKEN.md': BROKEN,
      'shop/models.py': 'x = 1\n',
    };
    for (const [path, text] of Object.entries(tree)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
  });

  teardown(() => rm(folder, { recursive: true, force: true }));

  test('list --json lists every file, broken ones too', async () => {
    const { code, stdout } = await tasks('list', '--json');
    const { tasks: listed, problems } = JSON.parse(stdout) as {
      tasks: Record<string, unknown>[];
      problems: Record<string, unknown>[];
    };
    assert.deepEqual(
      {
        code,
        listed: listed.map(({ id, title, status, path, progress }) => ({ id, title, status, path, progress })),
        problems: problems.map(({ path, line }) => ({ path, line })),
      },
      {
        code: 0,
        listed: [
          {
            id: 'TASK-A',
            title: 'Order form',
            status: 'in-progress',
            path: '.ruru/tasks/TASK-A.md',
            progress: { done: 1, counted: 2 },
          },
          {
            id: 'TASK-CMD-1',
            title: 'Shop',
            status: 'in-progress',
            path: '.ruru/tasks/TASK-CMD-1.md',
            progress: { done: 0, counted: 0 },
          },
          {
            id: 'TASK-BROKEN',
            title: 'TASK-BROKEN',
            status: 'todo',
            path: '.tasks/TASK-BROKEN.md',
            progress: { done: 0, counted: 0 },
          },
        ],
        problems: [{ path: '.tasks/TASK-BROKEN.md', line: 3 }],
      },
    );
  });

  test('list and show tell people', async () => {
    const { stdout } = await tasks('list', 'order');
    assert.match(
      stdout,
      /^TASK-A {4}1\/2 {2}🔵 In Progress {2}Order form\n\nProblems\n {2}\.tasks\/TASK-BROKEN\.md:3 {2}/,
    );
    assert.equal(
      (await tasks('show', 'TASK-A')).stdout,
      'TASK-A  Order form\n  path        .ruru/tasks/TASK-A.md\n  status      🔵 In Progress\n  reports to  TASK-CMD-1\n  updated     2025-01-01\n\nItems, by line\n    11  [ ] write it\n    12  [X] name it\n',
    );
    assert.equal((await tasks('list', '--status', 'blocked')).stdout.split('\n')[0], 'No task log is like that.');
  });

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
    await writeFile(join(folder, '.ruru/tasks/code.md'), code);
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

  test('set writes into the text of a file without front matter', async () => {
    await writeFile(join(folder, '.ruru/tasks/plain.md'), '# No front matter\n\nText.\n');
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
    await symlink(join(outside, 'TASK-X.md'), join(folder, '.ruru/tasks/TASK-X.md'));
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

  test('lint ends with 1 on errors', async () => {
    const all = await tasks('lint', '--json');
    const { errors, findings } = JSON.parse(all.stdout) as {
      errors: number;
      findings: { path: string; rule: string }[];
    };
    assert.deepEqual(
      [all.code, errors > 0, findings.some(({ path }) => path === '.tasks/TASK-BROKEN.md')],
      [1, true, true],
    );
    assert.deepEqual(await tasks('lint', 'TASK-A'), {
      code: 0,
      stdout: '1 task log, 0 errors, 0 warnings\n',
      stderr: '',
    });
    assert.equal((await tasks('lint', 'TASK-NONE')).code, 2);
  });

  test('convert shows what an old task log becomes, and writes it when told to', async () => {
    const old = '---\ntitle: Old\nstatus: todo\n---\n\n# Old\n';
    await writeFile(join(folder, '.tasks/old.md'), old);
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

  test('report refuses while something is open, then keeps, delivers and records', async () => {
    const refused = await tasks('report', 'TASK-A', '--completion', '--result', 'Works.');
    assert.deepEqual(refused, {
      code: 1,
      stdout: '',
      stderr:
        'django-developer: .ruru/tasks/TASK-A.md is not complete; nothing was written. Finish what is open, or settle them with --all-done or --not-needed WHY:\n  line 11: write it\n',
    });
    assert.equal(await read('.ruru/tasks/TASK-A.md'), A);
    const ended = await runProgram(
      CLI,
      ['tasks', 'report', 'TASK-A', '--completion', '--result', '-', '--not-needed', 'bought', '--json'],
      { cwd: folder, input: 'Works.\n' },
    );
    const { kept, deliveredTo } = JSON.parse(ended.stdout) as { kept: string; deliveredTo: string };
    assert.deepEqual(
      [ended.code, deliveredTo, await readdir(join(folder, '.ruru/reports'))],
      [0, '.ruru/tasks/TASK-CMD-1.md', [kept.slice('.ruru/reports/'.length)]],
    );
    for (const path of [kept, deliveredTo, '.ruru/tasks/TASK-A.md'])
      assert.match(await read(path), /\*\*Completion report\*\* to TASK-CMD-1/);
    assert.match(
      await read('.ruru/tasks/TASK-A.md'),
      /status = "🟢 Done" # mine[^]*- \[-\] write it \(not needed: bought\)\n/,
    );
  });

  test('eight that report to one coordinator at once are all heard', async () => {
    const ids = Array.from({ length: 8 }, (_, index) => `TASK-N${index}`);
    await Promise.all(ids.map((id) => writeFile(join(folder, `.ruru/tasks/${id}.md`), A.replace('TASK-A', id))));
    const ended = await Promise.all(
      ids.map((id) => tasks('report', id, '--progress', '--result', `From ${id}.`, '--file', 'x.py')),
    );
    assert.deepEqual(
      ended.map(({ code }) => code),
      ids.map(() => 0),
    );
    const coordinator = await read('.ruru/tasks/TASK-CMD-1.md');
    assert.deepEqual(
      ids.map((id) => coordinator.split(`From ${id}.`).length - 1),
      ids.map(() => 1),
    );
    assert.equal((await readdir(join(folder, '.ruru/reports'))).length, 8);
  });

  test('report names the files of the work, and how many others git says have changed since the task began', async () => {
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], { cwd: folder });
    git('init', '-q');
    git('commit', '-q', '--allow-empty', '-m', 'begin');
    await writeFile(
      join(folder, '.ruru/tasks/TASK-A.md'),
      A.replace('updated_date', 'created_date = "2025-01-01"\nupdated_date'),
    );
    await writeFile(join(folder, 'shop/views.py'), 'y = 1\n');
    git('add', '.');
    git('commit', '-q', '-m', 'work on TASK-A');
    await writeFile(join(folder, 'shop/urls.py'), 'z = 1\n');
    git('add', '.');
    git('commit', '-q', '-m', 'work on TASK-A1');
    await writeFile(join(folder, 'shop/models.py'), 'x = 2\n');
    await writeFile(join(folder, 'shop/übung.py'), '');
    const { stdout } = await tasks('report', 'TASK-A', '--progress', '--result', 'Half.');
    assert.match(
      stdout,
      /\*\*Files changed:\*\*\n\n- shop\/models\.py\n- shop\/views\.py\n- shop\/übung\.py\n- 1 more file meanwhile, in commits that name neither the task nor a file of it\n/,
    );
    assert.doesNotMatch(
      (await tasks('report', 'TASK-A', '--progress', '--result', 'Half again.', '--file', 'only.py')).stdout,
      /views/,
    );
  });

  test('list --unreported lists what was finished and not reported', async () => {
    await tasks('tick', 'TASK-A', '11');
    await tasks('set', 'TASK-A', '--status', 'done');
    const before = await tasks('list', '--unreported', '--ids');
    await tasks('report', 'TASK-A', '--completion', '--result', 'Works.', '--all-done');
    const after = await tasks('list', '--unreported', '--ids');
    assert.deepEqual([before.stdout, after.stdout], ['TASK-A\n', '']);
  });

  test('--folder names another folder, and the settings of the editor hold', async () => {
    await mkdir(join(folder, '.vscode'));
    await writeFile(
      join(folder, '.vscode/settings.json'),
      '{\n  // ours\n  "djangoDeveloper.tasksFolder": "work/logs",\n}\n',
    );
    const ended = await runProgram(CLI, ['tasks', 'new', 'Elsewhere', '--route', 'api', '--folder', folder, '--json'], {
      cwd: tmpdir(),
    });
    assert.match((JSON.parse(ended.stdout) as { path: string }).path, /^work\/logs\/TASK-API-/);
  });

  test('each command has help with examples', async () => {
    for (const name of ['list', 'show', 'new', 'set', 'tick', 'lint', 'convert', 'report']) {
      const { code, stdout } = await tasks(name, '--help');
      assert.match(
        stdout,
        new RegExp(`^Usage: django-developer tasks ${name} [^]*\nExamples\n {2}django-developer tasks ${name}`),
      );
      assert.equal(code, 0);
    }
    assert.equal(
      (await tasks('frob')).stderr,
      'django-developer: There is no command tasks frob. Run django-developer tasks --help to see which there are.\n',
    );
  });
});

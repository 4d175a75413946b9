import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runProgram } from './run-program';

const CLI = resolve('dist/cli.js');

suite('django-developer below the top of a workspace', () => {
  let folder: string;

  setup(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'below-')));
    cpSync('examples/bookshop', join(folder, 'bookshop'), { recursive: true });
  });
  teardown(() => rmSync(folder, { recursive: true, force: true }));

  test('works on the workspace, says so, and takes paths from where one stands', async () => {
    const top = join(folder, 'bookshop');
    const run = (...args: string[]) => runProgram(CLI, args, { cwd: join(top, 'orders') });
    const list = await run('tasks', 'list', '--json');
    assert.equal(list.stderr, `In ${top}\n`);
    assert.equal((JSON.parse(list.stdout) as { tasks: unknown[] }).tasks.length, 3);
    assert.match((await run('route', 'migrations/0003_book_sales.py:26')).stdout, /^database/);
    const created = await run('tasks', 'new', 'Keep it fast', '--route', 'database', '--at', 'models.py:22', '--json');
    const { path } = JSON.parse(created.stdout) as { path: string };
    assert.ok(existsSync(join(top, path)));
    assert.ok(!existsSync(join(top, 'orders/.ruru')));
    assert.match((await run('tasks', 'show', path)).stdout, /see also {4}orders\/models\.py/);
  });

  test('creates nothing where nobody works on anything, unless it is told to', async () => {
    const empty = mkdtempSync(join(folder, 'empty-'));
    const refused = await runProgram(CLI, ['tasks', 'new', 'x', '--route', 'api'], { cwd: empty });
    assert.deepEqual(
      [refused.code, refused.stderr],
      [
        2,
        'django-developer: Here is no Django project, no repository and no task log; nothing was written. Go to the project, or name its folder with --folder.\n',
      ],
    );
    assert.deepEqual(readdirSync(empty), []);
    const told = await runProgram(CLI, ['tasks', 'new', 'x', '--route', 'api', '--folder', '.'], { cwd: empty });
    assert.equal(told.code, 0);
  });
});

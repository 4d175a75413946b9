import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runProgram } from './run-program';
import { CLI, A, inTaskFolder } from './task-folder';

suite('django-developer tasks report', () => {
  const shop = inTaskFolder();
  const { tasks, read } = shop;

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
      { cwd: shop.folder, input: 'Works.\n' },
    );
    const { kept, deliveredTo } = JSON.parse(ended.stdout) as { kept: string; deliveredTo: string };
    assert.deepEqual(
      [ended.code, deliveredTo, await readdir(join(shop.folder, '.ruru/reports'))],
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
    await Promise.all(ids.map((id) => writeFile(join(shop.folder, `.ruru/tasks/${id}.md`), A.replace('TASK-A', id))));
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
    assert.equal((await readdir(join(shop.folder, '.ruru/reports'))).length, 8);
  });

  test('report names the files of the work, and how many others git says have changed since the task began', async () => {
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], { cwd: shop.folder });
    git('init', '-q');
    git('commit', '-q', '--allow-empty', '-m', 'begin');
    await writeFile(
      join(shop.folder, '.ruru/tasks/TASK-A.md'),
      A.replace('updated_date', 'created_date = "2025-01-01"\nupdated_date'),
    );
    await writeFile(join(shop.folder, 'shop/views.py'), 'y = 1\n');
    git('add', '.');
    git('commit', '-q', '-m', 'work on TASK-A');
    await writeFile(join(shop.folder, 'shop/urls.py'), 'z = 1\n');
    git('add', '.');
    git('commit', '-q', '-m', 'work on TASK-A1');
    await writeFile(join(shop.folder, 'shop/models.py'), 'x = 2\n');
    await writeFile(join(shop.folder, 'shop/übung.py'), '');
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
});

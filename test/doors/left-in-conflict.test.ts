import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { BASE, CLI, TASK, inDivergedBranches } from './diverged-branches';
import { runProgram } from './run-program';

/** Real git over a real repository, in which the driver is set up by the product. */
suite('Task logs that a merge has left in conflict', function () {
  this.timeout(60_000);
  const { git, write, read, folder } = inDivergedBranches();

  test('what git has left in conflict is told, written by nothing, and merged when that is wanted', async () => {
    const conflict = BASE.replace(
      'status = "🟡 To Do"\n',
      '<<<<<<< HEAD\nstatus = "🔵 In Progress"\n||||||| base\nstatus = "🟡 To Do"\n=======\nstatus = "🟡 To Do"\n>>>>>>> ben\n',
    );
    write(conflict);
    const tasks = (...args: string[]) => runProgram(CLI, ['tasks', ...args], { cwd: folder() });
    const { tasks: listed } = JSON.parse((await tasks('list', '--json')).stdout) as { tasks: { conflict?: boolean }[] };
    assert.deepEqual(
      listed.map(({ conflict: is }) => is),
      [true],
    );
    assert.match((await tasks('list')).stdout, /^TASK-1 .* in conflict {2}Merge$/m);
    for (const args of [
      ['set', TASK, '--status', 'review'],
      ['accept', TASK],
      ['tick', TASK, '20'],
      ['convert', TASK],
    ]) {
      const { code, stderr } = await tasks(...args);
      assert.deepEqual([code, read()], [1, conflict], args.join(' '));
      assert.match(
        stderr,
        /TASK-1\.md is in conflict: it holds both sides of a merge, lines 4–10\. Merge both sides first: .*`django-developer tasks merge TASK --write`\.\n$/,
      );
    }
    const merged = BASE.replace('🟡 To Do', '🔵 In Progress');
    const shown = await tasks('merge', TASK);
    assert.deepEqual([shown.code, shown.stdout, read()], [0, merged, conflict]);
    assert.equal(
      shown.stderr,
      '.ruru/tasks/TASK-1.md would be written like this: both sides are merged by what they say. Nothing was written; --write does it.\n',
    );
    const written = await tasks('merge', TASK, '--write');
    assert.deepEqual([written.code, read()], [0, merged]);
    assert.equal(written.stdout, '.ruru/tasks/TASK-1.md was written; both sides are merged by what they say.\n');
    assert.equal((await tasks('merge', TASK, '--write')).code, 2);
  });

  test('what git has left in conflict without its base is merged with the one that its index holds', async () => {
    // Plain git merges it.
    rmSync(path.join(folder(), '.gitattributes'));
    write(BASE);
    git('add', '.');
    git('commit', '--quiet', '--message=base');
    git('switch', '--quiet', '--create=cleo');
    const report = (result: string): string =>
      BASE.replace('made\n', `made\n- 2026-11-02: **Completion report** to ada\n\n  **Result:** ${result}\n`);
    write(report('Accepted.'));
    git('commit', '--quiet', '--all', '--message=ben');
    git('switch', '--quiet', 'main');
    write(report('Accepted: Thanks.'));
    git('commit', '--quiet', '--all', '--message=ada');
    assert.throws(() => git('merge', '--quiet', 'cleo'));
    assert.match(read(), /^<{7} HEAD$/m);
    const written = await runProgram(CLI, ['tasks', 'merge', TASK, '--write'], { cwd: folder() });
    assert.deepEqual(
      [written.code, written.stdout, read()],
      [
        0,
        '.ruru/tasks/TASK-1.md was written; both sides are merged by what they say.\n',
        `${report('Accepted.')}- 2026-11-02: **Completion report** to ada\n\n  **Result:** Accepted: Thanks.\n`,
      ],
    );
  });

  test('of three files by hand, in any encoding', async () => {
    for (const [name, text] of Object.entries({
      base: 'a\nb\nc\nd\n',
      ours: 'a\nb\nc\n\u00e9\n',
      theirs: 'x\nb\nc\nd\n',
    }))
      writeFileSync(path.join(folder(), name), text, 'latin1');
    const { code } = await runProgram(CLI, ['merge-task', 'base', 'ours', 'theirs'], { cwd: folder() });
    assert.equal(code, 0);
    assert.equal(readFileSync(path.join(folder(), 'ours'), 'latin1'), 'x\nb\nc\n\u00e9\n');
    const refused = await runProgram(CLI, ['merge-task', 'base', 'nowhere', 'theirs'], { cwd: folder() });
    assert.equal(refused.code, 2);
    assert.match(refused.stderr, /nowhere cannot be read \(ENOENT\)/);
  });
});

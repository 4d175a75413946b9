import assert from 'node:assert/strict';
import { fenceText } from '../../../../src/tools/fence';
import { renderOutput } from '../../../../src/node/terminal/output';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lint } from '../../../../src/cli/commands/tasks/lint';
import { UserError } from '../../../../src/core/base/errors';
import { newTasksFolder, problemOfTasksFolder, taskFolders } from '../../../../src/core/tasks/index/task-folders';
import { createNodeFiles } from '../../../../src/node/reading/node-files';
import { openNodeMode } from '../../../../src/node/open-node-mode';
import { findTool } from '../../../../src/tools/tools';

const NEXT_STEP = 'Set djangoDeveloper.tasksFolder to a relative path such as .ruru/tasks.';
const DEFAULTS = ['.ruru/tasks', '.mdtm/tasks', '.tasks', 'project_journal/tasks'];

suite('The folder for new task logs', () => {
  test('is read as people write it', () => {
    assert.deepEqual(
      ['work/tasks', './work\\tasks/', ' .tasks '].map((setting) => [
        newTasksFolder(setting),
        problemOfTasksFolder(setting),
      ]),
      [
        ['work/tasks', undefined],
        ['work/tasks', undefined],
        ['.tasks', undefined],
      ],
    );
    assert.deepEqual(taskFolders('work'), ['work', ...DEFAULTS]);
  });

  for (const [setting, reason] of [
    ['../x', 'it is not a folder inside the workspace folder'],
    ['/x', 'it is not a folder inside the workspace folder'],
    ['.git/tasks', '.git is kept for other programs'],
    ['backend\\.VSCode', '.VSCode is kept for other programs'],
    ['.github/tasks', '.github is kept for other programs'],
  ] as const) {
    test(`is refused as ${setting}`, () => {
      const refusal = new UserError(`Task logs cannot be written to "${setting}": ${reason}.`, NEXT_STEP);
      assert.throws(() => newTasksFolder(setting), refusal);
      assert.deepEqual(problemOfTasksFolder(setting), {
        path: '.vscode/settings.json',
        line: 1,
        message: refusal.message,
      });
      assert.deepEqual(taskFolders(setting), DEFAULTS);
    });
  }

  for (const [setting, name] of [
    ['CON', 'CON'],
    ['work/nul.tasks', 'nul.tasks'],
    ['work/COM¹/tasks', 'COM¹'],
    ['a/b:c', 'b:c'],
    ['work./tasks', 'work.'],
    ['work /tasks', 'work '],
    ['what?', 'what?'],
    ['...', '...'],
    ['a\tb', 'a\tb'],
    ['a\0b', 'a\0b'],
    ['\uD800', '\uD800'],
  ] as const) {
    test(`is refused as ${JSON.stringify(setting)}, and still read`, () => {
      const reason = `Windows has no folder of the name ${JSON.stringify(name)}`;
      const shown = setting.replace(/[\t\0]/, ' ');
      const refusal = new UserError(`Task logs cannot be written to "${shown}": ${reason}.`, NEXT_STEP);
      assert.throws(() => newTasksFolder(setting), refusal);
      assert.equal(problemOfTasksFolder(setting)?.message, refusal.message);
      assert.deepEqual(taskFolders(setting), [setting, ...DEFAULTS]);
    });
  }

  test('that is refused is told by the command line and to agents', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'task-folders-'));
    for (const directory of ['.vscode', '.git']) mkdirSync(join(folder, directory));
    writeFileSync(join(folder, '.vscode/settings.json'), '{"djangoDeveloper.tasksFolder": ".git"}');
    writeFileSync(join(folder, '.git/TASK-X.md'), '+++\nid = "TASK-X"\n+++\n');
    const message = `Task logs cannot be written to ".git": .git is kept for other programs. ${NEXT_STEP}`;
    const answer = await lint.run({ folder, json: true }, []);
    assert.ok(typeof answer === 'object' && 'code' in answer);
    assert.deepEqual(
      { ...(JSON.parse(renderOutput(answer.output, false)) as object), code: answer.code },
      {
        files: 0,
        errors: 1,
        warnings: 0,
        code: 1,
        findings: [{ path: '.vscode/settings.json', line: 1, message, rule: 'unreadable', severity: 'error' }],
      },
    );
    const { mode } = await openNodeMode(folder, createNodeFiles(folder));
    assert.equal(
      (await findTool('list_tasks')?.run(mode, {}))?.text,
      `0 of 0 tasks.\n${fenceText(`Problem in .vscode/settings.json:1: ${message}`)}`,
    );
    const escalation = findTool('create_escalation')?.run(mode, { route: 'database', title: 'Slow list' });
    await assert.rejects(
      escalation ?? assert.fail(),
      (error: unknown) => error instanceof UserError && error.message === message,
    );
    rmSync(folder, { recursive: true });
  });
});

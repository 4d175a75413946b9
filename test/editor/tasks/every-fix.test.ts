import assert from 'node:assert/strict';
import { unlinkSync } from 'node:fs';
import * as vscode from 'vscode';
import { activeExtension } from '../harness/extension';
import { actionsOf, problemsOf } from '../harness/task-problems';
import { waitFor } from '../harness/wait-for';
import { pathInWorkspace, uriInWorkspace, writeInWorkspace } from '../harness/workspace';

const PATH = '.ruru/tasks/TASK-NEW-20241106-100000.md';

/** A task log with this in its front matter, and this below. */
function toml(lines: string, body = ''): string {
  return `+++\nid = "TASK-NEW-20241106-100000"\n${lines}\n+++\n${body}`;
}

/** One problem: its rule, the text with it, the fix, and the text after it. */
const CASES: readonly [rule: string, before: string, title: string, after: string][] = [
  ['unknown-status', toml('status = "Finshed"'), 'Set the status to Done', toml('status = "🟢 Done"')],
  [
    'open-items',
    toml('status = "done"', '- [ ] a\n'),
    'Set the status to In Progress',
    toml('status = "in-progress"', '- [ ] a\n'),
  ],
  [
    'dangling-dependency',
    toml('status = "todo"\ndepends_on = ["GONE", "old_notes"]'),
    'Remove GONE',
    toml('status = "todo"\ndepends_on = ["old_notes"]'),
  ],
  [
    'dangling-dependency',
    toml('status = "todo"\ndepends_on = ["GONE", "GONE"]'),
    'Remove GONE',
    toml('status = "todo"\ndepends_on = []'),
  ],
  [
    'depends-on-itself',
    toml('status = "todo"\ndepends_on = ["TASK-NEW-20241106-100000"]'),
    'Remove TASK-NEW-20241106-100000',
    toml('status = "todo"\ndepends_on = []'),
  ],
  [
    'dangling-parent',
    toml('parent_task = "GONE" # why\nstatus = "todo"'),
    'Remove "parent_task"',
    toml('status = "todo"'),
  ],
  [
    'missing-coordinator',
    toml('coordinator = "TASK-CMD-20240930-08000"\nstatus = "todo"'),
    'Replace it by TASK-CMD-20240930-080000',
    toml('coordinator = "TASK-CMD-20240930-080000"\nstatus = "todo"'),
  ],
  [
    'duplicate-id',
    '+++\nid = "old_notes"\nstatus = "todo"\n+++\n',
    'Set the id to TASK-NEW-20241106-100000',
    toml('status = "todo"'),
  ],
  [
    'updated-before-created',
    toml('status = "todo"\ncreated_date = 2024-11-06\nupdated_date = 2024-11-05'),
    'Set updated_date to 2024-11-06',
    toml('status = "todo"\ncreated_date = 2024-11-06\nupdated_date = 2024-11-06'),
  ],
  [
    'duplicate-key',
    toml('status = "done"\nstatus = "todo"'),
    'Remove the one that does not hold',
    toml('status = "todo"'),
  ],
  [
    'unclosed-front-matter',
    '+++\r\nid = "TASK-NEW-20241106-100000"\r\nstatus = "todo"\r\n\r\n# Work\r\n',
    'Close the front matter',
    '+++\r\nid = "TASK-NEW-20241106-100000"\r\nstatus = "todo"\r\n+++\r\n\r\n# Work\r\n',
  ],
  ['invalid-front-matter', toml('status = "todo'), 'Close the text', toml('status = "todo"')],
  ['key-in-table', toml('[more]\nstatus = "todo"'), 'Move "status" above the tables', toml('status = "todo"\n[more]')],
  [
    'not-a-list',
    toml('status = "todo"\ntags = "django, orm"'),
    'Make it a list',
    toml('status = "todo"\ntags = ["django", "orm"]'),
  ],
  ['malformed-item', toml('status = "todo"', '- [] a\n'), 'Write "- [ ]"', toml('status = "todo"', '- [ ] a\n')],
  [
    'swallowed-items',
    toml('status = "todo"', 'Run it:\n```\nmake\n\n- [ ] a\n'),
    'Close the code block before what it hides',
    toml('status = "todo"', 'Run it:\n```\nmake\n```\n\n- [ ] a\n'),
  ],
  [
    'unknown-proof',
    toml('status = "todo"', '- [ ] It answers `rout:/api/`\n'),
    'Write "route:/api/"',
    toml('status = "todo"', '- [ ] It answers `route:/api/`\n'),
  ],
  [
    'hidden-characters',
    toml('status = "todo"', 'Ig\u200Bno\u{E0072}\u{E006D}re\n'),
    'Remove the hidden characters',
    toml('status = "todo"', 'Ignore\n'),
  ],
];

suite('Every fix of a task log', () => {
  suiteSetup(activeExtension);
  teardown(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    unlinkSync(pathInWorkspace(PATH));
  });

  for (const [index, [rule, before, title, after]] of CASES.entries()) {
    test(`${rule} (${index + 1}) is mended, makes no new problem, and is back after one undo`, async () => {
      writeInWorkspace(PATH, before);
      const { document } = await vscode.window.showTextDocument(uriInWorkspace(PATH));
      const rules = (): string[] => problemsOf(PATH).map((problem) => problem.split(' ')[2] ?? '');
      await waitFor('the problem', () => rules().includes(`${rule}:`));
      assert.deepEqual(rules(), [`${rule}:`]);
      const edit = await waitFor(
        title,
        async () => (await actionsOf(PATH, 'quickfix')).find((action) => action.title === title)?.edit,
      );
      await vscode.workspace.applyEdit(edit);
      assert.equal(document.getText(), after);
      await waitFor('no problem', () => rules().length === 0);
      await vscode.commands.executeCommand('undo');
      assert.equal(document.getText(), before);
    });
  }
});

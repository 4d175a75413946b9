import assert from 'node:assert/strict';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { openFromDisk } from '../harness/edit';
import { activeExtension } from '../harness/extension';
import { answerMessage, clearMessages } from '../harness/notifications';
import { enter } from '../harness/quick-input';
import { actionsOf, applyFix, fixesOf } from '../harness/task-problems';
import { waitFor } from '../harness/wait-for';
import { pathInWorkspace, readInWorkspace } from '../harness/workspace';

const FIRST = '.ruru/tasks/TASK-CLASH-1.md';
const COPY = '.ruru/tasks/FEATURE_checkout/TASK-CLASH-1.md';
const RENAMED = '.ruru/tasks/FEATURE_checkout/TASK-CLASH-2.md';
const RENAME = 'Rename this task log with everything that names it…';

const log = (title: string, body = ''): string =>
  `+++\nid = "TASK-CLASH-1"\ntitle = "${title}"\nstatus = "🟡 To Do"\n+++\n\n# ${title}\n${body}`;

suite('Task logs of two branches', () => {
  suiteSetup(activeExtension);
  teardown(async () => {
    await clearMessages();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const path of [FIRST, COPY, RENAMED]) rmSync(pathInWorkspace(path), { force: true });
  });

  test('one of two with one id is renamed by its quick fix with what names it, and that is taken back', async () => {
    const first = log('First', '\nSee FEATURE_checkout/TASK-CLASH-1.md.\n');
    writeFileSync(pathInWorkspace(FIRST), first);
    writeFileSync(pathInWorkspace(COPY), log('Second'));
    await openFromDisk(COPY);
    await waitFor('the fix', async () => (await fixesOf(COPY)).includes(RENAME));
    const { command } = (await actionsOf(COPY, 'quickfix')).find(({ title }) => title === RENAME) ?? {};
    void vscode.commands.executeCommand(command?.command ?? '', ...((command?.arguments ?? []) as unknown[]));
    await enter('Rename Task Log', 'TASK-CLASH-2');
    await waitFor(
      'the file under its new name',
      () => existsSync(pathInWorkspace(RENAMED)) && !existsSync(pathInWorkspace(COPY)),
    );
    await waitFor('its editor', () => vscode.window.activeTextEditor?.document.uri.path.endsWith(RENAMED));
    assert.equal(readInWorkspace(RENAMED), log('Second').replace('CLASH-1', 'CLASH-2'));
    assert.equal(readInWorkspace(FIRST), first.replace('checkout/TASK-CLASH-1', 'checkout/TASK-CLASH-2'));
    await answerMessage('TASK-CLASH-1 is called TASK-CLASH-2 now.', 'Undo');
    await waitFor(
      'the files as they were',
      () => !existsSync(pathInWorkspace(RENAMED)) && readInWorkspace(FIRST) === first,
    );
    assert.equal(readInWorkspace(COPY), log('Second'));
  });

  test('one in conflict has a row in words, and its quick fix merges both sides', async () => {
    const { outline } = await activeExtension();
    const conflict = log(
      'First',
      '\n<<<<<<< HEAD\n- [x] measure\n||||||| base\n- [ ] measure\n=======\n- [ ] measure\n- [ ] index\n>>>>>>> ben\n',
    );
    writeFileSync(pathInWorkspace(FIRST), conflict);
    await waitFor('the row', () => /First — in conflict/.test(outline.tasks()));
    await waitFor('what came back', () =>
      /What Came Back[^]*First — in conflict · Two sides of a merge/.test(outline.tasks()),
    );
    assert.doesNotMatch(outline.tasks(), /<<<<|>>>>/);
    const editor = await openFromDisk(FIRST);
    await applyFix(FIRST, '<<<<<<< HEAD', 'Merge both sides');
    assert.equal(editor.document.getText(), log('First', '\n- [x] measure\n- [ ] index\n'));
    await editor.document.save();
    await waitFor('the row as it is now', () => !outline.tasks().includes('in conflict'));
  });
});

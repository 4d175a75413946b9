import * as vscode from 'vscode';
import { expectSoon } from '../harness/expect-soon';
import { activeExtension } from '../harness/extension';
import { answerMessage, clearMessages } from '../harness/notifications';
import { enter } from '../harness/quick-input';
import { waitFor } from '../harness/wait-for';
import { readInWorkspace, uriInWorkspace } from '../harness/workspace';
import { DATABASE } from './changing-tasks';

const ISSUE = 'https://github.com/example/shop/issues/12';

suite('Link Issue…', () => {
  suiteSetup(async () => {
    const { tasks } = (await activeExtension()).outline;
    await waitFor('the task logs', () => tasks() !== '');
    await clearMessages();
  });

  test('keeps the address in the task log, and Undo takes it away again', async () => {
    const before = readInWorkspace(DATABASE);
    const done = vscode.commands.executeCommand('djangoDeveloper.linkIssue', uriInWorkspace(DATABASE));
    await enter('The address of the issue of', ` ${ISSUE} `);
    await done;
    await expectSoon(
      () => readInWorkspace(DATABASE),
      /related_docs = \[.*"https:\/\/github\.com\/example\/shop\/issues\/12"/,
    );
    await answerMessage('is linked to its issue.', 'Undo');
    await expectSoon(() => readInWorkspace(DATABASE), before);
    await clearMessages();
  });
});

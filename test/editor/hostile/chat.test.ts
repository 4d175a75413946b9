import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { browser } from '../harness/browser';
import { waitFor } from '../harness/wait-for';
import { uriInWorkspace } from '../harness/workspace';
import { ask, expectAnswer } from '../agents/model-extension';
import { NAMES } from './hostile-strings';
import { EVERYTHING, hostileWorkspace, taskPath } from './hostile-workspace';
import { leads, untilNothingLeads, watch } from './nothing-leads';

suite('Hostile strings in the chat', function () {
  this.timeout(120_000);
  suiteSetup(async () => {
    await watch();
    await hostileWorkspace();
  });
  setup(() => vscode.commands.executeCommand('workbench.action.chat.newChat'));
  suiteTeardown(async () => {
    await vscode.commands.executeCommand('workbench.action.chat.newChat');
    await vscode.commands.executeCommand('workbench.action.closeAuxiliaryBar');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  const answers: [question: string, told: string][] = [
    ['/why', 'pwned'],
    ['/partners', 'pwned'],
    ['/tasks', 'pwned'],
    ['/report', 'Report Completion of'],
  ];
  for (const [question, told] of answers) {
    test(`are words of the answer to ${question}`, async () => {
      await ask(`@django ${question}`);
      await expectAnswer(told);
      await untilNothingLeads();
    });
  }

  test('are words of where work goes', async () => {
    await vscode.window.showTextDocument(uriInWorkspace(`${NAMES[0]}/migrations/0001_${NAMES[0]}.py`));
    await ask('@django /escalate Ship it');
    await expectAnswer('Work on');
    await untilNothingLeads();
  });

  test('are no command and no image in what a model says, whose links lead where they say', async () => {
    await ask(['@django What is it?', `call read_task ${JSON.stringify({ task: EVERYTHING })}`].join('\n'));
    await expectAnswer('The tools say:');
    assert.deepEqual(
      (await leads()).filter((lead) => !/^a (data-)?href=(https?|mailto|file|vscode-remote):/.test(lead)),
      [],
    );
    const fetched = await browser({ do: 'requests', word: 'pwned.invalid' });
    assert.deepEqual(fetched, []);
  });

  test('are words of what a tool asks before it writes, and of its errors', async () => {
    const calls = [
      `call read_task ${JSON.stringify({ task: NAMES[0] })}`,
      `call update_task ${JSON.stringify({ task: taskPath('OPEN', 0), status: 'blocked' })}`,
    ];
    void ask(['@django Which of them?', ...calls].join('\n'));
    await waitFor('the question', async () =>
      (await browser({ do: 'text', selector: '.interactive-session' })).join().includes('Write to a Task Log'),
    );
    await untilNothingLeads();
    await vscode.commands.executeCommand('workbench.action.chat.cancel');
  });
});

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { browser } from '../harness/browser';
import { doUntil } from '../harness/do-until';
import { activeExtension } from '../harness/extension';
import { dismiss, quickInputText } from '../harness/quick-input';
import { allFiles, uriInWorkspace } from '../harness/workspace';
import { expectSoon } from '../harness/expect-soon';
import { ask, expectAnswer, testModel } from './model-extension';

const ANSWER = '.interactive-response';

suite('@django', () => {
  suiteSetup(activeExtension);
  setup(() => vscode.commands.executeCommand('workbench.action.chat.newChat'));
  suiteTeardown(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  const answers: [question: string, told: string[]][] = [
    ['/why', ['bookshop: this is Django', 'manage.py hands its arguments to Django', 'pyproject.toml:8']],
    ['/partners', ['Database Specialist', 'Escalate to a Partner…']],
    ['/tasks', ['.ruru/tasks/TASK-', 'Escalate to a Partner…']],
    ['/tasks no such words anywhere', ['There is no such task log.']],
    ['/report', ['To be reported on:', 'Report Progress', 'Report Completion']],
  ];
  for (const [question, told] of answers) {
    test(`${question} needs no model`, async () => {
      const { requests } = await testModel();
      const asked = requests.length;
      await ask(`@django ${question}`);
      for (const part of told) await expectAnswer(part);
      assert.equal(requests.length, asked);
    });
  }

  test('/escalate says which way, and opens the wizard there without writing anything', async () => {
    const files = allFiles();
    await vscode.window.showTextDocument(uriInWorkspace('compose.yaml'));
    await ask('@django /escalate Workers start before the database');
    await expectAnswer('Work on compose.yaml:');
    await expectAnswer('Escalate to Containers…');
    await doUntil(
      'the wizard',
      () => browser({ do: 'click', selector: `${ANSWER} .monaco-button:has-text("Escalate to Containers…")` }),
      async () => (await browser({ do: 'text', selector: '.quick-input-widget:visible' })).length > 0,
    );
    await expectSoon(quickInputText, /Containers and orchestration|Escalate/);
    await dismiss();
    assert.deepEqual(allFiles(), files);
  });

  test('any other question goes to the model, which calls our tools until it is done, and hears what went wrong', async () => {
    const { requests } = await testModel();
    const path = '.ruru/tasks/TASK-DB-20261109-091500.md';
    const calls = [
      'call list_partners {"group":"database"}',
      'call read_task {"task":"TASK-NONE"}',
      `call read_task {"task":"${path}"}`,
    ];
    await ask(['@django Who knows databases here?', ...calls].join('\n'));
    await expectAnswer('of the group database.');
    await expectAnswer('There is no task log "TASK-NONE".');
    await expectAnswer(`${path}, open:`);
    const rounds = requests.filter(({ text }) => text.includes('Who knows databases here?'));
    assert.deepEqual(
      rounds.map(({ tools }) => tools.length),
      [9, 9, 9, 9],
    );
  });
});

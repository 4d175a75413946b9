import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { extension } from '../harness/extension';
import { expectMessage } from '../harness/notifications';

suite('In a window without a folder', () => {
  test('nothing is activated', () => assert.equal(extension().isActive, false));

  for (const [command, said] of [
    ['escalate', 'No Django project was found, so there is nowhere to write a task log.'],
    ['startTask', 'There is no task log in this workspace.'],
  ] as const) {
    test(`${command} says what is missing`, async () => {
      void vscode.commands.executeCommand(`djangoDeveloper.${command}`);
      await expectMessage(said);
    });
  }
});

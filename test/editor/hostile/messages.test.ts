import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { browser } from '../harness/browser';
import { clearMessages } from '../harness/notifications';
import { enter } from '../harness/quick-input';
import { waitFor } from '../harness/wait-for';
import { uriInWorkspace } from '../harness/workspace';
import { HOSTILE, LINES, NAMES } from './hostile-strings';
import { COUNT, hostileWorkspace, taskPath } from './hostile-workspace';
import { assertNothingLeads, watch } from './nothing-leads';

const CENTER = '.notifications-center';

suite('Hostile strings in messages', function () {
  this.timeout(120_000);
  suiteSetup(async () => {
    await watch();
    await hostileWorkspace();
  });
  teardown(clearMessages);

  test('are words of what was changed', async () => {
    // One kind after the other: of a long list the window draws the newest alone.
    for (const index of HOSTILE.keys())
      void vscode.commands.executeCommand('djangoDeveloper.startTask', uriInWorkspace(taskPath('STRANGE', index)));
    await expectWords(COUNT, 'is now: In Progress');
    await clearMessages();
    for (const index of HOSTILE.keys())
      void vscode.commands.executeCommand('djangoDeveloper.markAsReported', uriInWorkspace(taskPath('DONE', index)));
    await expectWords(COUNT, 'is marked as reported.');
  });

  test('are words of what cannot be changed', async () => {
    // All of them, so that no message comes among those of the next test.
    await Promise.all([
      ...NAMES.map((name) =>
        vscode.commands.executeCommand(
          'djangoDeveloper.convertTask',
          uriInWorkspace(`.ruru/tasks/FEATURE_${name}/TASK-${name}.md`),
        ),
      ),
      ...HOSTILE.map((_, index) =>
        vscode.commands.executeCommand(
          'djangoDeveloper.finishTask',
          uriInWorkspace(`.ruru/tasks/TASK-BROKEN-${index}.md`),
        ),
      ),
    ]);
    await expectWords(1, 'pwned');
  });

  // What a link says is repeated where it is a plain word, and so is none of these.
  const refused: [part: string, message: string][] = [
    ['/escalate?route=', 'This link names a route that there is not.'],
    ['/escalate?title=&', 'This link has a parameter that is not understood.'],
    ['/', 'This link leads nowhere.'],
  ];
  for (const [part, message] of refused) {
    test(`are no words of what a link says behind ${part}`, async () => {
      // Of a long list the window draws a part.
      await vscode.commands.executeCommand('notifications.clearAll');
      for (const text of LINES.slice(0, 12)) {
        void vscode.commands.executeCommand('workbench.action.url.openUrl');
        await enter('URL', `vscode://django-developer.django-developer-mode${part}${encodeURIComponent(text)}`);
      }
      const said = await expectWords(1, message);
      assert.deepEqual(
        [...new Set(said.filter((text) => text.includes('This link')))],
        [`${message} Nothing was opened. Mend the link.`],
      );
    });
  }
});

/** Waits until messages with these words are in the list, then looks at all of them. @returns what they said while it waited */
async function expectWords(count: number, words: string): Promise<string[]> {
  const messages = async () => browser({ do: 'text', selector: `${CENTER} .notification-list-item-message` });
  const all = new Set<string>();
  await waitFor(`${count} messages with "${words}"`, async () => {
    // The list opens only once there is something in it.
    await vscode.commands.executeCommand('notifications.showList');
    for (const text of await messages()) all.add(text);
    return [...all].filter((text) => text.includes(words)).length >= Math.min(count, 5);
  });
  await assertNothingLeads();
  const links = await browser({ do: 'text', selector: `${CENTER} .notification-list-item-message a` });
  assert.deepEqual(links, []);
  return [...all];
}

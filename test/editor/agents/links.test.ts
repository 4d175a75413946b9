import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { browser } from '../harness/browser';
import { activeExtension } from '../harness/extension';
import { dismiss, enter, quickInputText } from '../harness/quick-input';
import { waitFor } from '../harness/wait-for';
import { allFiles } from '../harness/workspace';

suite('Links', () => {
  suiteSetup(activeExtension);

  test('one opens the wizard on its route and title, and writes nothing', async () => {
    const files = allFiles();
    await open('/escalate?route=design&title=Checkout%20is%20confusing');
    await waitFor('the wizard', async () => (await quickInputText()).includes('UI and UX design'));
    await dismiss();
    assert.deepEqual(allFiles(), files);
  });

  const refusals: [link: string, reason: string][] = [
    ['/elsewhere', 'This link leads nowhere.'],
    ['/escalate?route=nowhere', 'There is no route "nowhere"'],
    ['/escalate?kind=gift', 'neither an escalation nor a collaboration'],
    ['/escalate?route=__proto__', 'There is no route "__proto__"'],
    ['/escalate?route=..%2F..%2Fdesign', 'There is no route "../../design"'],
    ['/escalate?route=design&title=a%00b', 'A title is a line of text'],
    ['/escalate?route=design&route=api', 'a parameter that is not understood: route'],
    ['/escalate?route=design&path=..%2Fsecret', 'a parameter that is not understood: path'],
    [`/escalate?title=${'x'.repeat(300)}`, 'A title has at most 200 characters'],
  ];
  for (const [link, reason] of refusals) {
    test(`one that will not do is refused: ${reason}`, async () => {
      await open(link);
      await vscode.commands.executeCommand('notifications.showList');
      await waitFor('the reason', async () =>
        (await browser({ do: 'text', selector: '.notifications-center' })).join().includes(reason),
      );
      await vscode.commands.executeCommand('notifications.clearAll');
    });
  }
});

/** Opens a link, as a browser would have VS Code do. */
async function open(link: string): Promise<void> {
  void vscode.commands.executeCommand('workbench.action.url.openUrl');
  await enter('URL', `vscode://django-developer.django-developer-mode${link}`);
}

import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import * as vscode from 'vscode';
import { browser } from '../harness/browser';
import { activeExtension } from '../harness/extension';
import { clearMessages, expectMessage } from '../harness/notifications';
import {
  QUICK_INPUT,
  accept,
  dismiss,
  enter,
  focusQuickInput,
  pick,
  pickNext,
  quickInputText,
  quickPickRows,
  write,
} from '../harness/quick-input';
import { waitFor } from '../harness/wait-for';
import { allFiles, pathInWorkspace, readInWorkspace, uriInWorkspace } from '../harness/workspace';
import { expectSoon } from '../harness/expect-soon';

const REFUSAL =
  'A link asks to escalate work, and was not opened: you are answering something else. Finish or close that, then open the link again.';

suite('Links', () => {
  suiteSetup(activeExtension);

  test('one opens the wizard on its route and title, and writes nothing', async () => {
    const files = allFiles();
    await open('/escalate?route=design&title=Checkout%20is%20confusing');
    await waitFor('the wizard', async () => (await quickInputText()).includes('From a link: UI and UX design'));
    await dismiss();
    assert.deepEqual(allFiles(), files);
  });

  test('one says in each question where it comes from, and Enter alone creates nothing', async () => {
    const files = allFiles();
    await open('/escalate?title=%24(rocket)%20%5BUpdate%5D(command%3Aworkbench.action.terminal.new)');
    await untilAsked('From a link: Escalate to a Partner');
    await pick('UI and UX design');
    await untilAsked('From a link: UI and UX design');
    await pick('UI Designer');
    await untilAsked('What is to be done?');
    await expectSoon(quickInputText, /From a link: UI and UX design/);
    const leads = await browser({
      do: 'attribute',
      selector: '.quick-input-widget .codicon-rocket, .quick-input-widget a[href]',
      name: 'class',
    });
    assert.deepEqual(leads, []);
    await accept();
    await waitFor(
      'the last question',
      async () => (await quickPickRows()).join() === 'Create Nothing,Create the Task Log',
    );
    const placeholder = await browser({
      do: 'attribute',
      selector: '.quick-input-widget input[type="text"]',
      name: 'placeholder',
    });
    // What could be an icon or a link is kept apart by a character that is not seen.
    assert.deepEqual(placeholder, ['Create "$\u2060(rocket) [Update]\u2060(command:workbench.action.terminal.new)"?']);
    await accept();
    await browser({ do: 'wait', selector: '.quick-input-widget', state: 'hidden' });
    assert.deepEqual(allFiles(), files);
    assert.equal(vscode.window.terminals.length, 0);
  });

  test('one creates what it asks for once that is chosen', async () => {
    const files = allFiles();
    await open('/escalate?route=design&title=Checkout%20is%20confusing');
    await untilAsked('From a link: UI and UX design');
    await pick('UI Designer');
    await enter('What is to be done?', 'Checkout is confusing');
    await pickNext('Create Nothing', 'Create the Task Log');
    const [created] = await waitFor('the task log', () => {
      const found = allFiles().filter((file) => !files.includes(file));
      return found.length === 1 && found;
    });
    assert.match(readInWorkspace(created ?? ''), /^title = "Checkout is confusing"$/m);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await clearMessages();
    rmSync(pathInWorkspace(created ?? ''));
  });

  test('one takes the place of no question that is being answered, nor of what was typed there', async () => {
    const files = allFiles();
    void vscode.commands.executeCommand('djangoDeveloper.escalate');
    await untilAsked('Escalate to a Partner');
    await pick('UI and UX design');
    await untilAsked('UI and UX design (2/3)');
    await pick('UI Designer');
    await untilAsked('What is to be done?');
    await write('Half a tit');
    await follow('/escalate?route=api&title=From%20elsewhere');
    await expectMessage(REFUSAL);
    await focusQuickInput();
    await browser({ do: 'type', text: 'le', selector: QUICK_INPUT });
    await expectSoon(() => browser({ do: 'value', selector: QUICK_INPUT }), ['Half a title']);
    const said = await quickInputText();
    assert.doesNotMatch(said, /link/);
    await dismiss();
    assert.deepEqual(allFiles(), files);
    await clearMessages();
  });

  test('one takes the place of no other question either, and is opened once that is answered', async () => {
    const asking = vscode.commands.executeCommand(
      'djangoDeveloper.reportCompletion',
      uriInWorkspace('.ruru/tasks/TASK-DB-20261109-091500.md'),
    );
    await untilSettling();
    await follow('/escalate?route=api');
    await expectMessage(REFUSAL);
    await untilSettling();
    await focusQuickInput();
    await dismiss();
    // The question is gone before the command that asked it has ended.
    await asking;
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await clearMessages();
    await follow('/escalate?route=api&title=Now');
    await untilAsked('From a link');
    await dismiss();
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
    [
      '/escalate?route=%5BUpdate%5D(command%3Aworkbench.action.terminal.new)',
      'This link names a route that there is not.',
    ],
    ['/escalate?%5BUpdate%5D(command%3Ax)=1', 'a parameter that is not understood. Nothing was opened.'],
    ['/escalate?title=a%E2%80%AEb', 'characters that cannot be seen'],
    [`/escalate?title=${'x'.repeat(300)}`, 'A title has at most 200 characters'],
  ];
  for (const [link, reason] of refusals) {
    test(`one that will not do is refused: ${reason}`, async () => {
      await open(link);
      await expectMessage(reason);
    });
  }
});

/** Opens a link, as a browser would have VS Code do. */
async function open(link: string): Promise<void> {
  void vscode.commands.executeCommand('workbench.action.url.openUrl');
  await enter('URL', `vscode://django-developer.django-developer-mode${link}`);
}

/** Opens a link that stands in the window itself: no question has to give way for it. */
async function follow(link: string): Promise<void> {
  await vscode.commands.executeCommand(
    'vscode.open',
    vscode.Uri.parse(`${vscode.env.uriScheme}://django-developer.django-developer-mode${link}`),
  );
}

async function untilAsked(question: string): Promise<void> {
  await waitFor(`the question "${question}"`, async () => (await quickInputText()).includes(question));
}

async function untilSettling(): Promise<void> {
  await waitFor('the open points', async () =>
    (await quickPickRows()).some((row) => row.startsWith('All of these are done')),
  );
}

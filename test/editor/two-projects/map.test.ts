import * as vscode from 'vscode';
import { browser } from '../harness/browser';
import { expectSoon } from '../harness/expect-soon';
import { activeExtension } from '../harness/extension';
import { dismiss, pick, quickInputText, quickPickItems } from '../harness/quick-input';
import { waitFor } from '../harness/wait-for';

const nodes = () => browser({ do: 'inWebview', action: { do: 'text', selector: '.node .name' } });

suite('The map of projects that lie in one directory', () => {
  suiteSetup(async () => {
    const { outline } = await activeExtension();
    await waitFor('the projects', () => outline.project().includes('twins/manage_south.py'));
  });
  suiteTeardown(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  const ask = async (): Promise<void> => {
    void vscode.commands.executeCommand('djangoDeveloper.showMap');
    await waitFor('the maps', async () => (await quickInputText()).includes('Show Map'));
  };

  test('is offered for each by its manage.py', async () => {
    await ask();
    await expectSoon(
      async () => (await quickPickItems()).filter((item) => item.startsWith('crates')),
      ['crates — 1 model · twins/manage_north.py', 'crates — 1 model · twins/manage_south.py'],
    );
    await dismiss();
  });

  for (const [manage, user] of [
    ['manage_south', 'Guard'],
    ['manage_north', 'Keeper'],
    ['manage_south', 'Guard'],
  ] as const)
    test(`is that of ${manage}, whose users are those of its own settings`, async () => {
      await ask();
      await pick(`twins/${manage}.py`);
      await expectSoon(nodes, ['Crate', user]);
    });
});

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

  test('is offered by the manage.py of each, where both have an app of one name', async () => {
    await ask();
    await expectSoon(
      async () => (await quickPickItems()).filter((item) => item.startsWith('stock')),
      ['stock — 2 models · twins/manage_north.py', 'stock — 1 model · twins/manage_south.py'],
    );
    await dismiss();
  });

  for (const [manage, models] of [
    ['manage_south', ['Barrel']],
    ['manage_north', ['Crate', 'Parcel']],
    ['manage_south', ['Barrel']],
  ] as const)
    test(`shows the models of ${manage} alone`, async () => {
      await ask();
      await pick(manage);
      await expectSoon(nodes, [...models]);
    });
});

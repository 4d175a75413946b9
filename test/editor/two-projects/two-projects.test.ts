import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { browser } from '../harness/browser';
import { activeExtension, expectOutline } from '../harness/extension';
import { dismiss, enter, goBack, pick, pickInStep, quickInputText, quickPickItems } from '../harness/quick-input';
import { EDITOR } from '../harness/selectors';
import { setUnfolded } from '../harness/tree';
import { expectSoon } from '../harness/expect-soon';
import { waitFor } from '../harness/wait-for';
import { taskFiles, uriInWorkspace } from '../harness/workspace';

const REVIEW = 'Review schema, migration or query';

suite('Two projects below a folder', () => {
  test('each is shown with its settings module, its Django and the reasons', () =>
    expectOutline(
      'project',
      `backend
  What is in it
  Django >=5.1,<5.2 — backend/requirements.txt
  shop.settings — backend/shop/settings.py
  backend/manage.py
  Why this is Django — 4
    manage.py hands its arguments to Django — backend/manage.py:8
    This names shop.settings as the settings module — backend/manage.py:7
    INSTALLED_APPS is set here — backend/shop/settings.py:1
    Django is required here: >=5.1,<5.2 — backend/requirements.txt:1
intranet
  What is in it
  Django ~=4.2 — intranet/pyproject.toml
  config.settings.local — intranet/config/settings/local.py
  intranet/manage.py
  Why this is Django — 3
    manage.py hands its arguments to Django — intranet/manage.py:8
    This names config.settings.local as the settings module — intranet/manage.py:7
    Django is required here: ~=4.2 — intranet/pyproject.toml:5
twins (north.settings)
  What is in it
  Django >=5.2,<5.3 — twins/requirements.txt
  north.settings — twins/north/settings.py
  twins/manage_north.py
  Why this is Django — 4
    manage_north.py hands its arguments to Django — twins/manage_north.py:8
    This names north.settings as the settings module — twins/manage_north.py:7
    INSTALLED_APPS is set here — twins/north/settings.py:1
    Django is required here: >=5.2,<5.3 — twins/requirements.txt:1
twins (south.settings)
  What is in it
  Django >=5.2,<5.3 — twins/requirements.txt
  south.settings — twins/south/settings.py
  twins/manage_south.py
  Why this is Django — 4
    manage_south.py hands its arguments to Django — twins/manage_south.py:8
    This names south.settings as the settings module — twins/manage_south.py:7
    INSTALLED_APPS is set here — twins/south/settings.py:1
    Django is required here: >=5.2,<5.3 — twins/requirements.txt:1`,
    ));

  test('say below a model, and among what is not understood, what a base from elsewhere leaves open', async () => {
    const { outline } = await activeExtension();
    const row = '[role="treeitem"][aria-label^="What is in it"]';
    await waitFor('the row', async () => {
      await vscode.commands.executeCommand('djangoDeveloper.project.focus');
      return (await browser({ do: 'text', selector: row })).length > 0;
    });
    await setUnfolded(row, true, `${row} .monaco-tl-twistie`);
    await waitFor('the inventory', () => outline.project().includes('Not understood'));
    const rows = outline.project();
    assert.equal(
      rows.slice(rows.indexOf('  What is in it'), rows.indexOf('  Django >=5.1')),
      `  What is in it
    Apps — 1
      shop — 2 models, not installed
        Models — 2
          Shelf — 1 field, not all known
            name — CharField · max_length=40
            What mptt.models.MPTTModel adds to Shelf is not in this folder. — backend/shop/models.py:5
          Wing — 1 field, 1 inherited, not all known
            floor — IntegerField
            name — CharField · max_length=40 · from Shelf
            What mptt.models.MPTTModel adds to Shelf is not in this folder. — backend/shop/models.py:5
    Installed apps — 1
      django.contrib.contenttypes
    Not understood — 2
      ROOT_URLCONF is set nowhere in what could be read, so that no route is known. Look at what this file imports. — backend/shop/settings.py:1
      What mptt.models.MPTTModel adds to Shelf is not in this folder. — backend/shop/models.py:5
`,
    );
  });

  test('the only one who can take it is named with the title, and the way back leads to others', async () => {
    const done = vscode.commands.executeCommand('djangoDeveloper.escalate');
    await pick(REVIEW);
    await expectSoon(quickInputText, /^Review schema, migration or query · Database Specialist \(2\/2\)/);
    await goBack(`${REVIEW} (2/3)`);
    await expectSoon(
      async () => (await quickPickItems()).map((item) => item.replace(/ — [^]*/, '')),
      ['Database Specialist', 'Someone else…'],
    );
    await goBack('(1)');
    await pickInStep('1', REVIEW);
    await expectSoon(quickInputText, /\(2\/2\)/);
    await dismiss();
    await done;
  });

  test('a new task log says above its goal what comes next, until that is written', async () => {
    const done = vscode.commands.executeCommand('djangoDeveloper.escalate');
    await pick(REVIEW);
    await enter('What is to be done?', 'Look at the floors');
    await done;
    const uri = uriInWorkspace(`.ruru/tasks/${taskFiles()[0]}`);
    const document = await vscode.workspace.openTextDocument(uri);
    const above = async (): Promise<string[]> => {
      const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri, 20);
      return lenses.flatMap(({ range: { start }, command }) =>
        start.line === 0 ? [] : [`${document.lineAt(start).text} — ${command?.title}`],
      );
    };
    await expectSoon(above, [
      '_Say here what is to be reached, and how one sees that it is._ — Write the goal here and save; then it can be handed over',
    ]);
    await browser({ do: 'screenshot', name: 'goal' });
    await browser({ do: 'type', text: 'Nobody waits for a floor.', selector: EDITOR });
    await expectSoon(above, []);
  });
});

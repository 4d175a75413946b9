import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { browser } from '../harness/browser';
import { activeExtension, expectOutline } from '../harness/extension';
import { waitFor } from '../harness/wait-for';

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
    Django is required here: ~=4.2 — intranet/pyproject.toml:5`,
    ));

  test('say below a model, and among what is not understood, what a base from elsewhere leaves open', async () => {
    const { outline } = await activeExtension();
    const row = '[role="treeitem"][aria-label^="What is in it"]';
    await waitFor('the row', async () => {
      await vscode.commands.executeCommand('djangoDeveloper.project.focus');
      return (await browser({ do: 'text', selector: row })).length > 0;
    });
    await browser({ do: 'click', selector: `${row} .monaco-tl-twistie` });
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
});

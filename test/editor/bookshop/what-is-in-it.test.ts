import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { browser } from '../harness/browser';
import { chooseInMenu, openMenu } from '../harness/context-menu';
import { expectSoon } from '../harness/expect-soon';
import { activeExtension } from '../harness/extension';
import { enter, pick } from '../harness/quick-input';
import { setUnfolded } from '../harness/tree';
import { waitFor } from '../harness/wait-for';

const row = (label: string): string => `[role="treeitem"][aria-label^="${label}"]`;

suite('What is in the bookshop', () => {
  let project: () => string;

  /** Unfolds a row. */
  const unfold = async (label: string): Promise<void> => {
    await waitFor(`the row ${label}`, async () => (await browser({ do: 'text', selector: row(label) })).length > 0);
    await setUnfolded(row(label), true, `${row(label)} .monaco-tl-twistie`);
  };

  suiteSetup(async () => {
    const { outline } = await activeExtension();
    project = () => outline.project();
    await waitFor('the project', () => project().includes('What is in it'));
    await waitFor('the view', async () => {
      await vscode.commands.executeCommand('djangoDeveloper.project.focus');
      return (await browser({ do: 'text', selector: row('What is in it') })).length > 0;
    });
    await unfold('What is in it');
    await waitFor('the inventory', () => project().includes('Not understood'));
  });

  suiteTeardown(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand('djangoDeveloper.clearRouteFilter');
  });

  test('stands first, app by app', () => {
    const rows = project().split('\n');
    assert.deepEqual(
      rows.slice(1, rows.indexOf('    URLs — 26') + 1).filter((line) => /^ {0,8}\S/.test(line)),
      [
        '  What is in it',
        '    Apps — 3',
        '      accounts — 2 models',
        '        Models — 2',
        '        Views — 2',
        '        Templates — 3',
        '        Admin — 1',
        '        Migrations — 1 · 0001_initial',
        '        Tests — 3 · unittest',
        '      catalog — 5 models',
        '        Models — 5',
        '        Views — 5',
        '        Templates — 4',
        '        Serializers — 4',
        '        Admin — 5',
        '        Signals — 1',
        '        Tasks — 1',
        '        Commands — 1',
        '        Migrations — 4 · 0004_book_slug_unique',
        '        Tests — 14 · pytest, unittest',
        '      orders — 3 models',
        '        Models — 3',
        '        Views — 5',
        '        Templates — 4',
        '        Serializers — 3',
        '        Admin — 1',
        '        Signals — 1',
        '        Tasks — 2',
        '        Migrations — 3 · 0003_book_sales',
        '        Tests — 13 · pytest',
        '    Outside the apps',
        '      Templates — 2',
        '        404.html',
        '        base.html',
        '      Routers — 1',
        '        router — DefaultRouter · 3',
        '      Tasks — 1',
        '        app — celery app',
        '    URLs — 26',
      ],
    );
  });

  test('leads from a URL that is left by a filter to what answers it, hands it over, and copies it', async () => {
    void vscode.commands.executeCommand('djangoDeveloper.filterRoutes');
    await enter('Filter URLs', 'books/<slug:slug> review');
    await waitFor('the filter', () => project().includes('URLs — 1 of 26 · books/<slug:slug> review'));
    await unfold('URLs');
    const url = row('/books/<slug:slug>/review/');
    assert.deepEqual(await openMenu(url), ['Escalate to a Partner…', '-', 'Go To…', 'Show Map…', '-', 'Copy URL']);
    await chooseInMenu('Copy URL');
    await expectSoon(() => vscode.env.clipboard.readText(), '/books/<slug:slug>/review/');
    await openMenu(url);
    await chooseInMenu('Go To…');
    await pick('ReviewCreateView');
    await expectSoon(() => {
      const editor = vscode.window.activeTextEditor;
      return editor && [vscode.workspace.asRelativePath(editor.document.uri), editor.selection.start.line + 1];
    }, ['catalog/views.py', 51]);
  });

  test('says of each migration what it means for the database, once it is unfolded', async () => {
    await vscode.commands.executeCommand('djangoDeveloper.project.focus');
    await unfold('accounts, 2 models');
    await unfold('Migrations, 1');
    await waitFor('the migrations', () => project().includes('0001_initial — safe'));
  });

  test('an app is unfolded by a click, and its menu leads to its configuration', async () => {
    const app = row('accounts, 2 models');
    const isUnfolded = () => browser({ do: 'attribute', selector: app, name: 'aria-expanded' });
    const before = await isUnfolded();
    await setUnfolded(app, before[0] !== 'true', `${app} .label-name`);
    await openMenu(app);
    await chooseInMenu('Go To…');
    await expectSoon(() => {
      const editor = vscode.window.activeTextEditor;
      return editor && [vscode.workspace.asRelativePath(editor.document.uri), editor.selection.start.line + 1];
    }, ['accounts/apps.py', 4]);
  });
});

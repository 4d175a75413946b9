import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { DjangoDeveloperApi } from '../../../src/editor/startup/api';
import { browser } from '../harness/browser';
import { doUntil } from '../harness/do-until';
import { activeExtension } from '../harness/extension';
import { expectMessage } from '../harness/notifications';
import { dismiss, enter, quickInputText, quickPickItems } from '../harness/quick-input';
import { waitFor } from '../harness/wait-for';
import { expectSoon } from '../harness/expect-soon';

const actions = (view: string) => `.pane-header[aria-label^=${JSON.stringify(view)}] .actions .action-label`;
const button = (view: string, label: string) => `${actions(view)}[aria-label^=${JSON.stringify(label)}]`;
const entry = (label: string) => `.monaco-menu .action-menu-item:has-text(${JSON.stringify(label)})`;
const submenuEntry = (label: string) =>
  `.monaco-submenu .action-menu-item:has(.action-label:text-is(${JSON.stringify(label)}))`;

/** In a window in which no row has ever been selected: VS Code passes a title's command other arguments then. */
suite('The titles of the views', () => {
  let api: DjangoDeveloperApi;
  suiteSetup(async () => {
    api = await activeExtension();
    await waitFor('the task logs', () => api.outline.tasks() !== '');
    await vscode.commands.executeCommand('djangoDeveloper.tasks.focus');
    await browser({ do: 'wait', selector: button('Tasks', 'Escalate'), state: 'visible' });
  });

  test('have these buttons', async () => {
    assert.deepEqual(await labels('Project'), [
      'Detect Django Again',
      'Why Is This (Not) Django?',
      'Go to URL…',
      'Collapse All',
      'More Actions...',
    ]);
    assert.deepEqual(await labels('Partners'), ['Collapse All']);
    assert.deepEqual(await labels('Tasks'), [
      'Escalate to a Partner… (Ctrl+Alt+G)',
      'Filter Tasks…',
      'Open Board',
      'Collapse All',
      'More Actions...',
    ]);
  });

  test('Detect Django Again looks again', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    assert.ok(folder);
    const before = await api.detect(folder);
    await doUntil(
      'another detection',
      () => browser({ do: 'click', selector: button('Project', 'Detect Django Again') }),
      async () => (await api.detect(folder)) !== before,
    );
  });

  test('Why Is This (Not) Django? opens the account', async () => {
    await doUntil(
      'the account',
      () => browser({ do: 'click', selector: button('Project', 'Why Is This') }),
      () => vscode.window.tabGroups.activeTabGroup.activeTab?.label.includes('Why Is This (Not) Django'),
    );
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  test('Escalate asks which way the work goes', async () => {
    await click(button('Tasks', 'Escalate'), '.quick-input-widget:visible');
    await expectSoon(async () => (await quickPickItems())[0], /^Frontend implementation — /);
    await expectSoon(quickInputText, /^Escalate to a Partner \(1\)/);
    await dismiss();
  });

  test('Filter Tasks asks for words, and its place takes the button that clears them', async () => {
    const all = api.outline.tasks();
    await click(button('Tasks', 'Filter Tasks'), '.quick-input-widget:visible');
    await enter('Filter Tasks', 'kiosk');
    await waitFor('the one task', () => api.outline.tasks() === 'Done — 1\n  Kiosk: search the… — dev-react · 4/4');
    await doUntil(
      'all tasks',
      () => browser({ do: 'click', selector: button('Tasks', 'Clear Task Filter') }),
      () => api.outline.tasks() === all,
    );
  });

  test('the menu of the Tasks view groups by what its entry is called', async () => {
    await chooseBelow('Group By', 'Partner');
    await waitFor('the groups', () => api.outline.tasks().startsWith('Database Specialist — 1 open'));
    await chooseBelow('Group By', 'Status');
    await waitFor('the groups', () => api.outline.tasks().startsWith('In Progress — 1'));
  });

  test('the menu of the Tasks view sorts', async () => {
    await chooseBelow('Group By', 'Folder');
    await chooseBelow('Sort By', 'Title');
    await waitFor('the order', () => api.outline.tasks().startsWith('.ruru/tasks — 2 of 3 open\n  Kiosk'));
    await chooseBelow('Sort By', 'Priority');
    await waitFor('the order', () => api.outline.tasks().startsWith('.ruru/tasks — 2 of 3 open\n  Make'));
    await chooseBelow('Group By', 'Status');
  });

  test('Show Outstanding Reports says that there is none', async () => {
    await click(button('Tasks', 'More Actions'), entry('Show Outstanding Reports'));
    await click(entry('Show Outstanding Reports'));
    await expectMessage('Everything that was finished has been reported.');
  });
});

function labels(view: string): Promise<string[]> {
  return browser({ do: 'attribute', selector: actions(view), name: 'aria-label' });
}

async function chooseBelow(menu: string, label: string): Promise<void> {
  await click(button('Tasks', 'More Actions'), entry(menu));
  await click(entry(menu), submenuEntry(label));
  await click(submenuEntry(label));
}

/**
 * Clicks until something has come of it, for a menu takes no click in its first moments.
 * @param opened what appears then; the clicked thing goes where it is absent
 */
async function click(selector: string, opened?: string): Promise<void> {
  const isShown = async (what: string): Promise<boolean> => (await browser({ do: 'text', selector: what })).length > 0;
  await doUntil(
    `something to come of a click on ${selector}`,
    () => browser({ do: 'click', selector }),
    async () => (opened === undefined ? !(await isShown(selector)) : isShown(opened)),
  );
}

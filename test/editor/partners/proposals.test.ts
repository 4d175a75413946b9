import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activeExtension } from '../harness/extension';
import { dismiss, goBack, pickInStep, quickInputText, quickPickItems, quickPickLabels } from '../harness/quick-input';
import { waitFor } from '../harness/wait-for';
import { uriInWorkspace } from '../harness/workspace';
import { expectSoon } from '../harness/expect-soon';

const MIGRATION = 'stock/migrations/0002_item_counts.py';

suite('What an editor proposes', () => {
  suiteSetup(activeExtension);
  teardown(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  test('raw SQL in a migration says who could take it', async () => {
    assert.deepEqual(await lenses(MIGRATION), ['8: Escalate to Database Specialist: RunSQL in a migration']);
    assert.deepEqual(await lenses('stock/migrations/0001_initial.py'), []);
  });

  test('so do settings of security and deployment, a kind once', async () => {
    assert.deepEqual(await lenses('shop/settings/production.py'), [
      '3: Escalate to Infrastructure Specialist: a setting of the deployment',
      '4: Escalate to Security Specialist: 2 settings that protect the site',
    ]);
  });

  test('a setting turns that off', async () => {
    const settings = vscode.workspace.getConfiguration('djangoDeveloper');
    await settings.update('escalationCodeLens', false, vscode.ConfigurationTarget.Global);
    await waitFor('no lens', async () => (await lenses(MIGRATION)).length === 0);
    await settings.update('escalationCodeLens', undefined, vscode.ConfigurationTarget.Global);
    await waitFor('the lens', async () => (await lenses(MIGRATION)).length === 1);
  });

  test('a selection that speaks for a partner has an action, ordinary Django has none', async () => {
    assert.deepEqual(await actions(MIGRATION, new vscode.Range(7, 0, 11, 0)), [
      'escalate: Escalate to Database Specialist: RunSQL in a migration',
    ]);
    assert.deepEqual(await actions('stock/views.py', new vscode.Range(5, 0, 7, 0)), []);
    assert.deepEqual(await actions(MIGRATION, new vscode.Range(7, 0, 7, 0)), []);
  });

  test('an action leads past the route, to who takes it', async () => {
    const uri = uriInWorkspace(MIGRATION);
    await vscode.window.showTextDocument(uri);
    const [action] = await escalations(uri, new vscode.Range(7, 0, 11, 0));
    assert.ok(action?.command);
    const done = vscode.commands.executeCommand(action.command.command, ...(action.command.arguments as unknown[]));
    await expectSoon(quickInputText, /^Complex database design or optimisation \(1\/2\)/);
    const takers = async (): Promise<string[]> =>
      (await quickPickItems()).map((row) => row.replace(/ (?:Here|Know this file|Roles|Last time)$/, ''));
    // Whoever was chosen by a test before comes first.
    await expectSoon(
      async () => (await takers()).sort(),
      [
        '@acme/storage — owns stock/migrations/0002_item_counts.py for the Database Specialist, by .github/CODEOWNERS:2',
        'Ada — wrote 4 of these lines, changed stock/migrations/0002_item_counts.py in 1 commit',
        'Database Specialist — the role, nobody in particular Raw SQL, partitions, locks, a migration that blocks, or a plan that stays slow with the right ORM call.',
        'Postgres Guru — Database Specialist .github/agents/schema-keeper.agent.md:1',
        'Someone else… — ',
      ],
    );
    await dismiss();
    await done;
  });

  test('the way back from there leads to every route, and whoever takes that', async () => {
    const uri = uriInWorkspace(MIGRATION);
    await vscode.window.showTextDocument(uri);
    const [action] = await escalations(uri, new vscode.Range(7, 0, 11, 0));
    assert.ok(action?.command);
    const done = vscode.commands.executeCommand(action.command.command, ...(action.command.arguments as unknown[]));
    await waitFor('who takes it', async () =>
      (await quickInputText()).includes('Complex database design or optimisation (1/2)'),
    );
    await goBack('(1)');
    await pickInStep('1', 'UI and UX design');
    await waitFor('who takes it', async () => (await quickInputText()).includes('UI and UX design (2/3)'));
    await expectSoon(
      async () =>
        (await quickPickLabels()).filter((label) => label.includes('Database') || label.includes('UI Designer')),
      ['UI Designer'],
    );
    await goBack('Escalate to a Partner (1)');
    await dismiss();
    await done;
  });
});

/** The lenses of a file, `line: title`. */
async function lenses(path: string): Promise<string[]> {
  const { uri } = await vscode.workspace.openTextDocument(uriInWorkspace(path));
  const found = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri, 20);
  return found.map(({ range, command }) => `${range.start.line + 1}: ${command?.title}`);
}

async function actions(path: string, range: vscode.Range): Promise<string[]> {
  const { uri } = await vscode.workspace.openTextDocument(uriInWorkspace(path));
  return (await escalations(uri, range)).map(({ kind, title }) => `${kind?.value}: ${title}`);
}

async function escalations(uri: vscode.Uri, range: vscode.Range): Promise<vscode.CodeAction[]> {
  const found = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    range,
  );
  return found.filter(({ title }) => title.startsWith('Escalate'));
}

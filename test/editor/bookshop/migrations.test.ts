import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { typeInto } from '../harness/edit';
import { activeExtension } from '../harness/extension';
import { waitFor } from '../harness/wait-for';
import { pathInWorkspace, uriInWorkspace } from '../harness/workspace';

const UNIQUE = 'catalog/migrations/0004_book_slug_unique.py';
const LOCKS =
  'All rows are read while nobody can use the table, a NULL among them makes it fail, and running code that leaves the column empty breaks';

suite('What a migration locks or breaks', () => {
  suiteSetup(activeExtension);
  teardown(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  test('stands above the operation', async () => {
    const { uri } = await vscode.workspace.openTextDocument(uriInWorkspace(UNIQUE));
    const found = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri, 20);
    assert.deepEqual(
      found.map(({ range, command }) => [range.start.line + 1, command?.title, command?.tooltip]),
      [[10, 'Escalate to Database Specialist: AlterField, dangerous', `AlterField, dangerous: ${LOCKS}`]],
    );
  });

  test('is a hint on its first line, with a fix that hands it over', async () => {
    const { uri } = await vscode.workspace.openTextDocument(uriInWorkspace(UNIQUE));
    await vscode.window.showTextDocument(uri);
    await waitFor('the hints', () => hintsOf(uri).length > 0);
    assert.deepEqual(
      hintsOf(uri).map(({ code, severity, range, source }) => [code, severity, range.start.line + 1, source]),
      [
        ['set-not-null', vscode.DiagnosticSeverity.Hint, 10, 'Django Developer'],
        ['alter-to-unique', vscode.DiagnosticSeverity.Hint, 10, 'Django Developer'],
      ],
    );
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      new vscode.Range(9, 8, 9, 8),
      vscode.CodeActionKind.QuickFix.value,
    );
    const [fix] = actions.filter(({ title }) => title.startsWith('Escalate'));
    assert.deepEqual(
      [fix?.title, fix?.command?.command],
      ['Escalate to Database Specialist: AlterField, dangerous', 'djangoDeveloper.escalate'],
    );
  });

  test('follows what is typed, before it is saved', async () => {
    const uri = uriInWorkspace('catalog/migrations/0002_book_slug.py');
    const editor = await vscode.window.showTextDocument(uri);
    await waitFor('the hint', () => hintsOf(uri).some(({ code }) => code === 'add-indexed-column'));
    const { document } = editor;
    const at = document.getText().indexOf('SlugField');
    const place = new vscode.Range(document.positionAt(at), document.positionAt(at + 'SlugField'.length));
    await typeInto(editor, (edit) => edit.replace(place, 'TextField'));
    await waitFor('no hint', () => hintsOf(uri).length === 0);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  test('stands under the operation that is meant, where several stand in one line', async () => {
    const uri = uriInWorkspace('catalog/migrations/0005_two_in_a_line.py');
    writeFileSync(
      uri.fsPath,
      'from django.db import migrations\n\n\nclass Migration(migrations.Migration):\n    dependencies = [("catalog", "0004_book_slug_unique")]\n    operations = [migrations.RemoveField("book", "pages"), migrations.RunSQL("DROP TABLE shelf")]\n',
    );
    try {
      const { document } = await vscode.window.showTextDocument(uri);
      await waitFor('the hints', () => hintsOf(uri).length > 1);
      const under = hintsOf(uri).map(({ range }) => document.getText(range).slice(0, 22));
      assert.deepEqual([...new Set(under)], ['migrations.RemoveField', 'migrations.RunSQL("DRO']);
    } finally {
      rmSync(uri.fsPath);
    }
  });

  test('is turned off by a setting, and comes back with it', async () => {
    const settings = vscode.workspace.getConfiguration('djangoDeveloper');
    const uri = uriInWorkspace(UNIQUE);
    await vscode.window.showTextDocument(uri);
    await waitFor('the hints', () => hintsOf(uri).length > 0);
    await settings.update('migrationHints', false, vscode.ConfigurationTarget.Global);
    await waitFor('no hints', () => hintsOf(uri).length === 0);
    await settings.update('migrationHints', undefined, vscode.ConfigurationTarget.Global);
    await waitFor('the hints', () => hintsOf(uri).length > 0);
  });

  suite('where the branch that this one will be merged into has another last one', () => {
    const THEIRS = 'catalog/migrations/0005_theirs.py';
    const OURS = 'catalog/migrations/0005_ours.py';
    const migration = (name: string): string =>
      `from django.db import migrations, models\n\n\nclass Migration(migrations.Migration):\n    dependencies = [("catalog", "0004_book_slug_unique")]\n    operations = [migrations.AddField("book", "${name}", models.TextField(null=True))]\n`;
    const git = (...args: string[]): unknown =>
      execFileSync(
        'git',
        ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', '-c', 'commit.gpgsign=false', ...args],
        { cwd: pathInWorkspace('') },
      );
    // The editor's own git would go on with a repository that is gone.
    const useGit = (enabled: boolean | undefined) =>
      vscode.workspace.getConfiguration('git').update('enabled', enabled, vscode.ConfigurationTarget.Global);

    suiteSetup(async () => {
      await useGit(false);
      git('init', '--quiet', '--initial-branch=main');
      git('add', '.');
      git('commit', '--quiet', '--message=The shop');
      git('branch', 'work');
      writeFileSync(pathInWorkspace(THEIRS), migration('theirs'));
      git('add', '.');
      git('commit', '--quiet', '--message=Theirs');
      git('switch', '--quiet', 'work');
      writeFileSync(pathInWorkspace(OURS), migration('ours'));
    });
    suiteTeardown(async () => {
      rmSync(pathInWorkspace('.git'), { recursive: true, force: true });
      rmSync(pathInWorkspace(OURS), { force: true });
      await useGit(undefined);
    });

    test('says so at its class, as the command line does', async () => {
      const uri = uriInWorkspace(OURS);
      await vscode.window.showTextDocument(uri);
      const found = await waitFor('the hint', () => hintsOf(uri).find(({ code }) => code === 'several-leaves'));
      assert.deepEqual(
        [found.range.start.line + 1, found.message],
        [
          4,
          'Dangerous: catalog has another last migration: 0005_theirs on main. Once both are merged Django runs none of the project’s until that is settled. Safer: Where the later one has not run anywhere, let it depend on the other. Else run makemigrations --merge, and read what it writes.',
        ],
      );
    });
  });
});

function hintsOf(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri);
}

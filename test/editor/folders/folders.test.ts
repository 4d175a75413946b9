import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { activeExtension, expectOutline } from '../harness/extension';
import { answerMessage, expectMessage } from '../harness/notifications';
import { enter, focusQuickInput, pick, pickNext, quickInputText } from '../harness/quick-input';
import { waitFor } from '../harness/wait-for';
import { expectSoon } from '../harness/expect-soon';
import { changeFolders } from '../harness/workspace';

const SITE = 'To Do — 1\n  Serve the site';
const BOTH = `api\n  To Do — 1\n    Speed up the API\nsite\n  To Do — 1\n    Serve the site`;
const REMOVED =
  'The folder site is no part of this workspace any more. Nothing was written; add it again, then try again.';
const BROKEN = '+++\nid = "TASK-9"\ntitle = \n+++\n';

suite('A folder that goes while the window is open', () => {
  let [api, site] = ['', ''];

  suiteSetup(async () => {
    await activeExtension();
    [api, site] = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.fsPath) as [string, string];
    await expectOutline('tasks', BOTH);
  });

  teardown(() => vscode.commands.executeCommand('notifications.clearAll'));

  test('leaves the views where it is renamed, and comes back when it is back, whatever the setting says', async () => {
    renameSync(api, `${api}-away`);
    await expectOutline('tasks', SITE);
    await expectSoon(shownProjects, ['site']);
    assert.match(
      await explanation(),
      /# api: this is not Django\n[^#]*(?:## What was looked for[^#]*)?## Problems\n\n- The folder is not there any more: put it back where it was\\\.\n/,
    );
    renameSync(`${api}-away`, api);
    await expectOutline('tasks', BOTH);
    await waitFor('both projects', async () => (await shownProjects()).join() === 'api,site');
  });

  test('is followed as before once it is back', async () => {
    writeFileSync(
      path.join(api, '.ruru/tasks/TASK-2.md'),
      '+++\nid = "TASK-2"\ntitle = "Came later"\nstatus = "🟡 To Do"\n+++\n',
    );
    await expectOutline(
      'tasks',
      BOTH.replace('To Do — 1\n    Speed up the API', 'To Do — 2\n    Speed up the API\n    Came later'),
    );
    rmSync(path.join(api, '.ruru/tasks/TASK-2.md'));
    await expectOutline('tasks', BOTH);
  });

  test('has a project for each new directory that the extra roots name, be it empty', async () => {
    const configuration = vscode.workspace.getConfiguration('djangoDeveloper', vscode.Uri.file(api));
    const configure = (roots: string[] | undefined) =>
      configuration.update('extraRoots', roots, vscode.ConfigurationTarget.WorkspaceFolder);
    const expectProjects = (expected: string) =>
      waitFor(`the projects ${expected}`, async () => (await shownProjects()).join() === expected);
    await configure(['services/*']);
    await waitFor('the empty glob', async () => (await explanation()).includes('matches no directory'));
    mkdirSync(path.join(api, 'services/orders'));
    await expectProjects('api,api/services/orders,site');
    // A name with a dot in it looks like a file's.
    mkdirSync(path.join(api, 'services/v1.2'));
    await expectProjects('api,api/services/orders,api/services/v1.2,site');
    renameSync(path.join(api, 'services/orders'), path.join(api, 'services/parcels'));
    await expectProjects('api,api/services/parcels,api/services/v1.2,site');
    for (const service of ['parcels', 'v1.2']) rmdirSync(path.join(api, 'services', service));
    await expectProjects('api,site');
    await configure(undefined);
    rmSync(path.join(api, '.vscode'), { recursive: true });
  });

  test('takes its problems with it where it is deleted', async () => {
    writeFileSync(path.join(site, '.ruru/tasks/TASK-9.md'), BROKEN);
    const uri = vscode.Uri.file(path.join(site, '.ruru/tasks/TASK-9.md'));
    await waitFor('the problem', () => vscode.languages.getDiagnostics(uri).length > 0);
    const kept = `${site}-kept`;
    renameSync(site, kept);
    await waitFor('the problem to go', () => vscode.languages.getDiagnostics(uri).length === 0);
    await expectOutline('tasks', 'To Do — 1\n  Speed up the API');
    rmSync(path.join(kept, '.ruru/tasks/TASK-9.md'));
    renameSync(kept, site);
    await expectOutline('tasks', BOTH);
  });

  test('gets no task log of a wizard that was begun before it was renamed, and is not made anew', async () => {
    await escalateToTitle('api');
    renameSync(api, `${api}-away`);
    await enter('What is to be done?', 'Nobody reads this');
    await expectMessage(
      'The folder api is not there any more. Nothing was written; put it back where it was, then try again.',
    );
    assert.equal(existsSync(api), false);
    renameSync(`${api}-away`, api);
    await expectOutline('tasks', BOTH);
    assert.deepEqual(taskLogs(api), ['TASK-1.md']);
  });

  test('is written to by no wizard and no undo once it was taken out of the workspace', async () => {
    const uri = vscode.Uri.file(path.join(site, '.ruru/tasks/TASK-1.md'));
    const text = readFileSync(uri.fsPath, 'utf8');
    await vscode.commands.executeCommand('djangoDeveloper.startTask', uri);
    await waitFor('the status', () => readFileSync(uri.fsPath, 'utf8') !== text);
    await escalateToTitle('site');
    await changeFolders(1, 1);
    await expectOutline('tasks', 'To Do — 1\n  Speed up the API');
    const started = readFileSync(uri.fsPath, 'utf8');
    await answerMessage('"Serve the site"', 'Undo');
    await expectMessage(REMOVED);
    await focusQuickInput();
    await enter('What is to be done?', 'Nobody reads this');
    await expectMessage(REMOVED);
    assert.equal(readFileSync(uri.fsPath, 'utf8'), started);
    assert.deepEqual(taskLogs(site), ['TASK-1.md']);
  });
});

/** Begins to escalate in a folder, up to the question for the title. */
async function escalateToTitle(folder: string): Promise<void> {
  void vscode.commands.executeCommand('djangoDeveloper.escalate');
  await pickNext('api', folder);
  await pick('UI and UX design');
  await pick('UI Designer');
  await waitFor('the question for the title', async () => (await quickInputText()).includes('What is to be done?'));
}

async function shownProjects(): Promise<string[]> {
  const { outline } = await activeExtension();
  return outline
    .project()
    .split('\n')
    .filter((line) => /^\S/.test(line));
}

/** What the page says that tells why this is Django. */
async function explanation(): Promise<string> {
  const document = await vscode.workspace.openTextDocument(
    vscode.Uri.from({ scheme: 'django-developer', path: '/Why Is This (Not) Django.md' }),
  );
  return document.getText();
}

function taskLogs(folder: string): string[] {
  return readdirSync(path.join(folder, '.ruru/tasks')).sort();
}

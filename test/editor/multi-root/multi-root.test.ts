import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { expectOutline } from '../harness/extension';
import { enter, pick, pickInStep } from '../harness/quick-input';
import { waitFor } from '../harness/wait-for';

suite('Two Django folders and one of another kind', () => {
  test("each project is shown under its folder's name", () =>
    expectOutline(
      'project',
      `api
  What is in it
  Django 5.2.1 — ==5.2.1 in requirements.txt
  api.settings — api/settings.py
  manage.py
  Why this is Django — 4
    manage.py hands its arguments to Django — manage.py:8
    This names api.settings as the settings module — manage.py:7
    INSTALLED_APPS is set here — api/settings.py:1
    Django is required here: ==5.2.1 — requirements.txt:1
site
  What is in it
  Django 4.2.16 — ==4.2.16 in requirements.txt
  website.settings — website/settings.py
  manage.py
  Why this is Django — 4
    manage.py hands its arguments to Django — manage.py:8
    This names website.settings as the settings module — manage.py:7
    INSTALLED_APPS is set here — website/settings.py:1
    Django is required here: ==4.2.16 — requirements.txt:1`,
    ));

  test('a task log goes into the folder that is picked, and is shown below it', async () => {
    const done = vscode.commands.executeCommand('djangoDeveloper.escalate');
    await pick('site');
    await pick('Deployment and infrastructure');
    await pickInStep('3/4', 'Infrastructure Specialist');
    await enter('What is to be done?', 'Serve the site behind a proxy');
    await done;
    const [, site] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(site);
    await waitFor('the task log in the folder', async () => {
      const found = await vscode.workspace.findFiles(new vscode.RelativePattern(site, '.ruru/tasks/TASK-*.md'));
      return found.length === 1;
    });
    await expectOutline(
      'tasks',
      `site
  To Do — 1
    Serve the site behind… — infra · no goal yet · 0/12`,
    );
  });
});

import assert from 'node:assert/strict';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { activeExtension, expectOutline } from '../harness/extension';
import { waitFor } from '../harness/wait-for';
import { pathInWorkspace, uriInWorkspace } from '../harness/workspace';

/** The projects' first lines in the view: which there are, and their Django. */
async function projects(): Promise<string[]> {
  const { outline } = await activeExtension();
  return outline
    .project()
    .split('\n')
    .filter((line) => /^\S|^ {2}Django /.test(line));
}

async function expectProjects(expected: string[]): Promise<void> {
  try {
    await waitFor('the projects', async () => JSON.stringify(await projects()) === JSON.stringify(expected));
  } catch {
    assert.deepEqual(await projects(), expected);
  }
}

suite('What changes on disk is followed', () => {
  const SERVICE = ['service', '  Django 5.1.4 — ==5.1.4 in service/requirements.txt'];
  suiteSetup(() => expectProjects(SERVICE));

  test('a requirement that is edited', async () => {
    writeFileSync(pathInWorkspace('service/requirements.txt'), 'Django==5.2.1\n');
    await expectProjects(['service', '  Django 5.2.1 — ==5.2.1 in service/requirements.txt']);
    writeFileSync(pathInWorkspace('service/requirements.txt'), 'Django==5.1.4\n');
    await expectProjects(SERVICE);
  });

  test('a folder with a project that is added, and removed', async () => {
    cpSync(pathInWorkspace('service'), pathInWorkspace('second'), { recursive: true });
    await expectProjects(['second', '  Django 5.1.4 — ==5.1.4 in second/requirements.txt', ...SERVICE]);
    rmSync(pathInWorkspace('second'), { recursive: true });
    await expectProjects(SERVICE);
  });

  test('the last project that goes turns the mode off, and one that comes turns it on', async () => {
    rmSync(pathInWorkspace('service'), { recursive: true });
    await expectOutline('partners', '');
    await expectOutline('project', '');
    writeFileSync(pathInWorkspace('requirements.txt'), 'Django==5.2.1\n');
    writeFileSync(pathInWorkspace('manage.py'), MANAGE);
    await expectProjects(['live', '  Django 5.2.1 — ==5.2.1 in requirements.txt']);
  });

  test('a tasks folder that comes with a task log, and goes', async () => {
    mkdirSync(pathInWorkspace('.ruru/tasks/shop'), { recursive: true });
    writeFileSync(
      pathInWorkspace('.ruru/tasks/shop/TASK-3.md'),
      '+++\nid = "TASK-3"\ntitle = "Found with its folder"\nstatus = "🟡 To Do"\n+++\n',
    );
    await expectOutline('tasks', 'To Do — 1\n  Found with its folder');
    // VS Code may not follow a directory that came within another one.
    writeFileSync(
      pathInWorkspace('.ruru/tasks/shop/TASK-3.md'),
      '+++\nid = "TASK-3"\ntitle = "Changed in its folder"\nstatus = "🔵 In Progress"\n+++\n',
    );
    await expectOutline('tasks', 'In Progress — 1\n  Changed in its folder');
    rmSync(pathInWorkspace('.ruru'), { recursive: true });
    await expectOutline('tasks', '');
  });

  test('a task log that another program deletes as soon as it is written', async () => {
    const api = await activeExtension();
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    for (const title of ['One', 'Two', 'Three', 'Four', 'Five']) {
      const path = await api.createEscalation(folder.uri, { title, route: { kind: 'escalation', id: 'api' } });
      await expectOutline('tasks', `To Do — 1\n  ${title} — api · no goal yet · 0/10`);
      rmSync(pathInWorkspace(path));
      await expectOutline('tasks', '');
    }
  });

  test('the setting for the tasks folder', async () => {
    const configuration = vscode.workspace.getConfiguration('djangoDeveloper');
    await configuration.update('tasksFolder', 'planning/tasks', vscode.ConfigurationTarget.Workspace);
    await expectOutline('tasks', 'To Do — 1\n  Found by the setting');
    writeFileSync(
      pathInWorkspace('planning/tasks/TASK-2.md'),
      '+++\nid = "TASK-2"\ntitle = "Found as it comes"\nstatus = "🟡 To Do"\n+++\n',
    );
    await expectOutline('tasks', 'To Do — 2\n  Found by the setting\n  Found as it comes');
    await configuration.update('tasksFolder', 5, vscode.ConfigurationTarget.Workspace);
    await expectOutline('tasks', '');
    await configuration.update('tasksFolder', undefined, vscode.ConfigurationTarget.Workspace);
    await expectProjects(['live', '  Django 5.2.1 — ==5.2.1 in requirements.txt']);
  });

  test('the setting for extra roots: what is nowhere or outside is no project, and is told; what is there is one', async () => {
    const configuration = vscode.workspace.getConfiguration('djangoDeveloper');
    const told = async (): Promise<string[]> => {
      const { detect } = await activeExtension();
      return (await detect(uriInWorkspace(''))).problems.map(({ message }) => message);
    };
    await configuration.update(
      'extraRoots',
      ['planning', 'later', '/etc', '../elsewhere'],
      vscode.ConfigurationTarget.Workspace,
    );
    await expectProjects([
      'live',
      '  Django 5.2.1 — ==5.2.1 in requirements.txt',
      'planning',
      '  Django 5.2.1 — ==5.2.1 in requirements.txt',
    ]);
    const outside = (root: string): string =>
      `djangoDeveloper.extraRoots names "${root}", which does not lie in the workspace folder and is no project: name a directory in it, by its relative path.`;
    const nowhere =
      'djangoDeveloper.extraRoots names "later", which does not exist and is no project: create it, or take it out of the setting.';
    assert.deepEqual(await told(), [nowhere, outside('/etc'), outside('../elsewhere')]);
    mkdirSync(pathInWorkspace('later'));
    writeFileSync(pathInWorkspace('later/settings.py'), '');
    await waitFor('the project that came', async () => (await projects()).includes('later'));
    assert.deepEqual(await told(), [outside('/etc'), outside('../elsewhere')]);
    rmSync(pathInWorkspace('later'), { recursive: true });
    await configuration.update('extraRoots', undefined, vscode.ConfigurationTarget.Workspace);
    await expectProjects(['live', '  Django 5.2.1 — ==5.2.1 in requirements.txt']);
  });

  test('the setting turns the mode off and on again', async () => {
    const configuration = vscode.workspace.getConfiguration('djangoDeveloper');
    await configuration.update('detection', 'off', vscode.ConfigurationTarget.Workspace);
    await expectOutline('project', '');
    await configuration.update('detection', undefined, vscode.ConfigurationTarget.Workspace);
    await expectProjects(['live', '  Django 5.2.1 — ==5.2.1 in requirements.txt']);
  });
});

const MANAGE = `import os
import sys

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "shop.settings")
    from django.core.management import execute_from_command_line

    execute_from_command_line(sys.argv)
`;

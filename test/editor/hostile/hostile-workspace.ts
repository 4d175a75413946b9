import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { activeExtension } from '../harness/extension';
import { waitFor } from '../harness/wait-for';
import { pathInWorkspace } from '../harness/workspace';
import { ALL, HOSTILE, LINES, NAMES } from './hostile-strings';

/** How many task logs there are of each kind, one for each string. */
export const COUNT = HOSTILE.length;

/** A task log with all of the strings in each field. */
export const EVERYTHING = '.ruru/tasks/TASK-EVERYTHING.md';

let prepared: Promise<void> | undefined;

/** Fills the first folder of the workspace with the strings, wherever the mode looks, and waits until it has. Once for the window. */
export function hostileWorkspace(): Promise<void> {
  return (prepared ??= prepare());
}

/** The path of a task log: `OPEN` ones are to do, `DONE` ones finished and not reported, `STRANGE` ones have no status that is known. */
export function taskPath(kind: 'OPEN' | 'DONE' | 'STRANGE', index: number): string {
  return `.ruru/tasks/TASK-${kind}-${String(index).padStart(2, '0')}.md`;
}

async function prepare(): Promise<void> {
  const api = await activeExtension();
  HOSTILE.forEach((text, index) => {
    write(taskPath('OPEN', index), taskLog(text, index, '🟡 To Do'));
    write(taskPath('DONE', index), taskLog(text, index, '🟢 Done'));
    write(taskPath('STRANGE', index), taskLog(text, index, text));
    write(
      `.ruru/tasks/TASK-BROKEN-${index}.md`,
      `+++\n${JSON.stringify(text)} = 1\n${JSON.stringify(text)} = 2\ntitle = ${JSON.stringify(text)}\n+++\n`,
    );
  });
  write(EVERYTHING, taskLog(ALL, 0, '🟡 To Do'));
  for (const name of NAMES) {
    write(`.ruru/tasks/FEATURE_${name}/TASK-${name}.md`, taskLog(name, 0, '🟡 To Do'));
    write(
      `${name}/apps.py`,
      `from django.apps import AppConfig\n\n\nclass ShopConfig(AppConfig):\n    name = ${JSON.stringify(name)}\n    label = ${JSON.stringify(name)}\n`,
    );
    write(`${name}/models.py`, 'from django.db import models\n\n\nclass Item(models.Model):\n    pass\n');
    write(
      `${name}/migrations/0001_${name}.py`,
      'from django.db import migrations\n\n\nclass Migration(migrations.Migration):\n    operations = [migrations.RunSQL("SELECT 1")]\n',
    );
    write(
      `${name}/management/commands/${name}.py`,
      'from django.core.management.base import BaseCommand\n\n\nclass Command(BaseCommand):\n    pass\n',
    );
    write(`settings/${name}/settings.py`, `SECRET_KEY = "x"\nDEBUG = True\n`);
    write(
      `.github/agents/${name}.agent.md`,
      `---\nname: ${JSON.stringify(ALL)}\ndescription: ${JSON.stringify(ALL)}\n---\n\nYou keep the schema.\n`,
    );
    write(
      `.claude/agents/${name}.md`,
      `---\nname: ${JSON.stringify(name)}\ndescription: ${JSON.stringify(`Database. ${ALL}`)}\n---\n\nYou keep the schema.\n`,
    );
  }
  write(
    '.roomodes',
    JSON.stringify({ customModes: LINES.map((name, index) => ({ slug: `database-${index}`, name })) }),
  );
  write(
    '.github/CODEOWNERS',
    LINES.map((text, index) => `**/migrations/ @acme/db-${index} @${text.replaceAll(' ', '')}\n`).join(''),
  );
  write('AGENTS.md', `# Agents\n\n${LINES.map((text) => `- Database: ${text}`).join('\n')}\n`);
  write(
    'requirements.txt',
    `Django>=4.2 # ${LINES.join(' ')}\n${LINES.map((text) => `Django @ ${text}`).join('\n')}\n`,
  );
  write('poetry.lock', `[[package]]\nname = "django"\nversion = ${JSON.stringify(ALL)}\n`);
  write('pyproject.toml', `[tool.poetry.dependencies]\ndjango = ${JSON.stringify(ALL)}\n`);
  write(
    'manage.py',
    `import os\n\nos.environ.setdefault("DJANGO_SETTINGS_MODULE", ${JSON.stringify(ALL)})\nfrom django.core.management import execute_from_command_line\n\nexecute_from_command_line([])\n`,
  );
  write('shop/settings.py', settingsFile());
  write(
    'shop/urls.py',
    `from django.urls import path\n\nurlpatterns = [${HOSTILE.map((text) => `path(${JSON.stringify(text)}, view, name=${JSON.stringify(text)})`).join(', ')}]\n`,
  );
  await configure('partners', {
    'database-specialist': HOSTILE,
    [ALL]: { who: ALL, label: ALL, does: ALL, tags: [ALL] },
    [LINES[0] ?? '']: 7,
  });
  await configure('coordinator', ALL);
  await vscode.commands.executeCommand('djangoDeveloper.refresh');
  await waitFor('the task logs', () => api.outline.tasks().includes('Outstanding Reports'));
}

/** The settings of a project, which name what they can. */
function settingsFile(): string {
  const quoted = HOSTILE.map((text) => JSON.stringify(text));
  return [
    `INSTALLED_APPS = ["django.contrib.admin", ${NAMES.map((name) => JSON.stringify(name)).join(', ')}]`,
    `ROOT_URLCONF = "shop.urls"`,
    `AUTH_USER_MODEL = ${JSON.stringify(ALL)}`,
    `DATABASES = {${quoted.map((text) => `${text}: {"ENGINE": ${text}}`).join(', ')}}`,
    `CACHES = {${quoted.map((text) => `${text}: {"BACKEND": ${text}}`).join(', ')}}`,
    `SECURE_SSL_REDIRECT = False`,
    '',
  ].join('\n');
}

function taskLog(text: string, index: number, status: string): string {
  const quoted = JSON.stringify(text);
  const fields = [
    'id',
    'title',
    'type',
    'priority',
    'assigned_to',
    'coordinator',
    'due_date',
    'updated_date',
    'reviewed_by',
  ].map((field) => `${field} = ${quoted}`);
  const lists = [
    `related_docs = [${quoted}, "shop/urls.py", "shop/settings.py"]`,
    `depends_on = [${quoted}, "GONE ${index}"]`,
    `tags = [${quoted}]`,
  ];
  const items = LINES.map((line) => `- [ ] ${line}`);
  return [
    '+++',
    ...fields,
    `status = ${JSON.stringify(status)}`,
    ...lists,
    '+++',
    '',
    '## Acceptance Criteria',
    '',
    ...items,
    '',
  ].join('\n');
}

function write(relative: string, text: string): void {
  const file = pathInWorkspace(relative);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function configure(name: string, value: unknown): Thenable<void> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  return vscode.workspace
    .getConfiguration('djangoDeveloper', folder)
    .update(name, value, vscode.ConfigurationTarget.WorkspaceFolder);
}

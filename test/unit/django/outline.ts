import { detectDjango } from '../../../src/core/django/detect-django';
import type { Detection } from '../../../src/core/django/detection';
import { memoryFiles } from '../memory-files';

export type Tree = Parameters<typeof memoryFiles>[0];

/** A manage.py as startproject writes it, in short. */
export const MANAGE = (module: string) =>
  `import os, sys\nos.environ.setdefault('DJANGO_SETTINGS_MODULE', '${module}')\nfrom django.core.management import execute_from_command_line\nexecute_from_command_line(sys.argv)\n`;

/** Settings, as short as they can be. */
export const SETTINGS = 'INSTALLED_APPS = []\n';

/** A file of a Django app. */
export const APP = 'from django.apps import AppConfig\n';

/** What matters of a detection, one line a project. */
export async function outline(tree: Tree): Promise<string[]> {
  const { kind, isDjango, projects } = await detectDjango(memoryFiles(tree));
  return [`${kind} ${isDjango ? 'on' : 'off'}`, ...projects.map(outlineProject)];
}

function outlineProject({
  root,
  kind,
  manage,
  settingsModule,
  settingsFile,
  django,
}: Detection['projects'][number]): string {
  const requirement =
    django && `${django.specifier}${django.locked === null ? '' : ` (${django.locked})`} ${django.file}:${django.line}`;
  return [root, kind, manage, settingsModule, settingsFile, requirement].map((part) => part ?? '-').join(' | ');
}

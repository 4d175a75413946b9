import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { CorpusEntry, PythonSummary } from './corpus-entry';

/** Writes a repository's tree: manifests as they are, Python files that say what their summary says, everything else empty. */
export async function buildTree(root: string, { paths, symlinks, python, manifests }: CorpusEntry): Promise<void> {
  const texts = new Map<string, string>(paths.map((path) => [path, '']));
  for (const [path, summary] of Object.entries(python)) texts.set(path, pythonText(path, summary));
  for (const [path, text] of Object.entries(manifests)) texts.set(path, text);
  for (const path of Object.keys(symlinks)) texts.delete(path);
  const directories = new Set([...texts.keys(), ...Object.keys(symlinks)].map((path) => dirname(join(root, path))));
  for (const directory of directories) await mkdir(directory, { recursive: true });
  for (const [path, text] of texts) await writeFile(join(root, path), text);
  for (const [path, target] of Object.entries(symlinks)) await symlink(target, join(root, path));
}

function pythonText(path: string, summary: PythonSummary): string {
  const { settingsModule, installedApps, engines, installRequires } = summary;
  const lines = ['import os'];
  if (summary.flask) lines.push('from flask import Flask');
  if (summary.importsDjango) lines.push('import django');
  if (settingsModule === null) lines.push('os.environ.setdefault("DJANGO_SETTINGS_MODULE", chosen())');
  else if (settingsModule !== undefined)
    lines.push(`os.environ.setdefault("DJANGO_SETTINGS_MODULE", "${settingsModule}")`);
  if (summary.executesFromCommandLine) {
    lines.push('from django.core.management import execute_from_command_line', 'execute_from_command_line(sys.argv)');
  }
  if (installedApps) lines.push('INSTALLED_APPS = [', ...installedApps.map((app) => `    "${app}",`), ']');
  for (const engine of engines ?? []) lines.push(`DATABASES = {"default": {"ENGINE": "${engine}"}}`);
  if (summary.channelsSettings) lines.push('CHANNEL_LAYERS = {}');
  if (installRequires) {
    const setup = path.endsWith('setup.py') ? ['from setuptools import setup', 'setup('] : ['dict('];
    lines.push(...setup, '    install_requires=[', ...installRequires.map((one) => `        "${one}",`), '    ],', ')');
  }
  return `${lines.join('\n')}\n`;
}

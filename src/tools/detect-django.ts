import type { DjangoProject, Evidence } from '../core';
import { fenceLines } from './fence';
import { defineTool } from './tool';

/** More reasons than anybody needs to believe it. */
const MOST_REASONS = 8;

export const detectDjango = defineTool({
  name: 'detect_django',
  title: 'Detect Django',
  description:
    'Says whether this workspace is a Django project, where its projects, settings modules and manage.py are, which Django it requires, ' +
    'and why, with file and line. Call it before working on code whose framework is not known. Reads files only; runs nothing.',
  inputSchema: { type: 'object', properties: {}, additionalProperties: false },

  async run(mode) {
    const { kind, isDjango, projects, evidence, against, problems } = await mode.django.detect();
    return [
      isDjango
        ? `Django (${kind}), ${projects.length} project${projects.length === 1 ? '' : 's'}.`
        : `Not a Django workspace (${kind}).`,
      ...fenceLines([
        ...projects.flatMap(describeProject),
        ...(projects.length === 0 ? evidence.slice(0, MOST_REASONS).map(reason) : []),
        ...(against.length === 0 ? [] : ['Against:', ...against.slice(0, MOST_REASONS).map(reason)]),
        ...problems.slice(0, MOST_REASONS).map(({ path, line, message }) => `Problem in ${path}:${line}: ${message}`),
      ]),
    ].join('\n');
  },
});

function describeProject({ root, manage, settingsModule, settingsFile, django, evidence }: DjangoProject): string[] {
  const locked = django === null || django.locked === null ? '' : `, locked at ${django.locked}`;
  return [
    `Project ${root}: manage.py ${manage ?? 'missing'}, settings ${settingsModule ?? 'unknown'}${settingsFile === null ? '' : ` in ${settingsFile}`}, ` +
      (django === null
        ? 'Django required nowhere'
        : `Django ${django.specifier || 'of any version'}${locked} (${django.file}:${django.line})`),
    ...evidence.slice(0, MOST_REASONS).map(reason),
  ];
}

function reason({ file, line, text }: Evidence): string {
  return `- ${file}:${line} ${text}`;
}

import type { DjangoProject, Evidence, Problem } from '../core';
import { fitRows, moreOf, type RowForm } from './answer';
import { fenceLines } from './fence';
import { outputSchema } from './schema';
import { defineTool } from './tool';

/** More reasons than anybody needs to believe it. */
const MOST_REASONS = 8;

export const detectDjango = defineTool({
  name: 'detect_django',
  title: 'Detect Django',
  description:
    'Says whether this is a Django project, where its projects, settings and manage.py are, which Django it requires, and why, with file and line. Call it before work on code of unknown framework. Runs nothing.',
  inputSchema: { type: 'object', properties: {}, additionalProperties: false },
  outputSchema: outputSchema({ isDjango: 'boolean', kind: 'string', projects: 'array' }),

  async run(mode) {
    const { kind, isDjango, projects, evidence, against, problems } = await mode.django.detect();
    const found = fitRows(projects, PROJECT, PROJECTS_BYTES);
    const reasons = fitRows(projects.length === 0 ? evidence.slice(0, MOST_REASONS) : [], REASON, REASONS_BYTES);
    const counter = fitRows(against.slice(0, MOST_REASONS), REASON, REASONS_BYTES);
    const wrong = fitRows(problems.slice(0, MOST_REASONS), PROBLEM, REASONS_BYTES);
    const text = [
      isDjango
        ? `Django (${kind}), ${projects.length} project${projects.length === 1 ? '' : 's'}.`
        : `Not a Django workspace (${kind}).`,
      ...fenceLines([
        ...found.lines,
        ...moreOf(found.rest),
        ...reasons.lines,
        ...(counter.lines.length === 0 ? [] : ['Against:', ...counter.lines]),
        ...wrong.lines,
      ]),
    ].join('\n');
    const data = {
      isDjango,
      kind,
      projects: found.data,
      ...(found.rest > 0 && { more: found.rest }),
      ...(reasons.data.length > 0 && { evidence: reasons.data }),
      ...(counter.data.length > 0 && { against: counter.data }),
      ...(wrong.data.length > 0 && { problems: wrong.data }),
    };
    return { text, data };
  },
});

/** How the bytes of an answer are shared out. */
const PROJECTS_BYTES = 4_800;
const REASONS_BYTES = 900;

const PROJECT: RowForm<DjangoProject> = {
  lines: describeProject,
  data: ({ root, manage, settingsModule, settingsFile, django, evidence }) => ({
    root,
    manage,
    settingsModule,
    settingsFile,
    django: django && { specifier: django.specifier, locked: django.locked, file: django.file, line: django.line },
    evidence: evidence.slice(0, MOST_REASONS),
  }),
};

const REASON: RowForm<Evidence> = { lines: (one) => [reason(one)], data: (one) => one };

const PROBLEM: RowForm<Problem> = {
  lines: ({ path, line, message }) => [`Problem in ${path}:${line}: ${message}`],
  data: (one) => one,
};

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

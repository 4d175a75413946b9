import {
  ALL_THE_SAME,
  type Detection,
  type DjangoProject,
  type DjangoRequirement,
  type Evidence,
  LOOKED_FOR,
  type Problem,
  type WorkspaceKind,
} from '../../core';
import { joinBlocks } from '../join-blocks';

/** What each kind of folder is called in a sentence. */
const KINDS: Record<WorkspaceKind, string> = {
  project: 'Django project',
  library: 'library for Django',
  'example-only': 'Django in examples or tests only',
  template: 'template for Django projects',
  none: 'no Django',
};

/** A detection as text for people: what it is, each project with its evidence, what stands against it, problems. */
export function formatDetection(detection: Detection): string[] {
  const { kind, isDjango, projects, evidence, against, problems, ms } = detection;
  const blocks = [
    [`${KINDS[kind]}${kind === 'example-only' && !isDjango ? ' (not a Django folder)' : ''}, ${Math.round(ms)} ms`],
    ...projects.map(formatProject),
    ...(projects.length === 0 ? [listOf('Why', evidence)] : []),
    ...(kind === 'none' ? [['Looked for, and not found', ...LOOKED_FOR.map((one) => `  - ${one}`)]] : []),
    listOf('Against', against),
    formatProblems(problems),
    ...(kind === 'none'
      ? [
          [
            'If it is Django all the same',
            ...Object.values(ALL_THE_SAME).map(({ setting, does }) => `  - ${setting} ${does}`),
          ],
        ]
      : []),
  ];
  return joinBlocks(blocks.filter((block) => block.length > 0));
}

/** A heading and a line for each problem; no line where there is none. */
export function formatProblems(problems: readonly Problem[]): string[] {
  return listOf('Problems', problems.map(asEvidence));
}

function formatProject({
  root,
  kind,
  manage,
  settingsModule,
  settingsFile,
  django,
  evidence,
}: DjangoProject): string[] {
  return [
    `${root}  (${kind})`,
    `  manage.py  ${manage ?? 'none'}`,
    `  settings   ${formatSettings(settingsModule, settingsFile)}`,
    `  Django     ${django === null ? 'required nowhere' : formatRequirement(django)}`,
    ...evidence.map((one) => `  - ${formatEvidence(one)}`),
  ];
}

function formatSettings(module: string | null, file: string | null): string {
  if (file === null) return module === null ? 'not found' : `${module}, which is not in this folder`;
  return module === null ? `${file}; no file names a module` : `${module} in ${file}`;
}

function formatRequirement({ specifier, locked, file, line }: DjangoRequirement): string {
  const lock = locked === null ? '' : `, locked at ${locked}`;
  return `${specifier || 'any version'}${lock} (${file}:${line})`;
}

function listOf(title: string, evidence: readonly Evidence[]): string[] {
  return evidence.length === 0 ? [] : [title, ...evidence.map((one) => `  - ${formatEvidence(one)}`)];
}

function formatEvidence({ file, line, text }: Evidence): string {
  return `${file}:${line}  ${text}`;
}

function asEvidence({ path, line, message }: Problem): Evidence {
  return { file: path, line, text: message };
}

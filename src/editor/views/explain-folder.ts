import { posix } from 'node:path';
import { workspace, type Uri } from 'vscode';
import { ALL_THE_SAME, type Evidence, LOOKED_FOR } from '../../core';
import type { FolderModel } from '../model/folder-model';
import { uriOf } from '../files/place';

/** What was found in one workspace folder and why, in Markdown for the preview; places are links. */
export function explainFolder(model: FolderModel): string {
  return explain(model, pathInPreview);
}

/** What was found in one workspace folder and why, in Markdown for the chat; places are links. */
export function explainFolderInChat(model: FolderModel): string {
  return explain(model, (uri) => uri.toString());
}

/**
 * What the preview follows, which refuses `file:`: a path from the first workspace folder on, which is what it takes for the root of a
 * document that is no file.
 */
function pathInPreview(uri: Uri): string {
  const root = workspace.workspaceFolders?.[0]?.uri.path ?? '/';
  return `/${posix.relative(root, uri.path).split('/').map(encodeURIComponent).join('/')}`;
}

function explain(model: FolderModel, linkTo: (uri: Uri) => string): string {
  const { folder, detection } = model;
  if (!detection) return `# ${folder.name}\n\nDetection is turned off here by \`djangoDeveloper.detection\`.\n`;
  const list = (evidence: readonly Evidence[]): string =>
    evidence
      .map(({ file, line, text }) => `- ${text} [${file}:${line}](<${linkTo(uriOf(folder, file))}#L${line}>)`)
      .join('\n');
  const sections = [
    `# ${folder.name}: ${detection.isDjango ? 'this is Django' : 'this is not Django'}`,
    KIND_SENTENCES[detection.kind],
    detection.kind === 'none' && NOTHING_FOUND,
    detection.evidence.length > 0 && `## What speaks for it\n\n${list(detection.evidence)}`,
    detection.against.length > 0 && `## What was looked at and not counted\n\n${list(detection.against)}`,
    ...detection.projects.map(
      ({ root, settingsModule, django, evidence }) =>
        `## ${root === '.' ? `Project ${folder.name}` : `Project \`${root}\``}\n\nSettings module: ${code(settingsModule)}. ` +
        `Django: ${django ? `${code(django.specifier || 'any version')}${django.locked ? `, locked at ${django.locked}` : ''}` : 'unknown'}.\n\n${list(evidence)}`,
    ),
    detection.problems.length > 0 &&
      `## Problems\n\n${list(detection.problems.map(({ path, line, message }) => ({ file: path, line, text: message })))}`,
  ];
  return `${sections.filter(Boolean).join('\n\n')}\n`;
}

const KIND_SENTENCES = {
  project: 'It holds a Django project.',
  library: 'It is a package for Django.',
  'example-only': 'Only examples or tests in it are Django projects.',
  template: 'It is a template from which Django projects are made.',
  none: 'Nothing in it makes it a Django workspace.',
} as const;

const NOTHING_FOUND = [
  '## What was looked for, and not found',
  LOOKED_FOR.map((one) => `- ${one}`).join('\n'),
  'If it is Django all the same:',
  Object.values(ALL_THE_SAME)
    .map(({ setting, does }) => `- \`${setting}\` ${does}`)
    .join('\n'),
].join('\n\n');

function code(text: string | null): string {
  return text === null ? 'unknown' : `\`${text}\``;
}

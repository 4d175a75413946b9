import { posix } from 'node:path';
import { workspace, type Uri } from 'vscode';
import { ALL_THE_SAME, type DjangoProject, type Evidence, LOOKED_FOR } from '../../core';
import type { FolderModel } from '../model/folder-model';
import { uriOf } from '../files/place';
import { inlineCode, joinMarkdown, linkToAddress, markdown, type Markdown } from '../surfaces/markdown';

/** What was found in one workspace folder and why, for the preview; places are links. */
export function explainFolder(model: FolderModel): Markdown {
  return explain(model, pathInPreview);
}

/** What was found in one workspace folder and why, for the chat; places are links. */
export function explainFolderInChat(model: FolderModel): Markdown {
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

function explain(model: FolderModel, linkTo: (uri: Uri) => string): Markdown {
  const { folder, detection } = model;
  if (!detection)
    return markdown`# ${folder.name}\n\nDetection is turned off here by ${inlineCode('djangoDeveloper.detection')}.\n`;
  const list = (evidence: readonly Evidence[]): Markdown =>
    listOf(
      evidence.map(({ file, line, text }) =>
        // What is said of the folder itself has no line to look at.
        file === '.'
          ? text
          : markdown`${text} ${linkToAddress(`${file}:${line}`, `${linkTo(uriOf(folder, file))}#L${line}`)}`,
      ),
    );
  const sections = [
    markdown`# ${folder.name}: ${detection.isDjango ? 'this is Django' : 'this is not Django'}`,
    KIND_SENTENCES[detection.kind],
    detection.kind === 'none' && nothingFound(),
    detection.evidence.length > 0 && markdown`## What speaks for it\n\n${list(detection.evidence)}`,
    detection.against.length > 0 && markdown`## What was looked at and not counted\n\n${list(detection.against)}`,
    ...detection.projects.map(
      (project) => markdown`${explainProject(folder.name, project)}\n\n${list(project.evidence)}`,
    ),
    detection.problems.length > 0 &&
      markdown`## Problems\n\n${list(detection.problems.map(({ path, line, message }) => ({ file: path, line, text: message })))}`,
  ];
  return markdown`${joinMarkdown(sections, '\n\n')}\n`;
}

function explainProject(folderName: string, { root, settingsModule, django }: DjangoProject): Markdown {
  const name = root === '.' ? folderName : inlineCode(root);
  const version = django
    ? markdown`${inlineCode(django.specifier || 'any version')}${django.locked ? `, locked at ${django.locked}` : ''}`
    : 'unknown';
  return markdown`## Project ${name}\n\nSettings module: ${settingsModule === null ? 'unknown' : inlineCode(settingsModule)}. Django: ${version}.`;
}

const KIND_SENTENCES = {
  project: 'It holds a Django project.',
  library: 'It is a package for Django.',
  'example-only': 'Only examples or tests in it are Django projects.',
  template: 'It is a template from which Django projects are made.',
  none: 'Nothing in it makes it a Django workspace.',
} as const;

function nothingFound(): Markdown {
  return joinMarkdown(
    [
      markdown`## What was looked for, and not found`,
      listOf(LOOKED_FOR),
      'If it is Django all the same:',
      listOf(Object.values(ALL_THE_SAME).map(({ setting, does }) => markdown`${inlineCode(setting)} ${does}`)),
    ],
    '\n\n',
  );
}

function listOf(rows: readonly (string | Markdown)[]): Markdown {
  return joinMarkdown(
    rows.map((row) => markdown`- ${row}`),
    '\n',
  );
}

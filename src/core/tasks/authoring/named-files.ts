import { isOpen } from '../log/task-log';
import type { TaskDocument } from '../log/read-task-document';
import type { TaskLog } from '../log/task-log';
import { findFilePaths } from './find-references';
import { resolveReference } from './resolve-reference';

/** A task log with the files that it names anywhere in its text, where it is open: what is closed is no reason to look at them. */
export function withNamedFiles({ task, text }: Pick<TaskDocument, 'task' | 'text'>): TaskLog {
  return isOpen(task) ? { ...task, namedFiles: namedFiles(task.path, text) } : task;
}

/**
 * The files that a task is about: its related documents, which the place it was handed over from is one of, and what its ticked items name.
 * Relative to the workspace folder, each once; some of them may not exist.
 */
export function filesAbout({ path, relatedDocs, items }: Pick<TaskLog, 'path' | 'relatedDocs' | 'items'>): string[] {
  const ticked = items.filter(({ state }) => state === 'done').flatMap(({ text }) => findFilePaths(text));
  const related = relatedDocs.filter((written) => !written.includes('://')).map(withoutLine);
  return [...new Set([...related, ...ticked].flatMap((file) => resolveReference(path, file)))];
}

/** A path without the line or the heading behind it: `orders/models.py:12`, `docs/a.md#x`. */
function withoutLine(written: string): string {
  const name = written.lastIndexOf('/') + 1;
  const end = written.slice(name).search(/[:#]/);
  return end === -1 ? written : written.slice(0, name + end);
}

/** The row of a hand-over that tells settings and requirements: every hand-over of a project has the same one, whatever it is about. */
const ABOUT_THE_PROJECT = /^- Project: .*$/gm;

/** Relative to the workspace folder, each once; some of them may not exist. What every hand-over says of its project names none. */
export function namedFiles(path: string, text: string): string[] {
  const written = new Set(findFilePaths(text.replace(ABOUT_THE_PROJECT, '')));
  return [...new Set([...written].flatMap((file) => resolveReference(path, file)))];
}

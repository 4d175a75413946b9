/** Folders that roo-commander and its forerunners keep task logs in, the one for new ones first. */
export const TASK_FOLDERS: readonly string[] = ['.ruru/tasks', '.mdtm/tasks', '.tasks', 'project_journal/tasks'];

/** What a file below a tasks folder is: a task to be done, a Markdown file that is none, or nothing of the kind. */
export type TaskFileKind = 'task' | 'shelved' | 'other';

/**
 * Classifies a file by its path: overviews, templates and the archive hold no tasks to be done.
 * @param path relative to the workspace folder
 * @param roots the tasks folders, in the same form
 */
export function kindOfFile(path: string, roots: readonly string[]): TaskFileKind {
  const root = roots.find((folder) => path.startsWith(folder === '' ? '' : `${folder}/`));
  if (root === undefined || !/\.md$/i.test(path)) return 'other';
  const segments = path.slice(root === '' ? 0 : root.length + 1).split('/');
  const name = segments.pop() ?? '';
  const shelved = /^(?:_|readme\.md$)/i.test(name) || segments.some((folder) => /^(?:_.*|archived?)$/i.test(folder));
  return shelved ? 'shelved' : 'task';
}

import { nameOf } from '../../base/path-parts';
import { layoutOf } from '../others/layout-of';

/** Folders that roo-commander and its forerunners keep task logs in, the one for new ones first. */
export const TASK_FOLDERS: readonly string[] = ['.ruru/tasks', '.mdtm/tasks', '.tasks', 'project_journal/tasks'];

/** What a file below a tasks folder is: a task to be done, a Markdown file that is none, or nothing of the kind. */
export type TaskFileKind = 'task' | 'shelved' | 'other';

/**
 * Classifies a file by its path: overviews, templates and the archive hold no tasks to be done. In the folders of other
 * products their own layout says it.
 * @param path relative to the workspace folder
 * @param roots the tasks folders, in the same form, the one for new task logs first
 */
export function kindOfFile(path: string, roots: readonly string[]): TaskFileKind {
  const root = roots.find((folder) => folder === '' || (path.startsWith(folder) && path[folder.length] === '/'));
  if (root === undefined || !isMarkdown(path)) return 'other';
  if (ISSUE_TEMPLATE.test(path)) return 'other';
  // The folder for new task logs is first, and is the user's own, whatever it is called.
  const layout = root === roots[0] ? undefined : layoutOf(path);
  if (layout !== undefined && !TASK_FOLDERS.includes(root)) return layout.kind;
  const nameStart = path.lastIndexOf('/') + 1;
  if (path.startsWith(EDITOR_LOCK, nameStart)) return 'other';
  if (SHELVED_NAME.test(path.slice(nameStart))) return 'shelved';
  return SHELVED_FOLDER.test(path.slice(root.length, nameStart)) ? 'shelved' : 'task';
}

/** What Emacs puts beside a file that is being edited: a link to nowhere that says by whom. */
const EDITOR_LOCK = '.#';

/** What a forge offers to whoever opens an issue. */
const ISSUE_TEMPLATE = /(?:^|\/)(?:ISSUE_TEMPLATE|issue_templates?)\//;

const SHELVED_NAME = /^(?:_|readme\.md$)/i;
const SHELVED_FOLDER = /(?:^|\/)(?:_|archived?\/)/i;

/** The name of a Markdown file without folders and ending: what a task log without an id is called by. */
export function nameOfTask(path: string): string {
  const name = nameOf(path);
  return isMarkdown(name) ? name.slice(0, -ENDING.length) : name;
}

const ENDING = '.md';

/** An expression would look at every character of ten thousand paths. */
function isMarkdown(path: string): boolean {
  return path.slice(-ENDING.length).toLowerCase() === ENDING;
}

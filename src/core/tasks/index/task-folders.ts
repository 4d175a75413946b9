import { UserError } from '../../base/errors';
import { TASK_FOLDERS } from './task-paths';

/**
 * Every directory that may hold task logs, the one for new ones first.
 * @param setting the folder for new task logs as the user wrote it; one that leaves the workspace folder is left out
 */
export function taskFolders(setting: string): string[] {
  const own = insideFolder(setting);
  return own === undefined ? [...TASK_FOLDERS] : [own, ...TASK_FOLDERS.filter((folder) => folder !== own)];
}

/**
 * Where new task logs are written, relative to the workspace folder.
 * @param setting the folder as the user wrote it
 * @throws UserError where it leaves the workspace folder
 */
export function newTasksFolder(setting: string): string {
  const folder = insideFolder(setting);
  if (folder !== undefined) return folder;
  throw new UserError(
    `Task logs cannot be written to "${setting}": it is not a folder inside the workspace folder.`,
    'Set djangoDeveloper.tasksFolder to a relative path such as .ruru/tasks.',
  );
}

/** The path in core's form; undefined where it is absolute, has a drive letter, or goes up. */
function insideFolder(path: string): string | undefined {
  const parts = path.trim().replaceAll('\\', '/').split('/');
  if (parts[0] === '' || /^[A-Za-z]:/.test(path.trim())) return undefined;
  const kept = parts.filter((part) => part !== '' && part !== '.');
  return kept.length === 0 || kept.includes('..') ? undefined : kept.join('/');
}

import { BadInput } from '../../base/errors';
import { oneLine } from '../../base/lines';
import { useSlashes } from '../../base/path-parts';
import type { Problem } from '../../base/ports';
import { protectedDirectory } from '../../base/names/protected-directory';
import { strangeWindowsName } from '../../base/names/windows-name';
import { TASK_FOLDERS } from './task-paths';

/**
 * Every directory that may hold task logs, the one for new ones first.
 * @param setting the folder for new task logs as the user wrote it; one that will not do is left out, but one that only Windows
 *   cannot have may hold some
 * @param others the folders of other products' task files as the user wrote them; those that leave the folder are left out
 */
export function taskFolders(setting: string, others: readonly string[] = []): string[] {
  const own = insideFolder(setting);
  const further = others.flatMap((folder) => insideFolder(folder) ?? []);
  return [
    ...new Set([
      ...(own === undefined || protectedDirectory(own) !== undefined ? [] : [own]),
      ...TASK_FOLDERS,
      ...further,
    ]),
  ];
}

/**
 * Where new task logs are written, relative to the workspace folder.
 * @param setting the folder as the user wrote it
 * @throws BadInput where it leaves the workspace folder, is one of git's, an editor's or an installer's, or none that Windows can have
 */
export function newTasksFolder(setting: string): string {
  const folder = readSetting(setting);
  if (folder instanceof BadInput) throw folder;
  return folder;
}

/**
 * What is wrong with the setting of the folder for new task logs.
 * @returns undefined where it will do
 */
export function problemOfTasksFolder(setting: string): Problem | undefined {
  const folder = readSetting(setting);
  return folder instanceof BadInput ? { path: '.vscode/settings.json', line: 1, message: folder.message } : undefined;
}

/** What is wrong with the setting of the folders of other products' task files, a problem for each that is not read. */
export function problemsOfOtherFolders(others: readonly string[]): Problem[] {
  return others
    .filter((folder) => insideFolder(folder) === undefined)
    .map((folder) => ({
      path: '.vscode/settings.json',
      line: 1,
      message: `Task files are not read from ${JSON.stringify(folder)}: it is not a folder inside the workspace folder.`,
    }));
}

/** The path in core's form, or why it will not do. */
function readSetting(setting: string): string | BadInput {
  const folder = insideFolder(setting);
  if (folder === undefined) return refusal(setting, 'it is not a folder inside the workspace folder');
  const part = protectedDirectory(folder);
  if (part !== undefined) return refusal(setting, `${part} is kept for other programs`);
  const strange = strangeWindowsName(folder);
  return strange === undefined
    ? folder
    : refusal(setting, `Windows has no folder of the name ${JSON.stringify(strange)}`);
}

function refusal(setting: string, reason: string): BadInput {
  return new BadInput(
    `Task logs cannot be written to "${oneLine(setting)}": ${reason}.`,
    'Set djangoDeveloper.tasksFolder to a relative path such as .ruru/tasks.',
  );
}

/** The path in core's form; undefined where it is absolute, has a drive letter, or goes up. */
function insideFolder(path: string): string | undefined {
  const parts = useSlashes(path.trim()).split('/');
  if (parts[0] === '' || /^[A-Za-z]:/.test(path.trim())) return undefined;
  const kept = parts.filter((part) => part !== '' && part !== '.');
  return kept.length === 0 || kept.includes('..') ? undefined : kept.join('/');
}

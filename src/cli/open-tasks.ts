import { UserError } from '../core/base/errors';
import { pathOfTask, type TaskBoard } from '../core';
import { openNodeMode, type NodeMode } from '../node/open-node-mode';
import type { OptionValues } from './command';
import { didYouMean } from './did-you-mean';
import { folderOf } from './folder-of';
import { openFolder } from './open-folder';
import { pathInFolder } from './path-in-folder';
import { withProgress } from './with-progress';

/** The options that every command about task logs has, and what its help says of them. */
export const TASK_OPTIONS = { folder: { type: 'string' }, json: { type: 'boolean' } } as const;

export const FOLDER_HELP =
  '--folder PATH  the workspace folder; if left out the one around the working directory: with task logs, a repository, a project';

/** Core over the folder the user means, and its task logs. */
export interface OpenTasks extends NodeMode {
  board: TaskBoard;
  /** @throws UserError where it names no task log, or several */
  pathOf(reference: string): Promise<string>;
}

/** Opens the folder of `--folder` and reads its task logs. @throws UserError where there is no such folder */
export async function openTasks(values: OptionValues): Promise<OpenTasks> {
  return withProgress('Reading task logs', async ({ counting }) => {
    const folder = folderOf(values['folder']);
    const opened = await openNodeMode(folder, counting(await openFolder(folder)));
    const board = await opened.mode.tasks.load();
    const pathOf = async (reference: string) => pathOfTask(board, (await pathInFolder(folder, reference)) ?? reference);
    return { ...opened, board, pathOf: (reference) => orSuggest(pathOf(reference), reference, () => board) };
  });
}

/**
 * Opens the folder for one task log. One that is named by its path is found without a look at the others; to find one by its
 * id they are read, because several may have it, but not parsed.
 * @throws UserError where there is no such folder or task log, or no `reference`
 */
export async function openTask(
  values: OptionValues,
  reference: string | undefined,
): Promise<NodeMode & { path: string }> {
  if (reference === undefined) throw new UserError('No task is named.', 'Name one by its id or its path.');
  return withProgress('Looking for the task log', async ({ counting }) => {
    const folder = folderOf(values['folder']);
    const opened = await openNodeMode(folder, counting(await openFolder(folder)));
    const path = await pathInFolder(folder, reference);
    const isTaskLog = path !== undefined && opened.mode.tasks.isLog(path);
    const found = isTaskLog
      ? path
      : await orSuggest(opened.mode.tasks.find(path ?? reference), reference, () => opened.mode.tasks.load());
    return { ...opened, path: found };
  });
}

/** Where no task log was found, says which one was probably meant: the one whose id begins like this, or is spelled much like this. */
async function orSuggest(
  path: Promise<string>,
  reference: string,
  read: () => TaskBoard | Promise<TaskBoard>,
): Promise<string> {
  try {
    return await path;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const { tasks } = await read();
    // Of several with that id none is meant by another.
    if (tasks.some(({ id }) => id === reference)) throw error;
    const meant = didYouMean(
      reference,
      tasks.map(({ id }) => id),
    );
    throw meant === '' ? error : new UserError(error.happened, meant + error.nextStep, { cause: error });
  }
}

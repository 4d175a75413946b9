import { access, constants, stat } from 'node:fs/promises';
import { UserError } from '../core/base/errors';
import type { Files } from '../core';
import { createNodeFiles } from '../node/reading/node-files';
import { searchedFiles } from '../node/reading/searched-files';

/**
 * The files of a folder that the user names.
 * @throws UserError where there is none, or it may not be read
 */
export async function openFolder(path: string): Promise<Files> {
  try {
    if (!(await stat(path)).isDirectory())
      throw new UserError(`${path} is not a folder.`, 'Name the folder that it lies in.');
    await access(path, constants.R_OK | constants.X_OK);
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw unreadable(path, error);
  }
  return searchedFiles(path, createNodeFiles(path, { blocking: true }));
}

function unreadable(path: string, cause: unknown): UserError {
  const { code } = cause as NodeJS.ErrnoException;
  if (code === 'ENOENT') return new UserError(`There is no folder ${path}.`, 'Check the path.', { cause });
  if (code === 'EACCES' || code === 'EPERM')
    return new UserError(`The folder ${path} may not be read.`, 'Ask for permission to read it.', { cause });
  return new UserError(`The folder ${path} cannot be read (${code ?? 'unknown error'}).`, 'Check the path.', { cause });
}

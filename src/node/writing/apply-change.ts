import type { Change } from '../../core';
import { UserError } from '../../core/base/errors';
import { createFile } from './create-file';
import { holdDirectory } from './held-directory';
import { moveFile } from './move-file';
import { removeFile } from './remove-file';
import { patiently } from '../reading/patiently';
import { replaceFile } from './replace-file';
import { resolveInside } from '../paths/resolve-inside';

/**
 * Applies a change to the disk, whole or not at all: a process that is killed in the middle leaves either the old file or the new one.
 * Two processes that edit one file at once end in both edits applied or {@link ChangedMeanwhile} for one of them; so do an edit and
 * another program that saves the file meanwhile. A file of several names (hard links) is the exception, see
 * write-in-place.ts. Extended attributes, access control lists among them, stay with such a file alone: Node.js knows of none.
 * @param root the workspace folder's path on this machine
 * @throws AlreadyExists where a file to be created exists, or something has the name that a file is to get
 * @throws ChangedMeanwhile where a file is not what the edits were computed against
 * @throws UserError where the path leads out of the folder, or the disk refuses
 */
export async function applyChange(root: string, change: Change): Promise<void> {
  try {
    if (change.kind === 'move') return await moveFile(root, change);
    if (change.kind === 'remove') return await removeFile(root, change);
    const { folder, parts, name } = await resolveInside(root, change.path, change.kind);
    const directory = await patiently(() =>
      holdDirectory({ folder, parts, make: change.kind === 'create', shown: change.path }),
    );
    try {
      if (change.kind === 'create') await createFile(directory.at(name), change, directory);
      else await replaceFile(directory.at(name), change, directory);
    } finally {
      directory.close();
    }
  } catch (error) {
    throw error instanceof UserError ? error : describeRefusal(change.path, error);
  }
}

const REASONS: Readonly<Record<string, readonly [reason: string, nextStep: string]>> = {
  EACCES: ['there is no permission', 'Give yourself write access and try again.'],
  EPERM: ['there is no permission', 'Give yourself write access and try again.'],
  EROFS: ['the file system is read-only', 'Open the folder where it can be written.'],
  ENOSPC: ['the disk is full', 'Free some space and try again.'],
  EDQUOT: ['the disk quota is used up', 'Free some space and try again.'],
  ENOENT: ['it is not there any more', 'Refresh and try again.'],
  ENOTDIR: ['a part of its path is a file', 'Choose another folder.'],
  EEXIST: ['a part of its path is a file', 'Choose another folder.'],
  EISDIR: ['it is a directory', 'Choose another name.'],
  ENAMETOOLONG: ['its name is too long', 'Choose a shorter name.'],
  EMFILE: ['too many files are open', 'Try again in a moment.'],
  ENFILE: ['too many files are open', 'Try again in a moment.'],
};

/** What the disk's refusal of a write means to the user. */
export function describeRefusal(path: string, error: unknown): UserError {
  const { code = '', message } = error as NodeJS.ErrnoException;
  // After a comma Node.js names the call and the path by which the file was reached.
  const [reason, nextStep] = REASONS[code] ?? [message.replace(/,.*/s, ''), 'Look at the file and try again.'];
  return new UserError(`${path} cannot be written: ${reason}.`, `Nothing was changed. ${nextStep}`, { cause: error });
}

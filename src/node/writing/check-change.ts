import { constants, readFileSync } from 'node:fs';
import { access, lstat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Change, directoryOf, withParents } from '../../core';
import { AlreadyExists, ChangedMeanwhile, UserError } from '../../core/base/errors';
import { describeRefusal } from './apply-change';
import { checkMove } from './move-file';
import { refuseLink } from './refuse-link';
import { PATIENT_DISK } from '../reading/disk';
import { kindInside } from '../reading/kind-inside';
import { realPath } from '../paths/real-path';
import { resolveInside } from '../paths/resolve-inside';

/**
 * Makes sure that a change can be applied to the disk, as far as that is to be known: nothing is written, nor is a directory made.
 * @param root the workspace folder's path on this machine
 * @throws UserError as applying the change would
 */
export async function checkChange(root: string, change: Change): Promise<void> {
  try {
    if (change.kind === 'create') return await checkNewFile(root, change.path);
    await checkEdit(root, change.path, change.before);
    if (change.kind === 'move') await checkMove(root, change);
    if (change.kind === 'remove') await refuseLink(root, change.path, 'removed');
  } catch (error) {
    throw error instanceof UserError ? error : describeRefusal(change.path, error);
  }
}

async function checkEdit(root: string, path: string, before: string): Promise<void> {
  const { folder, parts, name } = await resolveInside(root, path, 'edit');
  const real = join(folder, ...parts, name);
  await access(real, constants.W_OK);
  // The new text is written beside it first.
  await access(dirname(real), constants.W_OK);
  if (!readFileSync(real).equals(Buffer.from(before, 'utf8'))) throw new ChangedMeanwhile(path);
}

async function checkNewFile(root: string, path: string): Promise<void> {
  const real = await realPath(root);
  const isTaken = await lstat(join(real, path)).then(
    () => true,
    () => false,
  );
  for (const directory of withParents(directoryOf(path))) {
    const kind = await kindInside({ real, disk: PATIENT_DISK }, directory);
    if (kind === 'missing') continue;
    if (kind === 'outside')
      throw new UserError(
        `${path} is not written: its folder is a link to a place outside.`,
        'Choose a place inside the workspace folder.',
      );
    if (kind === 'file') throw Object.assign(new Error(`${directory} is a file`), { code: 'ENOTDIR' });
    if (isTaken) throw new AlreadyExists(path);
    return access(join(real, directory), constants.W_OK);
  }
}

import { constants, lstatSync, renameSync, unlinkSync } from 'node:fs';
import { access } from 'node:fs/promises';
import type { FileRemoval } from '../../core';
import { ChangedMeanwhile } from '../../core/base/errors';
import { resolveInside } from '../paths/resolve-inside';
import { patiently } from '../reading/patiently';
import { readPlainFile } from '../reading/read-plain-file';
import { holdDirectory } from './held-directory';
import { withLock } from './lock-file';
import { refuseLink } from './refuse-link';
import { temporaryName } from './temporary-name';

/**
 * Removes a file that is as it was looked at.
 * @param root the workspace folder's path on this machine
 * @throws ChangedMeanwhile where it is another by now
 * @throws UserError where its path leads out of the folder, or it is a link
 */
export async function removeFile(root: string, change: FileRemoval): Promise<void> {
  await refuseLink(root, change.path, 'removed');
  const place = await resolveInside(root, change.path, 'edit');
  const directory = await patiently(() => holdDirectory({ ...place, make: false, shown: change.path }));
  try {
    const path = directory.at(place.name);
    const before = Buffer.from(change.before, 'utf8');
    await access(path, constants.W_OK);
    await withLock(path, change.path, async (stillOurs) => {
      if (!stillOurs() || readPlainFile(path)?.bytes.equals(before) !== true) throw new ChangedMeanwhile(change.path);
      await removeAsItWas(path, before, change.path);
    });
  } finally {
    directory.close();
  }
}

/** Looks at a file once it has no name that others save it by, and gives the name back where one of them was faster. */
export async function removeAsItWas(path: string, before: Buffer, shown: string): Promise<void> {
  const aside = temporaryName(path);
  await patiently(() => renameSync(path, aside));
  if (readPlainFile(aside)?.bytes.equals(before) === true) return patiently(() => unlinkSync(aside));
  if (lstatSync(path, { throwIfNoEntry: false }) === undefined) await patiently(() => renameSync(aside, path));
  throw new ChangedMeanwhile(shown);
}

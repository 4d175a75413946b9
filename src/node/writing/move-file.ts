import { constants, type Stats, unlinkSync } from 'node:fs';
import { access, chmod, lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { type FileMove, textAfter } from '../../core';
import { AlreadyExists, ChangedMeanwhile } from '../../core/base/errors';
import { resolveInside } from '../paths/resolve-inside';
import { patiently } from '../reading/patiently';
import { readPlainFile } from '../reading/read-plain-file';
import { whereSupported } from '../reading/where-supported';
import { createFile } from './create-file';
import { type HeldDirectory, holdDirectory } from './held-directory';
import { withLock } from './lock-file';
import { refuseLink } from './refuse-link';
import { removeAsItWas } from './remove-file';

/**
 * Gives a file another name and edits it, so that it appears under the new name with its whole text before the old one is gone: a
 * process that is killed in between leaves both. Mode bits stay.
 * @param root the workspace folder's path on this machine
 * @throws AlreadyExists where something has the new name
 * @throws ChangedMeanwhile where the file is not what the edits were computed against
 * @throws UserError where a path leads out of the folder, or the file is a link: its target would stay where it is
 */
export async function moveFile(root: string, change: FileMove): Promise<void> {
  await refuseLink(root, change.path, 'renamed');
  const from = await resolveInside(root, change.path, 'edit');
  const to = await resolveInside(root, change.to, 'create');
  const source = await patiently(() => holdDirectory({ ...from, make: false, shown: change.path }));
  try {
    const target = await patiently(() => holdDirectory({ ...to, make: true, shown: change.to }));
    try {
      await moveHeld({ path: source.at(from.name), to: target.at(to.name) }, change, target);
    } finally {
      target.close();
    }
  } finally {
    source.close();
  }
}

/** Makes sure that a file can be moved, as far as that is to be known. @throws UserError as {@link moveFile} would */
export async function checkMove(root: string, { path, to }: FileMove): Promise<void> {
  await refuseLink(root, path, 'renamed');
  const { folder, parts, name } = await resolveInside(root, to, 'create');
  const isTaken = await lstat(join(folder, ...parts, name)).then(
    () => true,
    () => false,
  );
  if (isTaken) throw new AlreadyExists(to);
}

async function moveHeld(
  { path, to }: { path: string; to: string },
  change: FileMove,
  target: HeldDirectory,
): Promise<void> {
  const before = Buffer.from(change.before, 'utf8');
  await access(path, constants.W_OK);
  await withLock(path, change.path, async (stillOurs) => {
    const { mode } = await patiently(() => statsOf(path, before, change.path));
    await createFile(to, { kind: 'create', path: change.to, text: textAfter(change) }, target);
    try {
      await whereSupported(chmod(to, mode & 0o7777));
      if (!stillOurs()) throw new ChangedMeanwhile(change.path);
      await removeAsItWas(path, before, change.path);
    } catch (error) {
      await patiently(() => unlinkSync(to)).catch(() => undefined);
      throw error;
    }
  });
}

function statsOf(path: string, before: Buffer, shown: string): Stats {
  const now = readPlainFile(path);
  if (now?.bytes.equals(before) !== true) throw new ChangedMeanwhile(shown);
  return now.stats;
}

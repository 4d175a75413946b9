import { constants, readFileSync, renameSync } from 'node:fs';
import { access, open, stat, unlink } from 'node:fs/promises';
import { applyEdits, type FileEdit } from '../core';
import { ChangedMeanwhile, UserError } from '../core/base/errors';
import { withLock } from './lock-file';
import { patiently } from './patiently';
import { temporaryName } from './temporary-name';
import { whereSupported } from './where-supported';

/**
 * Puts the edited text in the place of a file, in one step that readers cannot see half done. Mode bits stay.
 * @param path the file's real path
 * @throws ChangedMeanwhile where its bytes are not the ones the edits were computed against
 */
export async function replaceFile(path: string, change: FileEdit): Promise<void> {
  const before = Buffer.from(change.before, 'utf8');
  const text = applyEdits(change.before, change.edits);
  const after = Buffer.from(text, 'utf8');
  if (after.toString('utf8') !== text) throw notText(change.path);
  await access(path, constants.W_OK);
  await withLock(path, change.path, async (stillOurs) => {
    await patiently(() => refuseWhenChanged(path, before, change.path));
    if (after.equals(before)) return;
    const temporary = temporaryName(path);
    try {
      await writeLike(path, temporary, after);
      await patiently(() => {
        // Nothing is awaited in here: programs that know no lock have no time to come in between.
        refuseWhenChanged(path, before, change.path);
        if (!stillOurs()) throw new ChangedMeanwhile(change.path);
        renameSync(temporary, path);
      });
    } catch (error) {
      await unlink(temporary).catch(() => undefined);
      throw error;
    }
  });
}

function notText(path: string): UserError {
  return new UserError(`${path} is not UTF-8 text.`, 'Nothing was changed; save it as UTF-8 first.');
}

function refuseWhenChanged(path: string, before: Buffer, shown: string): void {
  const now = readFileSync(path);
  if (now.equals(before)) return;
  // Bytes that are no UTF-8 were lost when the text was read: it can never be equal.
  const isText = Buffer.from(now.toString('utf8'), 'utf8').equals(now);
  throw isText ? new ChangedMeanwhile(shown) : notText(shown);
}

async function writeLike(path: string, temporary: string, bytes: Buffer): Promise<void> {
  const { mode, uid, gid } = await stat(path);
  const handle = await open(temporary, 'wx', 0o600);
  try {
    await handle.writeFile(bytes);
    // Only root may give a file away; for everybody else the owner is who writes it.
    await handle.chown(uid, gid).catch(() => undefined);
    await whereSupported(handle.chmod(mode & 0o7777));
    await whereSupported(handle.sync());
  } finally {
    await handle.close();
  }
}

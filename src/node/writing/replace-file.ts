import { constants, type Stats } from 'node:fs';
import { access, open, unlink } from 'node:fs/promises';
import { applyEdits, type FileEdit } from '../../core';
import { ChangedMeanwhile, UserError } from '../../core/base/errors';
import { exchangeFile } from './exchange-file';
import type { HeldDirectory } from './held-directory';
import { withLock } from './lock-file';
import { patiently } from '../reading/patiently';
import { readPlainFile } from '../reading/read-plain-file';
import { refuseWhenSaved } from './refuse-when-saved';
import { temporaryName } from './temporary-name';
import { whereSupported } from '../reading/where-supported';
import { writeInPlace } from './write-in-place';

/**
 * Puts the edited text in the place of a file, in one step that readers cannot see half done. Mode bits stay, and so do further
 * names of the file, for which it is written where it is. What another program saves at the same moment is put back.
 * @param path the file's real path
 * @param directory looked at again before the file is replaced
 * @throws ChangedMeanwhile where its bytes are not the ones the edits were computed against, or another program saved it meanwhile
 */
export async function replaceFile(
  path: string,
  change: FileEdit,
  directory: Pick<HeldDirectory, 'verify'>,
): Promise<void> {
  const before = Buffer.from(change.before, 'utf8');
  const text = applyEdits(change.before, change.edits);
  const after = Buffer.from(text, 'utf8');
  if (after.toString('utf8') !== text) throw notText(change.path);
  await access(path, constants.W_OK);
  await withLock(path, change.path, async (stillOurs) => {
    const stats = await patiently(() => refuseWhenChanged(path, before, change.path));
    if (after.equals(before)) return;
    const look = (name: string): void => {
      if (!stillOurs()) throw new ChangedMeanwhile(change.path);
      directory.verify();
      refuseWhenChanged(name, before, change.path);
    };
    if (stats.nlink > 1) {
      return patiently(() => {
        look(path);
        writeInPlace(path, before, after, change.path);
      });
    }
    const temporary = temporaryName(path);
    let kept: string | undefined;
    try {
      await writeLike(stats, temporary, after);
      kept = await patiently(() => exchangeFile({ replacement: temporary, path, look }));
    } catch (error) {
      await unlink(temporary).catch(() => undefined);
      throw error;
    }
    if (kept !== undefined) await refuseWhenSaved({ path, kept, before, after, shown: change.path });
  });
}

function notText(path: string): UserError {
  return new UserError(`${path} is not UTF-8 text.`, 'Nothing was changed; save it as UTF-8 first.');
}

/** @returns what the system knows of the file, where it is as it was */
function refuseWhenChanged(path: string, before: Buffer, shown: string): Stats {
  const now = readPlainFile(path);
  if (now === undefined) throw new ChangedMeanwhile(shown);
  if (now.bytes.equals(before)) return now.stats;
  // Bytes that are no UTF-8 were lost when the text was read: it can never be equal.
  const isText = Buffer.from(now.bytes.toString('utf8'), 'utf8').equals(now.bytes);
  throw isText ? new ChangedMeanwhile(shown) : notText(shown);
}

async function writeLike({ mode, uid, gid }: Stats, temporary: string, bytes: Buffer): Promise<void> {
  const handle = await patiently(() => open(temporary, 'wx', 0o600));
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

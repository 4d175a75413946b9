import { link, open, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { NewFile } from '../../core';
import { AlreadyExists, UserError } from '../../core/base/errors';
import type { HeldDirectory } from './held-directory';
import { patiently } from '../reading/patiently';
import { removeLeftovers, temporaryName } from './temporary-name';
import { whereSupported } from '../reading/where-supported';

/**
 * Creates a file that appears under its name with its whole text, or not at all.
 * @param path the file's real path; its directory exists
 * @param directory looked at again before the file gets its name
 * @param giveName gives a file a second name
 * @throws AlreadyExists where something of that name is there, be it a broken link
 * @throws UserError where the directory is another one by then
 */
export async function createFile(
  path: string,
  { text, path: shown }: NewFile,
  directory: Pick<HeldDirectory, 'verify'>,
  giveName = link,
): Promise<void> {
  const temporary = temporaryName(path);
  await removeLeftovers(dirname(path));
  await writeExclusively(temporary, text);
  try {
    directory.verify();
    // A hard link is made only where there is no such name: exclusive like O_EXCL, but of a file already written.
    await giveName(temporary, path);
  } catch (error) {
    if (error instanceof UserError) throw error;
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw new AlreadyExists(shown);
    // FAT and some drives of the network and of containers know no hard links, and each system has its own words for that.
    await createDirectly(path, text, shown);
  } finally {
    await unlink(temporary).catch(() => undefined);
  }
}

async function createDirectly(path: string, text: string, shown: string): Promise<void> {
  try {
    await writeExclusively(path, text);
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'EEXIST' ? new AlreadyExists(shown) : error;
  }
}

async function writeExclusively(path: string, text: string): Promise<void> {
  const handle = await patiently(() => open(path, 'wx'));
  try {
    await handle.writeFile(text, 'utf8');
    await whereSupported(handle.sync());
  } catch (error) {
    await unlink(path).catch(() => undefined);
    throw error;
  } finally {
    await handle.close();
  }
}

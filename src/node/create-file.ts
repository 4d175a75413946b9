import { link, open, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { NewFile } from '../core/change';
import { AlreadyExists } from '../core/errors';
import { removeLeftovers, temporaryName } from './temporary-name';

/** File systems without hard links: FAT, some network and container mounts. */
const NO_LINKS = new Set(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EXDEV', 'EMLINK', 'EACCES']);

/**
 * Creates a file that appears under its name with its whole text, or not at all.
 * @param path the file's real path; its directory exists
 * @throws AlreadyExists where something of that name is there, be it a broken link
 */
export async function createFile(path: string, { text, path: shown }: NewFile): Promise<void> {
  const temporary = temporaryName(path);
  await removeLeftovers(dirname(path));
  await writeExclusively(temporary, text);
  try {
    // A hard link is made only where there is no such name: exclusive like O_EXCL, but of a file already written.
    await link(temporary, path);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') throw new AlreadyExists(shown);
    if (!NO_LINKS.has(code)) throw error;
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
  const handle = await open(path, 'wx');
  try {
    await handle.writeFile(text, 'utf8');
    await handle.sync();
  } catch (error) {
    await unlink(path).catch(() => undefined);
    throw error;
  } finally {
    await handle.close();
  }
}

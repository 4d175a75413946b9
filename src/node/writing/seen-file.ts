import { lstatSync } from 'node:fs';
import { mkdir, open, rename, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseSeen, type SeenStore } from '../../core';
import { UserError } from '../../core/base/errors';
import { findGitDirectory } from '../paths/find-git-directory';
import { readPlainFile } from '../reading/read-plain-file';
import { temporaryName } from './temporary-name';

/**
 * Keeps what was seen of a folder's task logs in the git directory of its repository, where nobody commits it:
 * `.git/django-developer/seen.json`, and below that for a folder that is not the top of its working tree.
 * @param folder its path on this machine
 * @returns undefined where the folder is in no repository
 */
export function seenFile(folder: string): SeenStore | undefined {
  const directory = findGitDirectory(folder);
  if (!directory) return undefined;
  const own = join(directory.path, 'django-developer');
  const path = join(own, directory.prefix, 'seen.json');
  return {
    read: () => Promise.resolve(readSeen(path)),
    write: async (seen) => {
      try {
        await mkdir(dirname(path), { recursive: true });
        if (lstatSync(own).isSymbolicLink()) throw new Error('is a link');
        await replace(path, `${JSON.stringify(seen)}\n`);
      } catch (cause) {
        throw new UserError(
          `What was seen of the task logs cannot be kept in ${path}.`,
          'Nothing else is lost; see that the folder can be written to.',
          { cause },
        );
      }
    },
  };
}

function readSeen(path: string): ReturnType<typeof parseSeen> {
  try {
    const file = readPlainFile(path);
    return file && parseSeen(JSON.parse(file.bytes.toString('utf8')));
  } catch {
    // What is damaged is begun anew: nothing but the marks of what is new are lost.
    return undefined;
  }
}

async function replace(path: string, text: string): Promise<void> {
  const temporary = temporaryName(path);
  const handle = await open(temporary, 'wx');
  try {
    await handle.writeFile(text, 'utf8');
    await handle.close();
    await rename(temporary, path);
  } catch (error) {
    await handle.close().catch(() => undefined);
    await unlink(temporary).catch(() => undefined);
    throw error;
  }
}

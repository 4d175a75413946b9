import { lstatSync } from 'node:fs';
import { mkdir, open, rename, unlink } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { parseSeen, type SeenStore } from '../../core';
import { isUserError, UserError } from '../../core/base/errors';
import { findGitDirectory } from '../paths/find-git-directory';
import { readPlainFile } from '../reading/read-plain-file';
import { withLock } from './lock-file';
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
  const path = join(directory.path, 'django-developer', directory.prefix, 'seen.json');
  return {
    read: () => Promise.resolve(isReached(directory.path, dirname(path)) ? readSeen(path) : undefined),
    write: (seen) => orSay(path, () => replace(path, `${JSON.stringify(seen)}\n`)),
    exclusively: (work) =>
      orSay(path, async () => {
        await makeDirectories(directory.path, dirname(path));
        await withLock(path, path, work);
      }),
  };
}

async function orSay(path: string, write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (cause) {
    if (isUserError(cause)) throw cause;
    throw new UserError(
      `What was seen of the task logs cannot be kept in ${path}.`,
      'Nothing else is lost; see that the folder can be written to.',
      { cause },
    );
  }
}

/** The directories from one to another below it, in their order. */
function between(top: string, below: string): string[] {
  const names = relative(top, below).split(sep);
  return names.map((_, at) => join(top, ...names.slice(0, at + 1)));
}

/** Whether no link on the way leads elsewhere. */
function isReached(top: string, below: string): boolean {
  return between(top, below).every((path) => lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true);
}

/** Makes what is missing, one after the other: `recursive` would follow a link on the way. */
async function makeDirectories(top: string, below: string): Promise<void> {
  for (const path of between(top, below)) {
    await mkdir(path).catch((error: unknown) => {
      if (!lstatSync(path, { throwIfNoEntry: false })?.isDirectory()) throw error;
    });
  }
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

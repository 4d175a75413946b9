import { closeSync, constants, lstatSync, mkdirSync, openSync, readlinkSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../../core/base/errors';
import { relativeInside } from '../paths/relative-inside';

/** A directory inside a folder in which something is written, held so that nobody can put another in its place. */
export interface HeldDirectory {
  /** The path of what has a name in it; `''` for the directory itself. */
  at(name: string): string;
  /** Looks whether the directory still lies where it was found. @throws UserError where it does not */
  verify(): void;
  close(): void;
}

/** What is to be held. */
export interface DirectoryRequest {
  /** The folder's real path. */
  folder: string;
  /** The directories from there, one below the other; none of them is a link. */
  parts: readonly string[];
  /** Whether those that are missing are made. */
  make: boolean;
  /** The file's path for messages. */
  shown: string;
}

/** Linux opens a directory with it only to name what is in it: no permission to list it is needed. See open(2). */
const O_PATH = 0o10000000;

/**
 * Goes down from a folder to a directory, one part after the other, and follows no link on the way: one that was put there since
 * the path was looked at ends it.
 *
 * On Linux each part is opened in the one before, and what is written goes through the open directory, wherever its path leads by
 * then. Other systems give Node.js no such way: there the parts are looked at again before what counts, and a program that puts a link
 * in the place of a part at just that moment can still have a temporary file written elsewhere.
 * @throws UserError where a part is a link
 * @throws whatever the system answers: ENOENT where a part is missing and not to be made, ENOTDIR where it is a file
 */
export function holdDirectory(request: DirectoryRequest, platform = process.platform): HeldDirectory {
  return (platform === 'linux' ? holdByDescriptor(request) : undefined) ?? holdByPath(request);
}

/** Undefined where the system shows no open files by path, as in a sandbox without /proc. */
function holdByDescriptor({ folder, parts, make, shown }: DirectoryRequest): HeldDirectory | undefined {
  const flags = O_PATH | constants.O_DIRECTORY | constants.O_NOFOLLOW;
  let descriptor = openSync(folder, flags);
  try {
    if (realPathOf(descriptor) === undefined) {
      closeSync(descriptor);
      return undefined;
    }
    for (const part of parts) {
      const path = join(pathOf(descriptor), part);
      if (make) makeDirectory(path);
      const next = openPart(path, flags, shown);
      closeSync(descriptor);
      descriptor = next;
    }
  } catch (error) {
    closeSync(descriptor);
    throw error;
  }
  return {
    at: (name) => join(pathOf(descriptor), name),
    verify: () => {
      const real = realPathOf(descriptor);
      if (real === undefined || relativeInside(folder, real) === undefined) throw swapped(shown);
    },
    close: () => closeSync(descriptor),
  };
}

function pathOf(descriptor: number): string {
  return `/proc/self/fd/${descriptor}`;
}

function realPathOf(descriptor: number): string | undefined {
  try {
    return readlinkSync(pathOf(descriptor));
  } catch {
    return undefined;
  }
}

function openPart(path: string, flags: number, shown: string): number {
  try {
    return openSync(path, flags);
  } catch (error) {
    if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true) throw swapped(shown);
    throw error;
  }
}

function holdByPath({ folder, parts, make, shown }: DirectoryRequest): HeldDirectory {
  const path = join(folder, ...parts);
  const look = (isFirst: boolean): Stats => {
    let at = folder;
    for (const part of parts) {
      at = join(at, part);
      if (make && isFirst) makeDirectory(at);
      if (lstatSync(at).isSymbolicLink()) throw swapped(shown);
    }
    return lstatSync(path);
  };
  const first = look(true);
  return {
    at: (name) => join(path, name),
    verify: () => {
      const now = look(false);
      if (now.dev !== first.dev || now.ino !== first.ino) throw swapped(shown);
    },
    close: () => undefined,
  };
}

function makeDirectory(path: string): void {
  try {
    mkdirSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

function swapped(shown: string): UserError {
  return new UserError(
    `${shown} is not written: its folder was moved, or became a link, meanwhile.`,
    'Nothing was changed. Look at the folder and try again.',
  );
}

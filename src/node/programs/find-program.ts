import { accessSync, constants, statSync } from 'node:fs';
import { posix, win32 } from 'node:path';
import { foreignDirectories, realOf } from './foreign-directories';
import { relativeInside } from '../paths/relative-inside';

/** A program that may be run. */
export interface Program {
  /** Its absolute path. */
  readonly file: string;
  /** What it may look for its own programs in: the PATH of this process without what it was not looked for in. */
  readonly path: string;
}

/** Where and how a program is looked for. */
export interface ProgramSearch {
  platform: NodeJS.Platform;
  /** As the environment has it. */
  path: string;
  /** Absolute directories from which nothing is run, nor from below them. */
  foreign: readonly string[];
  isProgram(file: string): boolean;
  /** The real path of what is there. */
  real(path: string): string | undefined;
}

/** Where npm and others put the programs of packages, which they put before all others on PATH. */
const PACKAGES = /[\\/]node_modules[\\/]\.bin(?:[\\/]|$)/i;

/**
 * Looks for a program in the absolute directories of PATH, and nowhere else: Windows begins with the working directory, where a folder
 * of somebody else's may keep a program of that name. What lies in a foreign directory or among the programs of packages, or leads
 * there by links, is passed over.
 * @param name without an ending
 * @returns undefined where it is in none of them
 */
export function findProgram(name: string, search: ProgramSearch): Program | undefined {
  const isWindows = search.platform === 'win32';
  const { delimiter, join } = isWindows ? win32 : posix;
  // `\\bin` is the one of the drive that somebody happens to work on.
  const isAbsolute = (path: string): boolean =>
    isWindows ? win32.parse(path).root.length > 1 && win32.isAbsolute(path) : posix.isAbsolute(path);
  const isForeign = (path: string): boolean =>
    PACKAGES.test(path) ||
    search.foreign.some((directory) => relativeInside(directory, path, search.platform) !== undefined);
  const isOwn = (path: string): boolean => {
    const real = search.real(path);
    return real !== undefined && !isForeign(path) && !isForeign(real);
  };
  const entries = search.path.split(delimiter).map((entry) => (isWindows ? entry.replaceAll('"', '') : entry));
  const directories = entries.filter((entry) => isAbsolute(entry) && isOwn(entry));
  const file = directories
    .map((directory) => join(directory, isWindows ? `${name}.exe` : name))
    .find((each) => search.isProgram(each) && isOwn(each));
  return file === undefined ? undefined : { file, path: directories.join(delimiter) };
}

/** A search on this machine for a program that is to work on a folder. @param folder its path */
export function searchFor(folder: string): ProgramSearch {
  return {
    platform: process.platform,
    path: process.env['PATH'] ?? '',
    foreign: foreignDirectories(folder),
    isProgram,
    real: realOf,
  };
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

import { accessSync, constants, statSync } from 'node:fs';
import { posix, win32 } from 'node:path';

/** Where and how a program is looked for. */
export interface ProgramSearch {
  platform: NodeJS.Platform;
  /** As the environment has it. */
  path: string;
  isProgram(file: string): boolean;
}

/**
 * Looks for a program in the directories of PATH, and nowhere else: Windows begins with the working directory, where a folder of
 * somebody else's may keep a program of that name.
 * @param name without an ending
 * @returns its absolute path; undefined where it is in none of them
 */
export function findProgram(name: string, search: ProgramSearch = here()): string | undefined {
  const isWindows = search.platform === 'win32';
  const { delimiter, isAbsolute, join } = isWindows ? win32 : posix;
  const directories = search.path.split(delimiter).map((entry) => (isWindows ? entry.replaceAll('"', '') : entry));
  const files = directories
    .filter((directory) => isAbsolute(directory))
    .map((directory) => join(directory, isWindows ? `${name}.exe` : name));
  return files.find((file) => search.isProgram(file));
}

function here(): ProgramSearch {
  return { platform: process.platform, path: process.env['PATH'] ?? '', isProgram };
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

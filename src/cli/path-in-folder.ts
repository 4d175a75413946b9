import { readdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { realPath } from '../node/paths/real-path';
import { relativeInside } from '../node/paths/relative-inside';

/**
 * A file that is there, seen from the working directory or from the folder, as a path of core. Directories are named as the disk spells
 * them, wherever links lead on the way; the file itself may be a link.
 * @returns undefined where there is none inside the folder
 */
export async function pathInFolder(folder: string, reference: string): Promise<string | undefined> {
  const real = await realPath(folder);
  for (const base of [process.cwd(), real]) {
    const spelled = await asOnDisk(resolve(base, reference));
    const inside = spelled === undefined ? undefined : relativeInside(real, spelled);
    if (inside) return inside;
  }
  return undefined;
}

async function asOnDisk(path: string): Promise<string | undefined> {
  try {
    const directory = await realPath(dirname(path));
    const name = findSpelling(await readdir(directory), basename(path));
    return name === undefined ? undefined : join(directory, name);
  } catch {
    return undefined;
  }
}

/**
 * The name of a directory's entry that somebody means: where none is written like that, the one that a disk which tells neither large
 * letters from small ones, nor composed letters from decomposed ones, would open.
 */
export function findSpelling(names: readonly string[], meant: string): string | undefined {
  if (names.includes(meant)) return meant;
  const fold = (name: string): string => name.normalize('NFC').toLowerCase();
  return names.find((name) => fold(name) === fold(meant));
}

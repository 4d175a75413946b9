import { access, constants, lstat, readdir, readlink, stat } from 'node:fs/promises';
import type { Stats } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { FileProblem } from '../../core';
import type { ReadFolder } from './read-inside';
import { realPath } from '../paths/real-path';
import { relativeInside } from '../paths/relative-inside';

/** What Node.js makes of bytes in a name that are no UTF-8. */
const LOST = '\uFFFD';

/** Longer targets of links are cut in messages. */
const SHOWN = 120;

/**
 * What has the name of a file below a folder and is none that can be read, and what would mend it. Nothing is opened.
 * @param path relative to the folder, in POSIX form
 * @returns undefined where there is nothing of that name, or a file
 */
export async function findObstacle(
  { real, realDirectory }: ReadFolder,
  path: string,
): Promise<FileProblem | undefined> {
  try {
    const directory = await realDirectory(dirname(join(real, path)));
    if (directory === undefined) return new FileProblem('lies outside the folder and is not read');
    const entry = join(directory, basename(path));
    const stats = await entryOf(entry);
    if (stats === undefined)
      return (await isListed(entry)) ? new FileProblem('has a name that is not UTF-8: rename it') : undefined;
    if (stats.isSymbolicLink()) return await linkProblem(real, entry);
    return stats.isDirectory() ? await directoryProblem(entry) : kindProblem(stats, 'is');
  } catch {
    return undefined;
  }
}

async function entryOf(path: string): Promise<Stats | undefined> {
  try {
    return await lstat(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

async function isListed(path: string): Promise<boolean> {
  return basename(path).includes(LOST) && (await readdir(dirname(path))).includes(basename(path));
}

async function linkProblem(folder: string, path: string): Promise<FileProblem | undefined> {
  const target = shorten(await readlink(path));
  try {
    const stats = await stat(path);
    if (!stats.isDirectory()) return kindProblem(stats, `is a link to ${target}, and that is`);
    const isInside = relativeInside(folder, await realPath(path)) !== undefined;
    const reason = isInside ? 'such links are not followed' : 'that lies outside the folder';
    return new FileProblem(
      `is a link to the directory ${target}, and ${reason}: put the directory itself in its place, or delete the link`,
    );
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ELOOP')
      return new FileProblem(
        `is a link to ${target} that leads round in a circle: delete it, or let it lead to a file`,
      );
    if (code !== 'ENOENT' && code !== 'ENOTDIR') throw error;
    return new FileProblem(`is a link to ${target}, which is not there: bring that back, or delete the link`);
  }
}

function shorten(target: string): string {
  const characters = [...target];
  return characters.length > SHOWN ? `${characters.slice(0, SHOWN - 1).join('')}…` : target;
}

async function directoryProblem(path: string): Promise<FileProblem> {
  const isReadable = await access(path, constants.R_OK | constants.X_OK).then(
    () => true,
    () => false,
  );
  return new FileProblem(
    isReadable
      ? 'is a directory: give it a name that does not end in .md'
      : 'is a directory that cannot be read: give yourself permission',
  );
}

function kindProblem(stats: Stats, begin: string): FileProblem | undefined {
  if (stats.isFile()) return undefined;
  const kind = stats.isFIFO() ? 'a pipe' : stats.isSocket() ? 'a socket' : 'a device';
  return new FileProblem(`${begin} ${kind}, no file: delete it, or put a file in its place`);
}

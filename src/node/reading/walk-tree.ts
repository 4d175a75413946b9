import { readdir, type Dirent, type Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { compareCodeUnits, nameOf, type Walk, type WalkedFile, type WalkRequest } from '../../core';
import { PATIENT_DISK, type Disk } from './disk';
import { waitBefore } from './patiently';
import { realPath } from '../paths/real-path';
import { relativeInside } from '../paths/relative-inside';

/** How many directories are listed at once: enough to keep libuv's four threads busy. */
const CONCURRENT = 16;

/**
 * Walks a folder once. A symlink to a directory is not followed, so a loop of links ends where it starts.
 * @param folder the folder's real path
 * @param disk how it is asked for the directory to be walked
 * @param platform macOS keeps names as they were written, and finds them however they are; the editor and git spell them composed
 * @throws the signal's reason when it is aborted
 */
export async function walkTree(
  folder: string,
  request: WalkRequest,
  disk: Pick<Disk, 'lstat' | 'realPath'> = PATIENT_DISK,
  platform = process.platform,
): Promise<Walk> {
  const walk: Walk = { files: [], seen: 0, problems: [], ...(request.tellsObstacles && { obstacles: [] }) };
  const links: string[] = [];
  const spell = platform === 'darwin' ? (name: string): string => name.normalize('NFC') : undefined;
  const under = request.under ?? '';
  const place = await placeOf(folder, under, disk);
  if (place === 'inside') await walkDirectories(folder, request, walk, links, spell);
  else if (place === 'outside') walk.obstacles?.push(under);
  for (const link of links) {
    const found = await followLink(folder, link);
    if (found !== 'directory' && !request.wanted(link, nameOf(link))) continue;
    if (typeof found === 'object') walk.files.push(found);
    else walk.obstacles?.push(link);
  }
  walk.files.sort((a, b) => compareCodeUnits(a.path, b.path));
  return walk;
}

/**
 * Where what is to be walked lies: outside is what a link leads to there, or nowhere. Most tasks folders are absent, and are asked for
 * once.
 */
async function placeOf(
  folder: string,
  under: string,
  disk: Pick<Disk, 'lstat' | 'realPath'>,
): Promise<'inside' | 'outside' | 'absent'> {
  if (under === '') return 'inside';
  const directory = join(folder, under);
  let stats: Stats | undefined;
  try {
    stats = await disk.lstat(directory);
  } catch (error) {
    if (isAbsence(under, error)) return 'absent';
  }
  try {
    return relativeInside(folder, await disk.realPath(directory)) === undefined ? 'outside' : 'inside';
  } catch {
    return stats?.isSymbolicLink() === true ? 'outside' : 'inside';
  }
}

function isAbsence(directory: string, error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT' && !nameOf(directory).includes('\uFFFD');
}

/** Callbacks instead of promises: on a tree of 10,000 directories they halve the time. */
function walkDirectories(
  folder: string,
  request: WalkRequest,
  walk: Walk,
  links: string[],
  spell?: (name: string) => string,
): Promise<void> {
  const { under = '', wanted, skip, signal } = request;
  const waiting: string[] = [under];
  let running = 0;
  return new Promise((done, fail) => {
    const list = (directory: string, attempt: number): void => {
      readdir(directory === '' ? folder : `${folder}/${directory}`, { withFileTypes: true }, (error, entries) => {
        const ms = error ? waitBefore(attempt, error) : undefined;
        if (ms !== undefined) return void setTimeout(list, ms, directory, attempt + 1);
        running -= 1;
        if (error) noteProblem(walk, directory, error);
        else visit(directory, entries);
        next();
      });
    };
    const next = (): void => {
      if (signal?.aborted === true) return fail(signal.reason as Error);
      while (running < CONCURRENT) {
        const directory = waiting.pop();
        if (directory === undefined) return running === 0 ? done() : undefined;
        running += 1;
        list(directory, 0);
      }
    };
    const visit = (directory: string, entries: readonly Dirent[]): void => {
      const prefix = directory === '' ? '' : `${directory}/`;
      for (const entry of entries) {
        const name = spell ? spell(entry.name) : entry.name;
        const path = prefix + name;
        if (entry.isDirectory()) {
          if (skip?.(path, name) === true) continue;
          waiting.push(path);
          if (walk.obstacles && wanted(path, name)) walk.obstacles.push(path);
          continue;
        }
        walk.seen += 1;
        if (entry.isSymbolicLink() && walk.obstacles && skip?.(path, name) !== true) links.push(path);
        else if (!wanted(path, name)) continue;
        else if (entry.isFile()) walk.files.push({ path });
        else if (entry.isSymbolicLink()) links.push(path);
        else walk.obstacles?.push(path);
      }
    };
    next();
  });
}

function noteProblem(walk: Walk, directory: string, error: NodeJS.ErrnoException): void {
  if (walk.obstacles && (error.code === 'EACCES' || error.code === 'EPERM' || hasLostName(directory, error))) {
    walk.obstacles.push(directory || '.');
    return;
  }
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return;
  const reason = error.code === 'EACCES' || error.code === 'EPERM' ? 'no permission' : error.message;
  walk.problems.push({ path: directory || '.', line: 1, message: `The directory cannot be read: ${reason}.` });
}

/** Whether a directory was listed and is not found by its name: that has bytes that are no UTF-8. */
function hasLostName(directory: string, { code }: NodeJS.ErrnoException): boolean {
  return code === 'ENOENT' && nameOf(directory).includes('\uFFFD');
}

/** The file that a link leads to; otherwise what it leads to instead, or that it leads nowhere or round in a circle. */
async function followLink(folder: string, path: string): Promise<WalkedFile | 'directory' | 'nothing'> {
  try {
    const link = join(folder, path);
    const stats = await stat(link);
    if (!stats.isFile()) return stats.isDirectory() ? 'directory' : 'nothing';
    const target = relativeInside(folder, await realPath(link));
    return target === undefined ? { path } : { path, target };
  } catch {
    return 'nothing';
  }
}

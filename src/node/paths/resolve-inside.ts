import { lstat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join } from 'node:path';
import { UserError } from '../../core/base/errors';
import { protectedDirectory, strangeWindowsName } from '../../core';
import { realPath } from './real-path';
import { relativeInside } from './relative-inside';

/** Where a file that may be written really is. */
export interface PlaceInside {
  /** The folder's real path. */
  folder: string;
  /** The directories from there, one below the other; as they were found, none of them is a link. Some may still be missing. */
  parts: string[];
  /** The file's own name. */
  name: string;
}

/**
 * Where a file really is that may be written: the target where the file is a symlink. Nothing is made.
 * @param root the workspace folder's path
 * @param path relative to it, in POSIX form
 * @throws UserError where the path leads out of the folder or into `.git` and the like, by itself or through a symlink, or is none on
 *   this system
 */
export async function resolveInside(
  root: string,
  path: string,
  kind: 'create' | 'edit',
  platform = process.platform,
): Promise<PlaceInside> {
  const segments = path.split(/[/\\]/);
  const leaves = path === '' || path.includes('\0') || isAbsolute(path) || /^[A-Za-z]:/.test(path);
  if (leaves || segments.some((segment) => segment === '..')) throw outside(path, 'its path leads out of the folder');
  const strange = platform === 'win32' ? strangeWindowsName(path) : undefined;
  if (strange !== undefined)
    throw new UserError(
      `${path} is not written: Windows has no file of the name ${JSON.stringify(strange)}.`,
      'Choose another name.',
    );
  const folder = await realPath(root);
  const wanted = join(folder, path);
  const place = kind === 'edit' ? await placeOf(folder, wanted) : await placeToBe(folder, wanted);
  if (place === undefined) {
    throw outside(
      path,
      kind === 'edit' ? 'it is a link to a place outside the folder' : 'its folder is a link to a place outside',
    );
  }
  const entered = protectedDirectory(place.parts.join('/'));
  // Who names such a directory means it; who sets a link to it does not say so.
  if (entered !== undefined && protectedDirectory(path) === undefined)
    throw outside(path, `a link on its path leads into ${entered}`);
  return place;
}

function outside(path: string, reason: string): UserError {
  return new UserError(`${path} is not written: ${reason}.`, 'Choose a place inside the workspace folder.');
}

async function placeOf(folder: string, wanted: string): Promise<PlaceInside | undefined> {
  const real = await realPath(wanted);
  const parts = partsOf(folder, dirname(real));
  return parts && { folder, parts, name: basename(real) };
}

async function placeToBe(folder: string, wanted: string): Promise<PlaceInside | undefined> {
  const parent = dirname(wanted);
  const existing = await deepestExisting(parent);
  const parts = partsOf(folder, await realPath(existing));
  const missing = partsOf(existing, parent);
  return parts && missing && { folder, parts: [...parts, ...missing], name: basename(wanted) };
}

/** The directories from one to another below it; undefined where that one lies elsewhere. */
function partsOf(directory: string, below: string): string[] | undefined {
  const path = relativeInside(directory, below, platformOfNames());
  return path?.split('/').filter((part) => part !== '');
}

/** Names as the disk has them, not as macOS' users spell them: they are opened one by one. */
function platformOfNames(): NodeJS.Platform {
  return process.platform === 'darwin' ? 'linux' : process.platform;
}

async function deepestExisting(directory: string): Promise<string> {
  for (let current = directory; ; current = dirname(current)) {
    const exists = await lstat(current).then(
      () => true,
      () => false,
    );
    if (exists || current === dirname(current)) return current;
  }
}

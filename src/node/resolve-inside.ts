import { lstat, mkdir } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join } from 'node:path';
import { UserError } from '../core/base/errors';
import { realPath } from './real-path';
import { relativeInside } from './relative-inside';
import { strangeWindowsName } from './windows-name';

/**
 * The real path of a file that may be written: the target where the file is a symlink.
 * For a file to be created its parent directories are made.
 * @param root the workspace folder's path
 * @param path relative to it, in POSIX form
 * @throws UserError where the path leads out of the folder, by itself or through a symlink, or is none on this system
 */
export async function resolveInside(
  root: string,
  path: string,
  kind: 'create' | 'edit',
  platform = process.platform,
): Promise<string> {
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
  if (kind === 'edit') {
    const real = await realPath(wanted);
    if (relativeInside(folder, real) === undefined) throw outside(path, 'it is a link to a place outside the folder');
    return real;
  }
  const parent = dirname(wanted);
  const anchor = await realPath(await deepestExisting(parent));
  if (relativeInside(folder, anchor) === undefined) throw outside(path, 'its folder is a link to a place outside');
  await mkdir(parent, { recursive: true });
  const real = await realPath(parent);
  if (relativeInside(folder, real) === undefined) throw outside(path, 'its folder is a link to a place outside');
  return join(real, basename(wanted));
}

function outside(path: string, reason: string): UserError {
  return new UserError(`${path} is not written: ${reason}.`, 'Choose a place inside the workspace folder.');
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

import { existsSync, realpathSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/**
 * The folder that somebody works in who stands somewhere below its top: the nearest directory upwards that has task logs, else the
 * top of the repository, else the nearest with a manage.py. Neither the home folder nor what lies above it is one, unless one stands there; a
 * repository is not left.
 * @param start a directory on this machine
 * @param home the user's home folder
 * @returns its absolute path; undefined where there is none
 */
export function findWorkspace(start: string, home = homedir()): string | undefined {
  const own = realOf(home);
  const begin = realOf(resolve(start));
  let managed: string | undefined;
  for (let directory = begin; ; directory = dirname(directory)) {
    if (directory !== begin && holds(directory, own)) return managed;
    if (isDirectory(join(directory, '.ruru', 'tasks'))) return directory;
    if (existsSync(join(directory, '.git'))) return directory;
    if (existsSync(join(directory, 'manage.py'))) managed ??= directory;
    if (dirname(directory) === directory) return managed;
  }
}

/** Whether a directory is the user's home folder, holds it, or is the top of a file system: a project somewhere below says nothing of it. */
export function isAboveProjects(directory: string, home = homedir()): boolean {
  const real = realOf(resolve(directory));
  return dirname(real) === real || holds(real, realOf(home));
}

function holds(directory: string, path: string): boolean {
  return directory === path || path.startsWith(withSlash(directory));
}

function withSlash(directory: string): string {
  return directory.endsWith('/') || directory.endsWith('\\') ? directory : join(directory, '/');
}

function isDirectory(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    // Nothing there, or no path that can be: too long, with a zero, in a loop of links.
    return false;
  }
}

function realOf(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return path;
  }
}

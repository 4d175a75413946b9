import { existsSync, lstatSync, readFileSync, realpathSync, type Stats } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

/** Where the repository of a folder keeps what is its own. */
export interface GitDirectory {
  /** The absolute path of the working tree's git directory; a worktree has one of its own. */
  path: string;
  /** The folder as the working tree sees it, with `/`; `''` for its top. */
  prefix: string;
}

/** A link to a git directory is a line: https://git-scm.com/docs/gitrepository-layout */
const LINK = /^gitdir: ([^\n\r]{1,4000})[\n\r]*$/;
const MAX_LINK_BYTES = 4096;
/** The setting that names a submodule's working tree, as git writes it. */
const WORKING_TREE = /^[ \t]{0,8}worktree[ \t]{0,8}=[ \t]{0,8}([^\s"#;][^\n\r"#;]{0,4000})$/m;
const MAX_CONFIG_BYTES = 65_536;

/**
 * The git directory of the working tree that a folder lies in, found without git.
 * @param folder its path on this machine
 * @returns undefined where it lies in none, or what names one leads nowhere
 */
export function findGitDirectory(folder: string): GitDirectory | undefined {
  const start = resolve(folder);
  for (let top = start; ; top = dirname(top)) {
    const path = gitDirectoryAt(join(top, '.git'), top);
    if (path !== undefined) return { path, prefix: relative(top, start).replaceAll('\\', '/') };
    if (existsSync(join(top, '.git')) || dirname(top) === top) return undefined;
  }
}

function gitDirectoryAt(entry: string, top: string): string | undefined {
  const stats = statsOf(entry);
  if (stats === undefined || stats.isSymbolicLink()) return undefined;
  if (stats.isDirectory()) return isGitDirectory(entry) ? entry : undefined;
  if (!stats.isFile() || stats.size > MAX_LINK_BYTES) return undefined;
  const [, target] = LINK.exec(readFileSync(entry, 'utf8')) ?? [];
  const path = target === undefined ? undefined : resolve(top, target);
  return path !== undefined && isGitDirectory(path) && leadsBack(path, top) ? path : undefined;
}

/**
 * Whether a git directory says itself that this is its working tree: a folder that was handed on could name another's otherwise. That of
 * a worktree has the path of the file that names it, that of a submodule a setting: https://git-scm.com/docs/gitrepository-layout
 */
function leadsBack(directory: string, top: string): boolean {
  try {
    const back = readShort(join(directory, 'gitdir')).trim();
    if (back !== '') return isSame(dirname(resolve(directory, back)), top);
    const [, tree] = WORKING_TREE.exec(readShort(join(directory, 'config'))) ?? [];
    return tree !== undefined && isSame(resolve(directory, tree), top);
  } catch {
    return false;
  }
}

/** Undefined where nothing is, and where nothing can be: the path is too long, holds a zero, or leads through what nobody may enter. */
function statsOf(path: string): Stats | undefined {
  try {
    return lstatSync(path);
  } catch {
    return undefined;
  }
}

/** A small file, as it is; `''` where it is none. */
function readShort(path: string): string {
  const stats = statsOf(path);
  return stats?.isFile() === true && stats.size <= MAX_CONFIG_BYTES ? readFileSync(path, 'utf8') : '';
}

function isSame(one: string, other: string): boolean {
  return realpathSync.native(one) === realpathSync.native(other);
}

/** What every git directory has, that of a worktree and of a submodule included. */
function isGitDirectory(path: string): boolean {
  return existsSync(join(path, 'HEAD')) && ['commondir', 'objects'].some((name) => existsSync(join(path, name)));
}

import { realpathSync } from 'node:fs';
import { findWorkspace, isAboveProjects } from '../node/paths/find-workspace';
import { terminal } from '../node/terminal/terminal';

/**
 * The workspace folder that a command works on: what is named, else the one around the working directory, which is said on standard
 * error where it is another directory.
 * @param named `--folder`, or the command's argument
 */
export function folderOf(named: unknown): string {
  if (typeof named === 'string') return named;
  const found = findWorkspace('.');
  if (found === undefined || found === realpathSync.native('.')) return '.';
  terminal.complain([`In ${found}`]);
  return found;
}

/** Whether nothing says that somebody works in a folder: it has no task logs, and is in no repository and no project. */
export function isNowhere(named: unknown): boolean {
  return typeof named !== 'string' && findWorkspace('.') === undefined;
}

/** Whether a project below the working directory makes that a workspace folder; no home folder and no file system is one. */
export function mayHoldProject(): boolean {
  return !isAboveProjects('.');
}

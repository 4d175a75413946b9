import { execFileSync } from 'node:child_process';
import path from 'node:path';

/** Runs git in a folder. @returns what it printed */
export function git(folder: string, ...args: string[]): string {
  return execFileSync('git', args, { cwd: folder, encoding: 'utf8' });
}

/**
 * Clones `shop.git`, which lies in a folder, for somebody, whatever this machine's git is set to.
 * @param name of the clone, in that folder
 * @returns its path
 */
export function cloneShop(scratch: string, name: string, user: string): string {
  const folder = path.join(scratch, name);
  git(scratch, 'clone', '--quiet', path.join(scratch, 'shop.git'), folder);
  for (const [key, value] of [
    ['user.name', user],
    ['user.email', `${user.toLowerCase()}@example.org`],
    ['commit.gpgsign', 'false'],
    ['core.autocrlf', 'false'],
  ] as const)
    git(folder, 'config', key, value);
  return folder;
}

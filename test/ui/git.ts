import { execFileSync } from 'node:child_process';

const AUTHOR = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', '-c', 'commit.gpgsign=false'];

/** Asks git in a folder. */
export function git(folder: string, ...args: string[]): void {
  execFileSync('git', [...AUTHOR, ...args], { cwd: folder, stdio: 'pipe' });
}

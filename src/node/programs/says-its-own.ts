import { lstatSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { ReadGit } from './ask-git';
import { relativeInside } from '../paths/relative-inside';
import { realOf } from './foreign-directories';

/**
 * Whether the configuration that git would write to for a folder is its repository's own. A `.git` that came with a folder may lead to
 * any repository of this machine; that of a worktree or of a submodule names the place back
 * (https://git-scm.com/docs/gitrepository-layout: `worktrees/<id>/gitdir`, and `core.worktree` in `modules`).
 * @param ask git, for that folder
 * @param folder its path on this machine
 */
export async function saysItsOwn(ask: ReadGit, folder: string): Promise<boolean> {
  const top = findTop(folder);
  const directory = pathOf(await ask('rev-parse', '--absolute-git-dir'), folder);
  const common = pathOf(await ask('rev-parse', '--git-common-dir'), folder);
  if (top === undefined || directory === undefined || common === undefined) return false;
  // Git follows a link to write what it leads to.
  if (lstatSync(join(common, 'config'), { throwIfNoEntry: false })?.isFile() !== true) return false;
  if (directory === common && relativeInside(top, directory) !== undefined) return true;
  if (dirname(directory) === join(common, 'worktrees')) return namesBack(directory, top);
  return directory === common && (await isWorkTreeOf(ask, directory, top));
}

/** The folder, or the first above it, that has a `.git`: there git finds the repository. */
function findTop(folder: string): string | undefined {
  let at = realOf(folder);
  while (at !== undefined && !lstatSync(join(at, '.git'), { throwIfNoEntry: false }))
    at = dirname(at) === at ? undefined : dirname(at);
  return at;
}

function pathOf(answer: string | undefined, folder: string): string | undefined {
  return answer === undefined ? undefined : realOf(resolve(folder, answer.replace(/\r?\n$/, '')));
}

function namesBack(directory: string, top: string): boolean {
  const file = join(directory, 'gitdir');
  if (lstatSync(file, { throwIfNoEntry: false })?.isFile() !== true) return false;
  return realOf(dirname(resolve(directory, readFileSync(file, 'utf8').trim()))) === top;
}

async function isWorkTreeOf(ask: ReadGit, directory: string, top: string): Promise<boolean> {
  for (const name of ['config', 'config.worktree']) {
    const answer = await ask('config', '--file', join(directory, name), '--get', 'core.worktree');
    if (answer !== undefined && pathOf(answer, directory) === top) return true;
  }
  return false;
}

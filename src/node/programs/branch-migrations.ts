import type { BranchMigrations, TargetBranch } from '../../core';
import { openGit, type ReadGit } from './ask-git';
import { commitOf, defaultBase } from './default-base';
import { findProgram, searchFor } from './find-program';

/** In the usual place, or named as makemigrations names them: the settings may put them anywhere. */
const MIGRATION = /(?:^|\/)(?:migrations\/(?!__init__\.py$)[^/]+|\d{4}_\w+)\.py$/;
/** A branch with more new migrations is another project. */
const MOST_FILES = 500;
/** The beginnings of full names that nobody writes. */
const FULL_NAME = /^refs\/(?:remotes|heads)\//;

/** What is asked about: the branch by its full name or as the user names it, its commit, and where this one has parted from it. */
interface Target {
  name: string;
  commit: string;
  base: string;
}

/**
 * What a branch that a folder's work will be merged into has added to the migrations since both parted.
 * @param folder its path on this machine
 * @param branch as the user names it
 * @returns undefined where git does not know the branch
 */
export async function branchMigrations(folder: string, branch: string): Promise<BranchMigrations | undefined> {
  const read = branch.startsWith('-') ? undefined : await open(folder);
  const target = read && (await findTarget(read, branch));
  return target && readAdded(read, target);
}

/**
 * The branch that a folder's work will be merged into: the remote's default branch. What it has added is read once, as long as neither
 * it nor what is checked out here is another.
 * @param mayAsk whether git may be started at all
 */
export function targetBranch(folder: string, mayAsk: () => boolean = () => true): TargetBranch {
  let known: { target: Target; migrations: Promise<BranchMigrations> } | undefined;
  return async () => {
    const read = mayAsk() ? await open(folder) : undefined;
    const name = read && (await defaultBase(read));
    const target = read && name !== undefined ? await findTarget(read, name) : undefined;
    if (read === undefined || target === undefined) return undefined;
    const isSame = known?.target.commit === target.commit && known.target.base === target.base;
    if (!isSame) known = { target, migrations: readAdded(read, target) };
    return known?.migrations;
  };
}

async function open(folder: string): Promise<ReadGit | undefined> {
  const program = findProgram('git', searchFor(folder));
  return program && openGit(program, folder);
}

async function findTarget(read: ReadGit, name: string): Promise<Target | undefined> {
  const commit = await commitOf(read, name);
  const base = commit && (await read('merge-base', 'HEAD', commit))?.trim();
  return commit && base ? { name, commit, base } : undefined;
}

async function readAdded(read: ReadGit, { name, commit, base }: Target): Promise<BranchMigrations> {
  const added = await read(
    'diff',
    '--no-ext-diff',
    '--no-textconv',
    '--ignore-submodules=all',
    '--name-only',
    '-z',
    '--relative',
    '--diff-filter=A',
    base,
    commit,
    '--',
    '.',
  );
  const paths = added?.split('\0').filter((one) => MIGRATION.test(one)) ?? [];
  const files: { path: string; text: string }[] = [];
  for (const path of paths.slice(0, MOST_FILES))
    files.push({ path, text: (await read('cat-file', 'blob', `${commit}:./${path}`)) ?? '' });
  return { branch: name.replace(FULL_NAME, ''), files };
}

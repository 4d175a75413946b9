import { gitOf } from './ask-git';
import { findProgram, searchFor } from './find-program';

/** The migrations that another branch has and this one has not. */
export interface BranchMigrations {
  /** The branch as git names it: `origin/main`. */
  branch: string;
  files: { path: string; text: string }[];
}

/** In the usual place, or named as makemigrations names them: the settings may put them anywhere. */
const MIGRATION = /(?:^|\/)(?:migrations\/(?!__init__\.py$)[^/]+|\d{4}_\w+)\.py$/;
/** A branch with more new migrations is another project. */
const MOST_FILES = 500;

/**
 * What the branch that a folder's work will be merged into has added to the migrations since both parted.
 * @param folder its path on this machine
 * @param branch as the user names it; the default branch of the remote `origin` if left out
 * @returns undefined where git does not know the branch
 */
export async function branchMigrations(folder: string, branch?: string): Promise<BranchMigrations | undefined> {
  const program = findProgram('git', searchFor(folder));
  if (program === undefined || branch?.startsWith('-')) return undefined;
  const ask = await gitOf(program, folder);
  const named = branch ?? (await ask('rev-parse', '--abbrev-ref', 'origin/HEAD'))[0];
  if (named === undefined || named === 'origin/HEAD') return undefined;
  const [commit] = await ask('rev-parse', '--verify', '--quiet', `${named}^{commit}`);
  const [base] = commit === undefined ? [] : await ask('merge-base', 'HEAD', commit);
  if (commit === undefined || base === undefined) return undefined;
  const added = await ask(
    'diff',
    '--no-ext-diff',
    '--no-textconv',
    '--ignore-submodules=all',
    '--name-only',
    '--relative',
    '--diff-filter=A',
    base,
    commit,
    '--',
    '.',
  );
  const files: BranchMigrations['files'] = [];
  for (const path of added.filter((one) => MIGRATION.test(one)).slice(0, MOST_FILES))
    files.push({ path, text: (await ask('cat-file', 'blob', `${commit}:./${path}`)).join('\n') });
  return { branch: named, files };
}

import type { ReadGit } from './ask-git';

/** Where a clone without a word of the remote's default branch may have it. */
const USUAL_BASES = ['refs/remotes/origin/main', 'refs/remotes/origin/master', 'refs/heads/main', 'refs/heads/master'];

/**
 * The branch that this one is merged into, as far as the repository says it.
 * @returns its full name, `refs/remotes/origin/main`; undefined where there is none
 */
export async function defaultBase(read: ReadGit): Promise<string | undefined> {
  const named = (await read('symbolic-ref', '--quiet', 'refs/remotes/origin/HEAD'))?.trim();
  for (const name of [...(named ? [named] : []), ...USUAL_BASES])
    if ((await commitOf(read, name)) !== undefined) return name;
  return undefined;
}

/** The commit that a name stands for; undefined where git knows none. */
export async function commitOf(read: ReadGit, name: string): Promise<string | undefined> {
  return (await read('rev-parse', '--verify', '--quiet', `${name}^{commit}`))?.trim() || undefined;
}

import { namesOf } from '../paths/names-of';
import { gitOf } from './ask-git';
import { findProgram, searchFor } from './find-program';

/**
 * The names that somebody has who works in a folder, as git knows them: the name, the address, what stands before its `@`, and the roles
 * that `git config --add django-developer.role` gives them.
 * @param folder its path on this machine
 * @returns none where git is not there, or does not know
 */
export async function whoAmI(folder: string): Promise<string[]> {
  const git = findProgram('git', searchFor(folder));
  if (git === undefined) return [];
  const ask = await gitOf(git, folder);
  const [[name = ''], [email = ''], roles] = await Promise.all([
    ask('config', '--get', 'user.name'),
    ask('config', '--get', 'user.email'),
    ask('config', '--get-all', 'django-developer.role'),
  ]);
  return namesOf({ name, email, roles });
}

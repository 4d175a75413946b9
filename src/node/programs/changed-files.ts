import { gitOf } from './ask-git';
import { findProgram, searchFor } from './find-program';

/** More files tell nobody anything. */
const MOST_FILES = 50;

/**
 * The files that git says have changed in a folder since a day: committed since then, the first commit of a repository left out, or not
 * committed yet. Task logs and reports
 * are left out, they are not the work.
 * @param folder its path on this machine
 * @param since `YYYY-MM-DD`; `''` where only what is not committed counts
 * @returns paths relative to the folder, sorted, 50 at most; none where there is no git
 */
export async function changedFiles(folder: string, since: string): Promise<string[]> {
  const program = findProgram('git', searchFor(folder));
  if (program === undefined) return [];
  const ask = await gitOf(program, folder);
  const answers = await Promise.all([
    // A signature would be verified by the program that the repository names.
    since === ''
      ? []
      : ask(
          'log',
          '--no-show-signature',
          // What a repository began with was not made for the task, though it may be of the same day.
          '--min-parents=1',
          `--since=${since}T00:00:00`,
          '--name-only',
          '--pretty=format:',
          '--relative',
          '--diff-filter=d',
          '--',
          '.',
        ),
    // Git looks into submodules with their own configuration; that they stand at another commit is seen from outside.
    ask(
      'diff',
      '--no-ext-diff',
      '--no-textconv',
      '--ignore-submodules=dirty',
      'HEAD',
      '--name-only',
      '--relative',
      '--',
      '.',
    ),
    ask('ls-files', '--others', '--exclude-standard', '--', '.'),
  ]);
  const files = new Set(answers.flat().filter((file) => !/^\.(?:ruru|mdtm|tasks)\//.test(file)));
  return [...files].sort().slice(0, MOST_FILES);
}

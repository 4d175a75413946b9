import type { ReadGit } from './ask-git';

/**
 * The files of a folder that git says are new or changed, and not committed yet.
 * @returns paths relative to the folder; none where git does not tell
 */
export async function uncommittedFiles(read: ReadGit): Promise<string[]> {
  const answers = await Promise.all([
    // Git looks into submodules with their own configuration; that they stand at another commit is seen from outside.
    read(
      'diff',
      '--no-ext-diff',
      '--no-textconv',
      '--ignore-submodules=dirty',
      '--diff-filter=d',
      'HEAD',
      '--name-only',
      '-z',
      '--relative',
      '--',
      '.',
    ),
    read('ls-files', '-z', '--others', '--exclude-standard', '--', '.'),
  ]);
  return answers.flatMap((answer = '') => answer.split('\0')).filter((path) => path !== '');
}

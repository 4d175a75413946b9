import type { History, LastChange } from '../../core';
import { openGit, type ReadGit } from './ask-git';
import { findProgram, searchFor } from './find-program';

/** The commits that are looked through for the last change of a file: who left it alone for longer has been read. */
const MOST_COMMITS = 2_000;
/** So many paths fit into a command line on every system. */
const MOST_PATHS = 200;

const COMMIT = '--format=%x01%H%x00%an%x00%ae%x00%as';
/** A signature would be verified by the program that the repository names. */
const LOG = ['log', '--no-show-signature', '--no-ext-diff', '--no-textconv', '--name-only', '--relative', COMMIT];

/**
 * The repository of a folder, as git tells of it; nothing that the repository configures is run.
 * @param folder its path on this machine
 */
export function createHistory(folder: string): History {
  let opened: Promise<ReadGit | undefined> | undefined;
  const open = async (): Promise<ReadGit | undefined> => {
    const program = findProgram('git', searchFor(folder));
    return program && openGit(program, folder);
  };
  return {
    lastChanges: async (paths) => {
      const found = new Map<string, LastChange>();
      const read = paths.length === 0 ? undefined : await (opened ??= open());
      if (!read) return found;
      const asked = paths.slice(0, MOST_PATHS);
      const [log, changed, mine] = await Promise.all([
        read(...LOG, `--max-count=${MOST_COMMITS}`, '--', ...asked.map(literally)),
        read(
          'diff',
          '--no-ext-diff',
          '--no-textconv',
          '--name-only',
          '--relative',
          'HEAD',
          '--',
          ...asked.map(literally),
        ),
        read('config', '--get', 'user.email'),
      ]);
      if (log === undefined || changed === undefined) return found;
      const uncommitted = new Set(changed.split('\n'));
      const me = mine?.trim().toLowerCase() ?? '';
      for (const [path, { email, ...change }] of lastOf(log))
        if (!uncommitted.has(path)) found.set(path, { ...change, isMine: me !== '' && email === me });
      return found;
    },
  };
}

/** Brackets and stars of a name are part of it: https://git-scm.com/docs/gitglossary#Documentation/gitglossary.txt-pathspec */
function literally(path: string): string {
  return `:(literal)${path}`;
}

/** By the path, what changed it last: the newest commits come first. */
function lastOf(log: string): Map<string, Omit<LastChange, 'isMine'> & { email: string }> {
  const found = new Map<string, Omit<LastChange, 'isMine'> & { email: string }>();
  for (const entry of log.split('\x01').slice(1)) {
    const [head = '', ...paths] = entry.split('\n').filter((line) => line !== '');
    const [commit = '', author = '', email = '', date = ''] = head.split('\0');
    for (const path of paths)
      if (!found.has(path)) found.set(path, { author, email: email.toLowerCase(), commit, date });
  }
  return found;
}

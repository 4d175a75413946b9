import type { History, LastChange } from '../../core';
import { openGit, type ReadGit } from './ask-git';
import { findProgram, searchFor } from './find-program';

/** The commits that are looked through for the last change of a file: who left it alone for longer has been read. */
const MOST_COMMITS = 2_000;
/** How far back somebody looks for what was seen of one file. */
const MOST_VERSIONS = 30;
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
      for (const { paths: files, ...change } of changesOf(log, mine))
        for (const path of files) if (!uncommitted.has(path) && !found.has(path)) found.set(path, change);
      return found;
    },
    commitsOf: async (path) => {
      const read = await (opened ??= open());
      const [log, me] = read
        ? await Promise.all([
            read(...LOG, `--max-count=${MOST_VERSIONS}`, '--', literally(path)),
            read('config', '--get', 'user.email'),
          ])
        : [];
      return changesOf(log ?? '', me).map(({ paths: _, ...change }) => change);
    },
    textAt: async (commit, path) => {
      const read = await (opened ??= open());
      return read?.('cat-file', 'blob', `${commit}:./${path}`);
    },
  };
}

/** Brackets and stars of a name are part of it: https://git-scm.com/docs/gitglossary#Documentation/gitglossary.txt-pathspec */
function literally(path: string): string {
  return `:(literal)${path}`;
}

/** The commits of a log, newest first, with the files that they have changed. */
function changesOf(log: string, me: string | undefined): (LastChange & { paths: string[] })[] {
  const mine = me?.trim().toLowerCase() ?? '';
  return log
    .split('\x01')
    .slice(1)
    .map((entry) => {
      const [head = '', ...paths] = entry.split('\n').filter((line) => line !== '');
      const [commit = '', author = '', email = '', date = ''] = head.split('\0');
      return { commit, author, date, isMine: mine !== '' && email.toLowerCase() === mine, paths };
    });
}

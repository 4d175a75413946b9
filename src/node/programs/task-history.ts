import type { Commit, History, LogChange } from '../../core';
import { openGit, type ReadGit } from './ask-git';
import { findProgram, searchFor } from './find-program';
import { uncommittedFiles } from './uncommitted-files';
import { whoAmI } from './who-am-i';

/** The commits that are looked through for the last change of a file: who left it alone for longer has been read. */
const MOST_COMMITS = 2_000;
/** How far back somebody looks for what was seen of one file. */
const MOST_VERSIONS = 30;
/** So many paths fit into a command line on every system. */
const MOST_PATHS = 200;

/** The versions of task logs that are kept, and the longest that is, in characters. */
const MOST_TEXTS = 300;
const KEPT_LENGTH = 100_000;

/** The message is given where somebody asks for it alone: it may be long. */
const COMMIT = '--format=%x01%H%x00%an%x00%ae%x00%as%x00%x00';
const WITH_MESSAGE = '--format=%x01%H%x00%an%x00%ae%x00%as%x00%B%x00';
const ENTRY = /^\x01([0-9a-f]{40,64})$/;
/** The commits since a task was handed over that are looked through. */
const MOST_SINCE = 500;
const HASH = /^[0-9a-f]{7,64}$/;
/** A signature would be verified by the program that the repository names. */
const LOG = ['log', '-z', '--no-show-signature', '--no-ext-diff', '--no-textconv', '--name-only', '--relative'];

/** What a commit has moved below the folder, with the names as they are. */
const MOVES = [
  'diff-tree',
  '-r',
  '-z',
  '--no-commit-id',
  '--name-status',
  '--find-renames',
  '--diff-filter=R',
  '--relative',
];

/**
 * The repository of a folder, as git tells of it; nothing that the repository configures is run.
 * @param folder its path on this machine
 */
export function createHistory(folder: string): History {
  let opened: Promise<ReadGit | undefined> | undefined;
  const texts = new Map<string, string>();
  const open = async (): Promise<ReadGit | undefined> => {
    const program = findProgram('git', searchFor(folder));
    return program && openGit(program, folder);
  };
  return {
    commitsOfEach: async (paths) => {
      const found = new Map<string, LogChange[]>();
      const read = paths.length === 0 ? undefined : await (opened ??= open());
      if (!read) return found;
      const asked = new Set(paths.slice(0, MOST_PATHS));
      const [log, me] = await Promise.all([
        read(...LOG, COMMIT, `--max-count=${MOST_COMMITS}`, '--', ...[...asked].map(literally)),
        read('config', '--get', 'user.email'),
      ]);
      for (const { paths: files, message: _, ...change } of changesOf(log ?? '', me))
        for (const path of files.filter((file) => asked.has(file))) {
          const changes = found.get(path) ?? [];
          found.set(path, changes);
          if (changes.length < MOST_VERSIONS) changes.push(change);
        }
      return found;
    },
    commitsAfter: async (commit) => {
      const read = HASH.test(commit) ? await (opened ??= open()) : undefined;
      const since = (
        await read?.('rev-parse', '--verify', '--quiet', '--end-of-options', `${commit}^{commit}`)
      )?.trim();
      if (!read || !since || (await read('merge-base', '--is-ancestor', since, 'HEAD')) === undefined) return undefined;
      const [log, me] = await Promise.all([
        read(...LOG, WITH_MESSAGE, `--max-count=${MOST_SINCE}`, `${since}..HEAD`, '--', '.'),
        read('config', '--get', 'user.email'),
      ]);
      return { since, commits: changesOf(log ?? '', me) };
    },
    changesSince: async ({ commit, day }) => {
      const read = await (opened ??= open());
      if (!read || (commit !== undefined && !HASH.test(commit))) return undefined;
      if (commit !== undefined && (await read('merge-base', '--is-ancestor', commit, 'HEAD')) === undefined)
        return undefined;
      const range = commit === undefined ? day && [`--since=${day}T00:00:00`, 'HEAD'] : [`${commit}..HEAD`];
      // What a repository began with was not made for the task, though it may be of the same day.
      const which = ['--min-parents=1', '--diff-filter=d', `--max-count=${MOST_SINCE}`];
      const [log, uncommitted] = await Promise.all([
        range ? read(...LOG, WITH_MESSAGE, ...which, ...range, '--', '.') : '',
        uncommittedFiles(read),
      ]);
      return { commits: changesOf(log ?? '', undefined), uncommitted };
    },
    head: async () => {
      const read = await (opened ??= open());
      const [commit, branch] = await Promise.all([
        read?.('rev-parse', '--verify', '--quiet', 'HEAD'),
        read?.('symbolic-ref', '--quiet', '--short', 'HEAD'),
      ]);
      return { ...(branch?.trim() && { branch: branch.trim() }), ...(commit?.trim() && { commit: commit.trim() }) };
    },
    movedFrom: async (commit, path) => {
      const read = HASH.test(commit) ? await (opened ??= open()) : undefined;
      // Beside other paths alone git sees that a file has moved.
      const moved = await read?.(...MOVES, '--end-of-options', commit, '--');
      return movesOf(moved ?? '').get(path);
    },
    names: () => whoAmI(folder),
    textAt: async (commit, path) => {
      const key = `${commit}:./${path}`;
      const known = texts.get(key);
      if (known !== undefined) return known;
      const read = await (opened ??= open());
      const text = await read?.('cat-file', 'blob', key);
      // What a commit holds never changes; what the index does, does.
      if (commit.startsWith(':')) return text;
      if (texts.size >= MOST_TEXTS) texts.clear();
      if (text !== undefined && text.length <= KEPT_LENGTH) texts.set(key, text);
      return text;
    },
  };
}

/** The new paths of a listing with `-z`, each with the one before. */
function movesOf(listing: string): ReadonlyMap<string, string> {
  const fields = listing.split('\0');
  const moves = fields.flatMap((field, at) =>
    /^R\d{1,3}$/.test(field.trim()) ? [[fields[at + 2] ?? '', fields[at + 1] ?? ''] as const] : [],
  );
  return new Map(moves);
}

/** Brackets and stars of a name are part of it: https://git-scm.com/docs/gitglossary#Documentation/gitglossary.txt-pathspec */
function literally(path: string): string {
  return `:(literal)${path}`;
}

/**
 * The commits of a log, newest first, with the files that they have changed.
 * @param log of each commit its fields, each ended by \0, one more \0, and its paths, the first behind a line break
 */
function changesOf(log: string, me: string | undefined): Commit[] {
  const mine = me?.trim().toLowerCase() ?? '';
  const fields = log.split('\0');
  const commits: Commit[] = [];
  for (let at = 0; at < fields.length;) {
    const [, commit] = (beginsCommit(fields, at) && ENTRY.exec(fields[at] ?? '')) || [];
    if (commit === undefined) {
      const path = (fields[at] ?? '').replace(/^\n/, '');
      if (path !== '') commits.at(-1)?.paths.push(path);
      at += 1;
      continue;
    }
    const [author = '', email = '', date = '', message = ''] = fields.slice(at + 1, at + 5);
    const isMine = mine !== '' && email.toLowerCase() === mine;
    commits.push({ commit, author, date, isMine, message: message.trim(), paths: [] });
    at += 6;
  }
  return commits;
}

/** Whether a commit begins at a field: a path may look like one, but none among paths is empty, and behind the last comes nothing. */
function beginsCommit(fields: readonly string[], at: number): boolean {
  return ENTRY.test(fields[at] ?? '') && fields[at + 5] === '' && fields[at + 6] !== undefined;
}

import type { Author, Publication, Repository } from '../../core';
import { openGit, type ReadGit } from './ask-git';
import { findProgram, searchFor } from './find-program';

/** Who has changed a file before these has left it alone for long. */
const MOST_COMMITS = 200;
/** Who wrote the lines is asked of so many at most. */
const MOST_LINES = 2_000;

/**
 * The repository of a folder, as git tells of it; nothing that the repository configures is run, nothing is fetched.
 * @param folder its path on this machine
 * @param mayAsk whether git may be started at all
 */
export function gitRepository(folder: string, mayAsk: () => boolean = () => true): Repository {
  let opened: Promise<ReadGit> | undefined;
  const open = (): Promise<ReadGit> | undefined => {
    const program = mayAsk() ? findProgram('git', searchFor(folder)) : undefined;
    return (opened ??= program && openGit(program, folder));
  };
  return {
    authorsOf: async (path, lines) => {
      const read = await open();
      if (!read) return [];
      const [log, blame, mine] = await Promise.all([readLog(read, path), readBlame(read, path, lines), readMine(read)]);
      return joinAuthors(log ?? '', blame ?? '', mine);
    },
    publication: async () => {
      const read = await open();
      return read && readPublication(read);
    },
  };
}

async function readLog(read: ReadGit, path: string): Promise<string | undefined> {
  return read(
    'log',
    '--no-show-signature',
    '--no-ext-diff',
    '--no-textconv',
    `--max-count=${MOST_COMMITS}`,
    '--no-merges',
    '--format=%aN%x00%aE',
    '--',
    `:(literal)${path}`,
  );
}

/** The lines as they are committed: what is not, nobody else has written. */
async function readBlame(
  read: ReadGit,
  path: string,
  lines: { line: number; endLine: number } | undefined,
): Promise<string | undefined> {
  if (!lines) return undefined;
  const last = Math.min(lines.endLine, lines.line + MOST_LINES - 1);
  return read('blame', '--no-textconv', '--line-porcelain', '-L', `${lines.line},${last}`, '--', path);
}

/** One's own address, as the mailmap has it. */
async function readMine(read: ReadGit): Promise<string> {
  const email = firstLine(await read('config', '--get', 'user.email'));
  if (email === '') return '';
  const mapped = firstLine(await read('check-mailmap', `<${email}>`));
  return (/<([^<>]*)>$/.exec(mapped)?.[1] ?? email).toLowerCase();
}

function joinAuthors(log: string, blame: string, mine: string): Author[] {
  const authors = new Map<string, Author>();
  const authorOf = (name: string, email: string): Author => {
    const key = email === '' ? name : email.toLowerCase();
    const found = authors.get(key) ?? { name, email, lines: 0, commits: 0, isMine: key === mine };
    authors.set(key, found);
    return found;
  };
  for (const entry of log.split('\n').filter((line) => line !== '')) {
    const [name = '', email = ''] = entry.split('\0');
    authorOf(name, email).commits += 1;
  }
  let name = '';
  for (const line of blame.split('\n')) {
    if (line.startsWith('author ')) name = line.slice('author '.length);
    if (!line.startsWith('author-mail ')) continue;
    const email = line.slice('author-mail '.length).replace(/^<|>$/g, '');
    // What is not committed yet: https://git-scm.com/docs/git-blame
    if (email !== 'not.committed.yet') authorOf(name, email).lines += 1;
  }
  return [...authors.values()].sort((a, b) => b.lines - a.lines || b.commits - a.commits);
}

async function readPublication(read: ReadGit): Promise<Publication | undefined> {
  const [head, upstream, remotes, prefix, user] = await Promise.all([
    read('rev-parse', '--verify', '--quiet', 'HEAD^{commit}'),
    read('rev-parse', '--abbrev-ref', '--symbolic-full-name', '@{upstream}'),
    read('remote'),
    read('rev-parse', '--show-prefix'),
    read('config', '--get', 'user.name'),
  ]);
  const names = (remotes ?? '').split('\n').filter((name) => name !== '');
  const tracked = firstLine(upstream);
  const name =
    names.find((each) => tracked.startsWith(`${each}/`)) ?? names.find((each) => each === 'origin') ?? names[0];
  if (name === undefined) return undefined;
  const remote = firstLine(await read('remote', 'get-url', '--', name));
  if (remote === '') return undefined;
  const commit = firstLine(head);
  const holding =
    commit &&
    firstLine(
      await read('for-each-ref', '--count=1', `--contains=${commit}`, '--format=%(refname)', `refs/remotes/${name}`),
    );
  const branch = tracked.startsWith(`${name}/`) ? tracked.slice(name.length + 1) : '';
  return {
    remote,
    prefix: firstLine(prefix).replace(/\/$/, ''),
    ...(holding && { commit }),
    ...(branch !== '' && { branch }),
    ...(firstLine(user) !== '' && { user: firstLine(user) }),
  };
}

function firstLine(answer: string | undefined): string {
  return answer?.split('\n')[0]?.trim() ?? '';
}

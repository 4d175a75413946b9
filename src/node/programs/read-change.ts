import { UserError } from '../../core/base/errors';
import type { ReviewedChange } from '../../core';
import { openGit, type ReadGit } from './ask-git';
import { commitOf, defaultBase } from './default-base';
import { findProgram, searchFor } from './find-program';
import { uncommittedFiles } from './uncommitted-files';

/** What a change is read between. */
export interface ChangeRequest {
  /** A branch, tag or commit; the remote's default branch where it is absent. */
  base?: string;
  /** The index against HEAD, instead of HEAD against the merge base with `base`. */
  staged?: boolean;
}

/** The tree that holds nothing, by the name that git knows it by in repositories of SHA-1 and SHA-256. */
const EMPTY_TREES: Readonly<Record<number, string>> = {
  40: '4b825dc642cb6eb9a060e54bf8d69288fbee4904',
  64: '6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321',
};

/** Nothing that the repository configures changes what a diff looks like, or is run for it. */
const DIFF = [
  'diff',
  '--no-color',
  '--no-ext-diff',
  '--no-textconv',
  '--ignore-submodules=dirty',
  '--submodule=short',
  '--find-renames',
  '--unified=0',
  '--inter-hunk-context=0',
  '--src-prefix=a/',
  '--dst-prefix=b/',
  '--relative',
];

/**
 * Reads from git what a branch changes, or what is staged. Texts are those that git keeps, not those of the disk.
 * @param folder its path on this machine; only what lies in it is told, by paths relative to it
 * @throws UserError where there is no git, no repository, no such base, or no commit that both come from
 */
export async function readChange(folder: string, request: ChangeRequest): Promise<ReviewedChange> {
  const program = findProgram('git', searchFor(folder));
  if (program === undefined) throw new UserError('There is no git on this machine.', 'Install it, and put it on PATH.');
  const read = await openGit(program, folder);
  if ((await answerOf(read, 'rev-parse', '--is-inside-work-tree')) !== 'true')
    throw new UserError('This folder is in no repository that git can read.', 'Name one that is, or run git init.');
  return request.staged === true ? readStaged(read) : readBranch(read, request.base);
}

async function readStaged(read: ReadGit): Promise<ReviewedChange> {
  const head = await commitOf(read, 'HEAD');
  const format = await answerOf(read, 'rev-parse', '--show-object-format');
  const base = head ?? EMPTY_TREES[format === 'sha256' ? 64 : 40] ?? '';
  return changeOf(read, { base, head: '' }, ['--cached', base], '');
}

async function readBranch(read: ReadGit, wanted: string | undefined): Promise<ReviewedChange> {
  const head = await commitOf(read, 'HEAD');
  if (head === undefined) throw new UserError('There is no commit here yet.', 'Commit something, or give --staged.');
  const name = wanted ?? (await defaultBase(read));
  if (name === undefined)
    throw new UserError(
      'Nothing says which branch this one is merged into.',
      'Name it: review origin/main. Or have git ask: git remote set-head origin --auto.',
    );
  const other = name.startsWith('-') ? undefined : await commitOf(read, name);
  if (other === undefined)
    throw new UserError(
      `git knows no commit ${JSON.stringify(name)}.`,
      'Name a branch, a tag or a commit; fetch it first.',
    );
  const base = await answerOf(read, 'merge-base', other, head);
  if (base === undefined) {
    const isShallow = (await answerOf(read, 'rev-parse', '--is-shallow-repository')) === 'true';
    throw new UserError(
      `HEAD and ${name} have no commit in common${isShallow ? ' in this shallow clone' : ''}.`,
      isShallow ? 'Fetch the history: git fetch --unshallow, or fetch-depth: 0 in a workflow.' : 'Name another base.',
    );
  }
  const uncommitted = base === head ? (await uncommittedFiles(read)).length : 0;
  return changeOf(read, { base, head, ...(uncommitted > 0 && { uncommitted }) }, [base, head], head);
}

async function changeOf(
  read: ReadGit,
  ends: Pick<ReviewedChange, 'base' | 'head' | 'uncommitted'>,
  sides: readonly string[],
  revision: string,
): Promise<ReviewedChange> {
  const textAt = async (commit: string, path: string): Promise<string | undefined> => {
    const text = await read('cat-file', 'blob', `${commit}:./${path}`);
    return text?.includes('\0') === true ? undefined : text;
  };
  const isText = async (path: string): Promise<boolean> =>
    (await textAt(revision, path)) !== undefined || (await textAt(ends.base, path)) !== undefined;
  const diff = await readDiff(read, sides, isText);
  if (diff === undefined)
    throw new UserError('git could not tell what has changed.', 'Look whether the change is larger than 16 MB.');
  return {
    ...ends,
    diff,
    textOf: (path) => textAt(revision, path),
  };
}

/** What git says instead of the lines of a file. */
const BINARY = /^Binary files /m;
/** More files than that are asked for all together. */
const MOST_NAMED = 100;

/**
 * The difference, with the lines of every text: attributes and settings of a repository make git call one binary, and what is changed in
 * it would go by unseen.
 */
async function readDiff(
  read: ReadGit,
  sides: readonly string[],
  isText: (path: string) => Promise<boolean>,
): Promise<string | undefined> {
  const diff = await read(...DIFF, ...sides, '--', '.');
  if (diff === undefined || !BINARY.test(diff)) return diff;
  const counted = await read(...DIFF, '--numstat', '-z', '--no-renames', ...sides, '--', '.');
  const binary = counted?.split('\0').flatMap((entry) => /^-\t-\t([^\0]+)$/.exec(entry)?.[1] ?? []);
  if (binary === undefined) return undefined;
  if (binary.length > MOST_NAMED) return read(...DIFF, '--text', ...sides, '--', '.');
  const texts: string[] = [];
  for (const path of binary) if (await isText(path)) texts.push(path);
  if (texts.length === 0) return diff;
  const [others, hidden] = await Promise.all([
    read(...DIFF, ...sides, '--', '.', ...texts.map((path) => `:(exclude,literal)${path}`)),
    read(...DIFF, '--text', ...sides, '--', ...texts.map((path) => `:(literal)${path}`)),
  ]);
  return others === undefined || hidden === undefined ? undefined : others + hidden;
}

async function answerOf(read: ReadGit, ...question: readonly string[]): Promise<string | undefined> {
  return (await read(...question))?.trim() || undefined;
}

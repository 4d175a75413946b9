import { lstatSync } from 'node:fs';
import { devNull } from 'node:os';
import { dirname, resolve } from 'node:path';
import type { Program } from './find-program';
import { realOf } from './foreign-directories';
import { runProgram, type RunOptions } from './run-program';

/** A history that takes longer to look through is not worth waiting for. */
const PATIENCE_MS = 5_000;

const MAX_BYTES = 16 * 1024 * 1024;

/** No monitor of the files and no hook that a repository names, no folder that only looks like a bare repository; and paths as they are. */
const SETTINGS = [
  'core.fsmonitor=false',
  `core.hooksPath=${devNull}`,
  'safe.bareRepository=explicit',
  'core.quotePath=false',
];

/** Nothing is written by the way, and nothing is fetched: not what is missing in a partial clone, by none of the protocols. */
const ONLY_READ = { GIT_OPTIONAL_LOCKS: '0', GIT_NO_LAZY_FETCH: '1', GIT_ALLOW_PROTOCOL: '', GIT_TERMINAL_PROMPT: '0' };

/** What reads no file of the working tree as it would be committed: for that, git runs the filters that a repository names. */
const ASKS_NO_FILTER = new Set([
  'cat-file',
  'check-attr',
  'check-mailmap',
  'config',
  'diff-tree',
  'for-each-ref',
  'log',
  'ls-files',
  'merge-base',
  'remote',
  'rev-parse',
  'symbolic-ref',
  'worktree',
]);

/** Asks git about one folder. @returns the lines of the answer; none where git cannot answer */
export type AskGit = (...question: readonly string[]) => Promise<string[]>;

/** Asks git about one folder. @returns the whole answer; undefined where git cannot answer */
export type ReadGit = (...question: readonly string[]) => Promise<string | undefined>;

/** As {@link ReadGit}, for a question that hands something on to git, or whose answer is bytes: one character each in `latin1`. */
export type ReadGitWithInput = (
  question: readonly string[],
  options?: Pick<RunOptions, 'input' | 'encoding'>,
) => Promise<string | undefined>;

/**
 * Git as it can be asked about a folder of which nothing is run: a repository that came with its `.git` may name programs in its
 * configuration, and git runs some of them only to see what has changed. So may the environment: of its variables for git none is
 * followed, but the index that git hands to its own hooks.
 * @param git the program
 * @param folder the folder's path on this machine
 */
export async function gitOf(git: Program, folder: string, environment?: NodeJS.ProcessEnv): Promise<AskGit> {
  const read = await openGit(git, folder, environment);
  return async (...question) => linesOf(await read(...question), '\n');
}

/** Git as {@link gitOf} has it, whose answers are given whole: empty lines are part of a text. */
export async function openGit(git: Program, folder: string, environment?: NodeJS.ProcessEnv): Promise<ReadGit> {
  const read = await openGitWithInput(git, folder, environment);
  return (...question) => read(question);
}

/** Git as {@link openGit} has it, for questions that hand something on. */
export async function openGitWithInput(
  git: Program,
  folder: string,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<ReadGitWithInput> {
  // Windows tells no small letters from large ones in a name.
  const plain = {
    ...Object.fromEntries(Object.entries(environment).filter(([name]) => !/^GIT_/i.test(name))),
    ...ONLY_READ,
  };
  const ask = async (
    env: NodeJS.ProcessEnv,
    settings: readonly string[],
    question: readonly string[],
    options: Pick<RunOptions, 'input' | 'encoding'> = {},
  ): Promise<string | undefined> => {
    const args = [...settings.flatMap((setting) => ['-c', setting]), ...question];
    try {
      return await runProgram(git, args, { cwd: folder, env, patience: PATIENCE_MS, maxBytes: MAX_BYTES, ...options });
    } catch {
      return undefined;
    }
  };
  const settings = async (question: readonly string[]): Promise<readonly string[] | undefined> =>
    ASKS_NO_FILTER.has(question.find((word) => !word.startsWith('-')) ?? '')
      ? SETTINGS
      : withoutFilters(await ask(plain, SETTINGS, ['config', '--null', '--name-only', '--list']));
  const { GIT_INDEX_FILE: handed } = environment;
  const [directory, top] = handed
    ? linesOf(await ask(plain, SETTINGS, ['rev-parse', '--absolute-git-dir', '--show-toplevel']), '\n')
    : [];
  const index = handed && directory ? findIndex(handed, directory, [process.cwd(), ...(top ? [top] : [])]) : undefined;
  const env = { ...plain, ...(index !== undefined && { GIT_INDEX_FILE: index }) };
  return async (question, options) => {
    const wanted = await settings(question);
    return wanted && ask(env, wanted, question, options);
  };
}

/**
 * What turns off every filter that is configured at this moment: a configuration that is included may have come with a pull since.
 * @param names of everything that is configured, as git lists them; undefined where it could not
 * @returns undefined where one of them cannot be turned off, or it is not known which there are
 */
function withoutFilters(names: string | undefined): readonly string[] | undefined {
  if (names === undefined) return undefined;
  const filters = linesOf(names, '\0').filter((name) => name.startsWith('filter.'));
  // The first = ends a name here.
  if (filters.some((name) => name.includes('='))) return undefined;
  return [...SETTINGS, ...filters.map((name) => `${name}=${name.endsWith('.required') ? 'false' : ''}`)];
}

function linesOf(answer: string | undefined, separator: string): string[] {
  return answer?.split(separator).filter((line) => line !== '') ?? [];
}

/**
 * The index that git hands to a hook, which tells what a commit under way will hold: `.git/index`, or `.git/next-index-123.lock` beside it
 * (https://git-scm.com/docs/githooks). The repository itself is found from the folder: what its hooks are told of is that one, or none
 * of the folder's.
 * @param directory the git directory of the folder's repository
 * @param bases what a relative path may be relative to
 * @returns undefined where it is not this repository's
 */
function findIndex(handed: string, directory: string, bases: readonly string[]): string | undefined {
  const own = realOf(directory);
  return bases
    .map((base) => resolve(base, handed))
    .find((file) => own !== undefined && realOf(dirname(file)) === own && isFile(file));
}

function isFile(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false })?.isFile() === true;
}

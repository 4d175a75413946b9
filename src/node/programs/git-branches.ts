import { basename } from 'node:path';
import type { Branches, BranchFile, BranchHead } from '../../core';
import { openGitWithInput, type ReadGitWithInput } from './ask-git';
import { findProgram, searchFor } from './find-program';
import { realOf } from './foreign-directories';
import { readObjects } from './read-objects';

/** Older branches are history. */
const MOST_BRANCHES = 50;

/** Where it is not known what has changed between two commits, nothing is said of it. */
const MOST_KNOWN = 1_000;

/**
 * The other branches and worktrees of the repository that a folder lies in, those of its remotes as they were last fetched, from the
 * objects that git keeps. Nothing is checked out, fetched or written.
 * @param folder its path on this machine
 * @param mayAsk whether git may be started at all
 */
export function gitBranches(folder: string, mayAsk: () => boolean = () => true): Branches {
  const known = new Map<string, readonly BranchFile[]>();
  let head = '';
  const open = (): Promise<ReadGitWithInput> | undefined => {
    const program = mayAsk() ? findProgram('git', searchFor(folder)) : undefined;
    return program && openGitWithInput(program, folder);
  };
  return {
    heads: async () => {
      const read = await open();
      if (read === undefined) return undefined;
      head = (await answerOf(read, ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}'])) ?? '';
      return head === '' ? undefined : readHeads(read, folder, head);
    },
    changed: async (commit, directories) => {
      const key = [head, commit, ...directories].join('\0');
      const found = known.get(key) ?? (await readChanged(await open(), head, commit, directories));
      if (known.size > MOST_KNOWN) known.clear();
      known.set(key, found);
      return found;
    },
    read: async (objects) => {
      const read = await open();
      return read === undefined ? new Map() : readObjects(read, objects);
    },
  };
}

/** Branches that are merged here hold nothing that is not here; of those with one commit the first one counts. */
async function readHeads(read: ReadGitWithInput, folder: string, head: string): Promise<BranchHead[] | undefined> {
  const local = await readRefs(read, 'refs/heads', [head]);
  if (local === undefined) return undefined;
  const known = [head, ...local.map(({ commit }) => commit)];
  // Git before 2.29 takes one commit alone: it tells of no branch of a remote then.
  const fetched = (await readRefs(read, 'refs/remotes', [...new Set(known)])) ?? [];
  const remote = fetched.filter(({ commit }, at) => fetched.findIndex((one) => one.commit === commit) === at);
  const commits = new Set([...known, ...remote.map(({ commit }) => commit)]);
  const detached = (await readDetached(read, folder)).filter(({ commit }) => !commits.has(commit));
  return [...local, ...detached, ...remote].slice(0, MOST_BRANCHES);
}

/**
 * Branches, the newest first, without those that are part of others.
 * @param below where git keeps them: its own, or those of the remotes as they were last fetched
 * @param others the commits of the others
 */
async function readRefs(
  read: ReadGitWithInput,
  below: 'refs/heads' | 'refs/remotes',
  others: readonly string[],
): Promise<BranchHead[] | undefined> {
  const refs = await read([
    'for-each-ref',
    '--sort=-committerdate',
    `--count=${MOST_BRANCHES}`,
    '--format=%(objectname) %(if)%(symref)%(then)%(else)%(refname:lstrip=2)%(end)',
    ...others.map((commit) => `--no-merged=${commit}`),
    below,
  ]);
  return refs?.split('\n').flatMap((line): BranchHead[] => {
    const [commit = '', name = ''] = splitOnce(line, ' ');
    return name === '' ? [] : [{ name, isWorktree: false, commit }];
  });
}

/** The worktrees that stand on no branch, by the names of their folders. */
async function readDetached(read: ReadGitWithInput, folder: string): Promise<BranchHead[]> {
  const listed = (await read(['worktree', 'list', '--porcelain', '-z'])) ?? '';
  const own = realOf(folder);
  return listed.split('\0\0').flatMap((block): BranchHead[] => {
    const facts = new Map(block.split('\0').map((line) => splitOnce(line, ' ')));
    const path = facts.get('worktree') ?? '';
    const commit = facts.get('HEAD') ?? '';
    if (!facts.has('detached') || path === '' || commit === '' || realOf(path) === own) return [];
    return [{ name: basename(path), isWorktree: true, commit }];
  });
}

async function readChanged(
  read: ReadGitWithInput | undefined,
  head: string,
  commit: string,
  directories: readonly string[],
): Promise<BranchFile[]> {
  if (read === undefined) return [];
  const base = await answerOf(read, ['merge-base', head, commit]);
  if (base === undefined) return [];
  const answer = await read([
    '--literal-pathspecs',
    'diff-tree',
    '-r',
    '-z',
    '--raw',
    '--no-renames',
    '--no-ext-diff',
    '--no-textconv',
    '--ignore-submodules=all',
    '--relative',
    base,
    commit,
    '--',
    ...directories,
  ]);
  return answer === undefined ? [] : filesOf(answer.split('\0'));
}

/** `:100644 100644 OLD NEW M` and a path, in turn (https://git-scm.com/docs/diff-format#_raw_output_format). */
function filesOf(parts: readonly string[]): BranchFile[] {
  const files: BranchFile[] = [];
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const [, mode = '', , object = ''] = (parts[at] ?? '').split(' ');
    // A file, not a link or another repository.
    if (mode.startsWith('100')) files.push({ path: parts[at + 1] ?? '', object });
  }
  return files;
}

function splitOnce(line: string, separator: string): [string, string] {
  const at = line.indexOf(separator);
  return at === -1 ? [line, ''] : [line.slice(0, at), line.slice(at + separator.length)];
}

async function answerOf(read: ReadGitWithInput, question: readonly string[]): Promise<string | undefined> {
  return (await read(question))?.split('\n')[0]?.trim() || undefined;
}

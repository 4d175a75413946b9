import type { FileLine } from '../base/place';
import type { Commit, History } from '../inbox/history';
import { withoutParameters, type NamedProof } from '../tasks/body/named-proof';

/** Since when a proof is there. */
export interface ProofOrigin {
  /** The commit that brought it after the task was handed over: its whole hash, author and day. */
  commit?: string;
  by?: string;
  date?: string;
  /** There, and true, where it was there when the task was handed over. */
  before?: true;
  /** There, and true, where no commit has it yet. */
  uncommitted?: true;
}

/** The commits since a task was handed over. */
export interface Since {
  history: History;
  /** The whole hash of the commit that it was handed over at. */
  since: string;
  /** Newest first. */
  commits: readonly Commit[];
  /** The paths of what is not committed. */
  uncommitted: readonly string[];
}

/** So many versions of files are read for one proof. */
const MOST_VERSIONS = 60;

/**
 * Since when something stands in a file.
 * @param line the text of its line as it is now; undefined for the file as a whole
 */
export async function originOfProof(
  { file }: FileLine,
  line: string | undefined,
  { history, since, commits }: Since,
): Promise<ProofOrigin> {
  const isIn = (text: string | undefined): boolean =>
    text !== undefined && (line === undefined || text.split(/\r?\n/).some((each) => each.trim() === line.trim()));
  let brought: Commit | undefined;
  for (const commit of commits.filter(({ paths }) => paths.includes(file)).slice(0, MOST_VERSIONS)) {
    if (!isIn(await history.textAt(commit.commit, file))) return brought ? of(brought) : { uncommitted: true };
    brought = commit;
  }
  if (isIn(await history.textAt(since, file))) return { before: true };
  return brought ? of(brought) : { uncommitted: true };
}

function of({ commit, author, date }: Commit): ProofOrigin {
  return { commit, by: author, date };
}

/**
 * The commit that took a line out of a file after the task was handed over.
 * @param place where it stood then
 * @returns undefined where no commit has, or that cannot be told
 */
export async function lossOfLine(
  { file, line }: FileLine,
  { history, since, commits }: Since,
): Promise<Commit | undefined> {
  const wanted = (await history.textAt(since, file))?.split(/\r?\n/)[line - 1]?.trim();
  if (wanted === undefined) return undefined;
  const touching = commits.filter(({ paths }) => paths.includes(file)).slice(0, MOST_VERSIONS);
  for (const commit of touching.reverse()) {
    const text = (await history.textAt(commit.commit, file)) ?? '';
    if (!text.split(/\r?\n/).some((each) => each.trim() === wanted)) return commit;
  }
  return undefined;
}

/**
 * The commit after which something that was there since the task was handed over is there no more.
 * @returns undefined where it never was, or that cannot be told
 */
export async function lossOfProof(proof: NamedProof, { history, since, commits }: Since): Promise<Commit | undefined> {
  const sign = signOf(proof);
  if (sign === undefined) return undefined;
  let left = MOST_VERSIONS;
  for (const [at, { paths }] of commits.entries())
    for (const path of paths.filter(sign.isFile)) {
      const earlier = commits.slice(at + 1).find((commit) => commit.paths.includes(path))?.commit ?? since;
      if ((left -= 1) < 0) return undefined;
      const text = await history.textAt(earlier, path);
      if (text !== undefined && sign.isIn(text)) return commits[at];
    }
  return undefined;
}

/** By what a proof is told in an earlier version of a file: only what stands there by its own name. */
function signOf({
  kind,
  name,
}: NamedProof): { isFile(path: string): boolean; isIn(text: string): boolean } | undefined {
  const isPython = (path: string): boolean => path.endsWith('.py');
  const hasLine = (pattern: RegExp, word: string) => (text: string) =>
    text.split('\n').some((line) => pattern.exec(line)?.[1] === word);
  switch (kind) {
    case 'file': {
      const path = name.replace(/:\d+(?:-\d+)?$/, '').replace(/^\.\//, '');
      return { isFile: (each) => each === path, isIn: () => true };
    }
    case 'test': {
      const last = withoutParameters(name).split(/::|\./).at(-1) ?? '';
      return { isFile: isPython, isIn: hasLine(/^[ \t]*(?:async )?(?:def|class)[ \t]+([^\s(:[]+)/, last) };
    }
    case 'model': {
      const parts = name.split('.');
      const field = parts.length > 2 ? parts.at(-1) : undefined;
      const isIn =
        field === undefined
          ? hasLine(/^class[ \t]+([^\s(:[]+)/, parts.at(-1) ?? '')
          : hasLine(/^[ \t]+([^\s:=.]+)[ \t]*[:=]/, field);
      return { isFile: isPython, isIn };
    }
    case 'setting':
      return { isFile: isPython, isIn: hasLine(/^[ \t]*([A-Z][A-Z0-9_]*)[ \t]*[:=]/, name.split(/[=\s]/, 1)[0] ?? '') };
    case 'route':
    case 'commit':
    case 'other':
      return undefined;
  }
}

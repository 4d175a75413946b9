import type { LoggedEntry } from '../tasks/body/read-log';
import type { TaskLog } from '../tasks/log/task-log';
import { HANDED_OVER, newestOf } from './entry-words';
import type { Commit, History } from './history';

/** A file that was changed for a task, as it was when the task was handed over and as it is committed now. */
interface WorkedFile {
  /** Relative to the folder. */
  path: string;
  /** Absent where the file was not there then, or is gone now. */
  before?: string;
  after?: string;
}

/** What was committed for a task since it was handed over. */
export interface TaskWork {
  /** The commit that it was handed over at, whole. */
  since: string;
  /** Newest first. */
  commits: Commit[];
  /** Sorted by path; text files alone. */
  files: WorkedFile[];
  /** How many more files there are, beside those that are no text. */
  left: number;
}

/** More files in one comparison tell nobody anything. */
const MOST_FILES = 50;
/** As the product writes it; git takes so many digits for a commit. */
const COMMIT = /^Handed over to [^\n]{1,400} at commit `([0-9a-f]{7,64})`/;

/** The commit that a task was handed over at last, as its log says; undefined where it says none. */
export function handedOverAt(entries: readonly LoggedEntry[] = []): string | undefined {
  return entries.flatMap(({ text }) => COMMIT.exec(text)?.[1] ?? []).at(-1);
}

/**
 * The commits without the one that does nothing for a task but hand it over: its log is new in it, and nobody has begun.
 * @param commits those since then, newest first
 */
export async function withoutHandOver(
  { path }: Pick<TaskLog, 'path'>,
  commits: readonly Commit[],
  { history, read }: Pick<WorkRequest, 'history' | 'read'>,
): Promise<Commit[]> {
  const first = commits.filter(({ paths }) => paths.includes(path)).at(-1);
  const text = first && (await history.textAt(first.commit, path));
  const task = text === undefined ? undefined : read(text);
  const last = newestOf(task?.entries ?? []);
  const isBegun = task?.status !== 'todo' || task.items.some(({ state }) => state === 'done');
  return last && HANDED_OVER.test(last.text) && !isBegun ? commits.filter((one) => one !== first) : [...commits];
}

/** What the work for a task is found by. */
export interface WorkRequest {
  history: History;
  /** The files that the task names. */
  named: readonly string[];
  /** Whether a path is work: a task log or a report is none. */
  isWork(path: string): boolean;
  /** The task log of a text, with its entries. */
  read(text: string): TaskLog;
}

/** The commits which name a task, change its log, or touch a file that it names. */
export function commitsFor(
  { path: log, id }: Pick<TaskLog, 'path' | 'id'>,
  named: readonly string[],
  commits: readonly Commit[],
): Commit[] {
  const touched = new Set([log, ...named]);
  return commits.filter(({ message, paths }) => names(message, id) || paths.some((path) => touched.has(path)));
}

/** Whether a text has an id as a word of its own: `TASK-1` is no part of `TASK-12`. */
function names(text: string, id: string): boolean {
  for (let at = text.indexOf(id); at !== -1; at = text.indexOf(id, at + 1)) {
    const around = [text.charAt(at - 1), text.charAt(at + id.length)];
    if (!around.some((char) => /[\p{L}\p{N}_-]/u.test(char))) return true;
  }
  return false;
}

/**
 * The files of the commits since a task was handed over which name the task, change its log, or touch a file that it names.
 * @param task with its entries
 * @returns undefined where the log names no commit, or the repository does not know it
 */
export async function findWork(
  task: Pick<TaskLog, 'path' | 'id' | 'entries'>,
  request: WorkRequest,
): Promise<TaskWork | undefined> {
  const { history, named, isWork } = request;
  const at = handedOverAt(task.entries);
  const after = at === undefined ? undefined : await history.commitsAfter(at);
  if (after === undefined) return undefined;
  const commits = commitsFor(task, named, await withoutHandOver(task, after.commits, request));
  const paths = [...new Set(commits.flatMap((commit) => commit.paths))].filter(isWork).sort();
  const read = paths.slice(0, MOST_FILES).map(async (path): Promise<WorkedFile[]> => {
    const [before, now] = await Promise.all([history.textAt(after.since, path), history.textAt('HEAD', path)]);
    const isText = ![before, now].some((text) => text?.includes('\0'));
    if (!isText || before === now) return [];
    return [{ path, ...(before !== undefined && { before }), ...(now !== undefined && { after: now }) }];
  });
  const files = (await Promise.all(read)).flat();
  return { since: after.since, commits, files, left: Math.max(0, paths.length - MOST_FILES) };
}

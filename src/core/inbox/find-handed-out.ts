import type { LoggedEntry } from '../tasks/body/read-log';
import type { TaskLog } from '../tasks/log/task-log';
import { HANDED_OVER, inOrderOfTime } from './entry-words';
import { findOrigins } from './find-origins';
import type { History } from './history';
import { keyOfEntry } from './seen';

/** The entry by which a task was handed over last, as the product writes it; undefined where none says so. */
export function lastHandOver({ entries = [] }: Pick<TaskLog, 'entries'>): LoggedEntry | undefined {
  return inOrderOfTime(entries)
    .filter(({ text }) => HANDED_OVER.test(text))
    .at(-1);
}

/**
 * The paths of the tasks whose last hand-over one has committed oneself; where nobody can tell, or nobody has yet, it is one's own.
 * @param tasks with their entries
 */
export async function findHandedOut(
  tasks: readonly TaskLog[],
  { history, read }: { history: History | undefined; read: (path: string, text: string) => TaskLog },
): Promise<string[]> {
  const handed = tasks.flatMap((task) => {
    const entry = lastHandOver(task);
    return entry ? [{ path: task.path, key: keyOfEntry(entry) }] : [];
  });
  if (!history) return handed.map(({ path }) => path);
  const commits = await history.commitsOfEach(handed.map(({ path }) => path));
  const own: string[] = [];
  for (const { path, key } of handed) {
    const changes = commits.get(path) ?? [];
    const isAllMine = changes.every(({ isMine }) => isMine);
    const parts = { entries: isAllMine ? [] : [key], ticked: [] };
    const origins = await findOrigins(path, parts, { history, commits: changes, read: (text) => read(path, text) });
    if (origins.entries.get(key)?.isMine !== false) own.push(path);
  }
  return own;
}

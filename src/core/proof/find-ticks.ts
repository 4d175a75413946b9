import { oneLine } from '../base/lines';
import { shortHash } from '../base/short-hash';
import { MOST_OF_LINE, shortenText } from '../base/show-text';
import { broughtBy } from '../inbox/brought';
import { newestOf } from '../inbox/entry-words';
import { findOrigins } from '../inbox/find-origins';
import type { History } from '../inbox/history';
import { keyOfEntry } from '../inbox/seen';
import type { TaskLog } from '../tasks/log/task-log';
import type { CheckedCriterion } from './check-criteria';

/**
 * The criteria of a task, with who has ticked each.
 * @param task with its entries
 * @param read a task log of a text, with its entries
 */
export async function findTicks(
  task: TaskLog,
  criteria: readonly CheckedCriterion[],
  { history, read }: { history: History; read: (text: string) => TaskLog },
): Promise<CheckedCriterion[]> {
  const { entries = [], path } = task;
  const done = criteria.filter(({ ticked }) => ticked);
  const commits = done.length === 0 ? undefined : (await history.commitsOfEach([path])).get(path);
  if (!commits) return [...criteria];
  const parts = { entries: entries.map(keyOfEntry), ticked: done.map(({ text }) => shortHash(text)) };
  const origins = await findOrigins(path, parts, { history, commits, read });
  return criteria.map((criterion) => {
    const change = criterion.ticked ? origins.ticked.get(shortHash(criterion.text)) : undefined;
    if (change === undefined) return criterion;
    const { commit, date } = change;
    const entry = newestOf(entries.filter((each) => origins.entries.get(keyOfEntry(each))?.commit === commit));
    const said = entry?.text.split(/\n[ \t]*\n/, 1)[0] ?? '';
    const words = said === '' ? {} : { entry: shortenText(oneLine(said), MOST_OF_LINE) };
    return { ...criterion, tick: { ...broughtBy(change), date, ...words } };
  });
}

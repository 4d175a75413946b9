import type { TaskLog } from '../tasks/log/task-log';
import { awaitsAcceptance, type Acceptance } from './acceptance';
import { newHandOver } from './new-since';
import type { News } from './news';
import { keyOfEntry, seenNow, type Seen, type SeenTask } from './seen';

/**
 * What was seen once somebody has looked at these task logs.
 * @param recent the day, `YYYY-MM-DD`, from which on a completion is told that nobody has looked at here; absent for none
 */
export function lookAt(
  seen: Seen | undefined,
  tasks: readonly TaskLog[],
  acceptance: Acceptance,
  recent?: string,
): Seen {
  const looked = tasks.map((task): [string, SeenTask] => {
    const known = seen?.tasks[task.path];
    const isNewStatus = known ? known.status !== task.status : true;
    const awaits = awaitsAcceptance(task, { known, acceptance, recent, isNewStatus });
    return [task.path, { ...seenNow(task, known), ...(awaits && { awaitsAcceptance: true as const }) }];
  });
  return { version: 1, tasks: { ...seen?.tasks, ...Object.fromEntries(looked) } };
}

/**
 * Task logs that were never seen and are no news count as seen: what changes in them from now on is. That one was handed over which is
 * not begun does not: whoever says later that it is for them hears of it.
 */
export function withNewcomers(
  seen: Seen | undefined,
  tasks: readonly TaskLog[],
  news: readonly News[],
  acceptance: Acceptance,
): Seen {
  const isNews = new Set(news.map(({ path }) => path));
  const newcomers = tasks.filter(({ path }) => seen?.tasks[path] === undefined && !isNews.has(path));
  const { tasks: all } = lookAt(seen, newcomers, acceptance);
  const unheard = new Map(
    newcomers.flatMap((task) => {
      const handedOver = newHandOver(task, undefined);
      return handedOver ? [[task.path, keyOfEntry(handedOver)] as const] : [];
    }),
  );
  const kept = tasks.flatMap(({ path }) => {
    const one = all[path];
    if (one === undefined) return [];
    return [[path, { ...one, entries: one.entries.filter((key) => key !== unheard.get(path)) }] as const];
  });
  return { version: 1, tasks: Object.fromEntries(kept) };
}

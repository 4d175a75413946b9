import type { TaskLog } from '../tasks/log/task-log';
import { awaitsAcceptance, type Acceptance } from './acceptance';
import { isQuestion } from './entry-words';
import { newEntries, newHandOver } from './new-since';
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
    const questions = questionsOfOthers(task, known);
    return [
      task.path,
      {
        ...seenNow(task, known),
        ...(questions.length > 0 && { questions }),
        ...(awaits && { awaitsAcceptance: true as const }),
      },
    ];
  });
  return { version: 1, tasks: { ...seen?.tasks, ...Object.fromEntries(looked) } };
}

/** The questions that were looked at: what one has asked oneself was seen before. */
function questionsOfOthers(task: TaskLog, known: SeenTask | undefined): string[] {
  const { entries = [] } = task;
  const fresh = newEntries(task, known, false).filter(isQuestion).map(keyOfEntry);
  const there = new Set(entries.map(keyOfEntry));
  return [...new Set([...(known?.questions ?? []), ...fresh])].filter((key) => there.has(key));
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

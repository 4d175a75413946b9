import type { TaskLog } from '../tasks/log/task-log';
import { awaitsAcceptance, type Acceptance } from './acceptance';
import { seenNow, type Seen, type SeenTask } from './seen';

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

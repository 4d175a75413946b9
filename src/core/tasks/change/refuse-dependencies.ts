import { BadInput } from '../../base/errors';
import type { TaskLookup } from '../index/task-lookup';
import { brokenLinks } from '../lint/broken-links';
import type { TaskLog } from '../log/task-log';

/**
 * Refuses what a task cannot wait for: one that nobody has, itself, one that waits for it. What its file says already stays.
 * @param dependsOn all ids that it is to wait for
 * @param tasks the others
 * @throws BadInput that names the first of them
 */
export function refuseDependencies(task: TaskLog, dependsOn: readonly string[], tasks: TaskLookup): void {
  const added = new Set(dependsOn.filter((id) => !task.dependsOn.includes(id)));
  const broken = brokenLinks({ ...task, dependsOn: [...added] }, tasks).find(({ field }) => field === 'depends_on');
  if (broken === undefined) return;
  throw new BadInput(`${task.path} was not changed: ${lowerFirst(broken.message)}`, 'Name others, by their ids.');
}

function lowerFirst(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}

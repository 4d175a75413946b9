import { isOpen, type TaskLog } from '../tasks/log/task-log';
import type { AskedChange } from './asked-changes';
import { askedOf, keyOfAsked, keyOfGoal, keysOfAsked } from './asked-of';
import { wasHandedOver } from './entry-words';
import type { SeenTask } from './seen';

/** Whether an open task that was handed over asks for something else than when somebody looked last. */
export function isAskedOtherwise(task: TaskLog, known: SeenTask | undefined): boolean {
  if (known?.asked === undefined || !wasHandedOver(task) || !isOpen(task)) return false;
  const [before, now] = [new Set(known.asked), new Set(keysOfAsked(askedOf(task)))];
  return before.size !== now.size || [...before].some((key) => !now.has(key));
}

/** Whether a change came since somebody looked last; of what was looked at before that was kept, nobody can tell. */
export function isSince({ kind, text }: AskedChange, task: TaskLog, known: SeenTask | undefined): boolean {
  if (known?.asked === undefined) return false;
  if (kind === 'goal') return !known.asked.includes(keyOfGoal(askedOf(task).goal));
  return known.asked.includes(keyOfAsked(text)) === (kind === 'criterion');
}

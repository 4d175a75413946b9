import type { TaskLog } from '../tasks/log/task-log';
import { wasAccepted, wasHandedOver } from './entry-words';
import type { SeenTask } from './seen';

/** Whose completions wait for the sender's word: of what was handed over from here, all, or none. */
export type Acceptance = 'handedOver' | 'all' | 'off';

/** Whether a setting is one of those. */
export function isAcceptance(value: unknown): value is Acceptance {
  return value === 'handedOver' || value === 'all' || value === 'off';
}

/** What is known of a task whose completion may wait. */
interface Completion {
  known: SeenTask | undefined;
  acceptance: Acceptance;
  /** The day from which on a completion counts that nobody has looked at here. */
  recent: string | undefined;
  isNewStatus: boolean;
}

/** Whether somebody else's completion still waits for the sender's word. */
export function awaitsAcceptance(task: TaskLog, { known, acceptance, recent, isNewStatus }: Completion): boolean {
  if (acceptance === 'off' || task.status !== 'done' || wasAccepted(task)) return false;
  if (acceptance === 'handedOver' && !wasHandedOver(task)) return false;
  if (known) return known.awaitsAcceptance === true || isNewStatus;
  return hasOpenItems(task) || (recent !== undefined && task.updated >= recent);
}

/** Whether an item of a task is neither done nor given up. */
export function hasOpenItems({ items }: Pick<TaskLog, 'items'>): boolean {
  return items.some(({ state }) => state === 'open' || state === 'under-way');
}

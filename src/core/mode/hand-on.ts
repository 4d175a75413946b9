import { codeSpan } from '../hand-over/render/markdown/code-fence';
import { lastHandOver } from '../inbox/find-handed-out';
import { normalName } from '../tasks/board/plain-name';
import type { TaskChange } from '../tasks/change/task-change';
import type { TaskLog } from '../tasks/log/task-log';

/**
 * The change of a task that was handed over and gets another partner: its log says so, or it would name somebody else, and the new one
 * would not hear of it.
 * @param task with its entries
 */
export function handOn(task: TaskLog, change: TaskChange): TaskChange {
  const to = change.assignedTo?.trim() ?? '';
  const last = lastHandOver(task);
  const isSaid = last === undefined || last.text.startsWith(`Handed over to ${codeSpan(to)}`);
  if (to === '' || isSaid || normalName(to) === normalName(task.assignedTo)) return change;
  const said = `Handed over to ${codeSpan(to)}.`;
  return { ...change, log: change.log === undefined ? said : `${said}\n\n${change.log}` };
}

import { showLine } from '../base/show-text';
import { redactText } from '../redact/redact-text';
import type { TaskLog } from '../tasks/log/task-log';

/**
 * The message by which a partner, person or agent, is given a task log: what MDTM has a delegating mode say.
 * What the file says stays on its line, and adds none.
 * @param task its path is relative to the workspace folder; without a coordinator none is named
 */
export function composeHandOver({ path, coordinator }: Pick<TaskLog, 'path' | 'coordinator'>): string {
  const message = `Process MDTM task file: ${showLine(path)}`;
  return coordinator ? `${message}\nCoordinator: ${redactText(showLine(coordinator))}` : message;
}

/** Whether people take a task, one or a team, and no agent: as MDTM writes them, or by a handle. */
export function isForPerson({ assignedTo }: Pick<TaskLog, 'assignedTo'>): boolean {
  return ['🧑', '👥', '@'].some((mark) => assignedTo.startsWith(mark));
}

import type { Problem } from '../base/ports';
import { missingCoordinator } from '../tasks/lint/broken-links';
import { isOpen, type TaskLog } from '../tasks/log/task-log';
import type { Board } from './board';

/** What may be a slip in a task log that was just written: a coordinator whose own task log is not there, and a second log for the same work. */
export async function remarkOnNew(board: Board, task: TaskLog): Promise<Problem[]> {
  const { tasks } = await board.loaded();
  const { path } = task;
  const twin = tasks.find((other) => other.path !== path && isOpen(other) && isSameWork(other, task));
  return [
    ...missingCoordinator(task, board.lookup()).map(({ message }) => ({ path, line: 1, message })),
    ...(twin === undefined ? [] : [{ path, line: 1, message: `${twin.path} has the same title, and is open.` }]),
  ];
}

function isSameWork(one: TaskLog, other: TaskLog): boolean {
  return (
    one.title.trim().toLowerCase() === other.title.trim().toLowerCase() && one.relatedDocs[0] === other.relatedDocs[0]
  );
}

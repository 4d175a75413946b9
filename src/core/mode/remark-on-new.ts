import type { Problem } from '../base/ports';
import { missingCoordinator } from '../tasks/lint/broken-links';
import { explainOddProof, oddProofs } from '../tasks/body/named-proof';
import { isOpen, type TaskLog } from '../tasks/log/task-log';
import type { Board } from './board';

/**
 * What may be a slip in a task log that was just written: a coordinator whose own task log is not there, a second log for the same work, and
 * a criterion whose proof is of no kind.
 */
export async function remarkOnNew(board: Board, task: TaskLog): Promise<Problem[]> {
  const { tasks } = await board.loaded();
  const { path } = task;
  const twin = tasks.find((other) => other.path !== path && isOpen(other) && isSameWork(other, task));
  return [
    ...missingCoordinator(task, board.lookup()).map(({ message }) => ({ path, line: 1, message })),
    ...(twin === undefined ? [] : [{ path, line: 1, message: `${twin.path} has the same title, and is open.` }]),
    ...task.items.flatMap(({ line, text }) =>
      oddProofs(text).map((odd) => ({ path, line, message: explainOddProof(odd) })),
    ),
  ];
}

function isSameWork(one: TaskLog, other: TaskLog): boolean {
  return (
    one.title.trim().toLowerCase() === other.title.trim().toLowerCase() && one.relatedDocs[0] === other.relatedDocs[0]
  );
}

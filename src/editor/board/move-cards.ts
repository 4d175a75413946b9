import type { TaskLog } from '../../core';
import type { BoardView } from '../../webview/board/messages';
import { requireTrust } from '../files/require-trust';
import { askWhyBlocked } from '../inbox/ask-why-blocked';
import type { EditorLog } from '../model/log';
import type { Model } from '../model/model';
import type { TaskSubject } from '../model/task-subject';
import { changeTasks } from '../task-log/change-tasks';
import { countTasks } from '../views/count-tasks';
import { changeInto } from '../views/tasks/drop-change';

/** Where cards are moved to. */
export interface MoveTarget {
  columns: BoardView['columns'];
  /** As `groupTasks` names the group. */
  key: string;
  /** One that stands there, whose values are spelled as its people spell them. */
  like?: TaskLog | undefined;
}

/**
 * Moves tasks into a column, by the verb that dropping them on a group of the Tasks view has.
 * @returns what takes it back; undefined where nothing was moved
 * @throws UserError where one cannot be moved
 */
export async function moveCards(
  needs: { model: Model; log: EditorLog },
  subjects: readonly TaskSubject[],
  { columns, key, like }: MoveTarget,
): Promise<(() => Promise<void>) | undefined> {
  requireTrust();
  const change = changeInto(columns, like ?? valuesOf(key));
  const moved = change ? subjects.filter(({ task }) => !change.hasIt(task)) : [];
  const [first] = moved;
  if (!change || !first) return undefined;
  const entry = change.withEntry
    ? await askWhyBlocked(moved.length === 1 ? first.task.title : countTasks(moved.length))
    : '';
  if (entry === undefined) return undefined;
  let takeBack: (() => Promise<void>) | undefined;
  await changeTasks(needs, moved, {
    ...(change.withEntry?.(entry) ?? change),
    onWritten: (undo) => (takeBack = undo),
  });
  return takeBack;
}

/** What the tasks of an empty column would have: only statuses and priorities have one. */
function valuesOf(key: string): Pick<TaskLog, 'status' | 'assignedTo' | 'priorityLevel' | 'coordinator'> {
  return {
    status: key as TaskLog['status'],
    priorityLevel: key as TaskLog['priorityLevel'],
    assignedTo: key,
    coordinator: key,
  };
}

import { env, l10n, type WorkspaceFolder } from 'vscode';
import { isOpen, progressOf, type TaskLog, type TaskStanding } from '../../core';
import type { Card } from '../../webview/board/messages';
import { plainText } from '../surfaces/plain-text';
import { statusLabel } from '../views/status-looks';
import { priorityLabel } from '../views/tasks/group-look';
import { describeGoal, describeProblem } from '../views/tasks/describe-problem';
import { shortDate } from '../views/tasks/short-date';

/** What a card says beside what its task log says. */
export interface CardSurroundings {
  /** The how many-th of the folders it lies in, from 0 on. */
  folder: number;
  /** The path of the app that it is about, `''` for none; null where nobody has asked for that. */
  app: string | null;
  standing: TaskStanding;
  isUnread: boolean;
  /** `YYYY-MM-DD` */
  today: string;
  /** The keys of those that it waits for. */
  waitsFor: readonly number[];
}

/** The cards of task logs: the same object for one that says the same, so that it is told of once. */
export class BoardCards {
  readonly #keys = new Map<string, number>();
  readonly #cards = new WeakMap<TaskLog, { around: CardSurroundings; card: Card }>();

  /** The key of a task log's card: it lies in its folder, whether it is shown or not. */
  keyOf(folder: WorkspaceFolder | undefined, path: string): number {
    const id = `${folder?.uri.toString()}#${path}`;
    const known = this.#keys.get(id) ?? this.#keys.size;
    this.#keys.set(id, known);
    return known;
  }

  /** The card of a task log. */
  cardOf(key: number, task: TaskLog, around: CardSurroundings): Card {
    const known = this.#cards.get(task);
    if (known && isSame(known.around, around)) return known.card;
    const card = { ...makeCard(task, around), key };
    this.#cards.set(task, { around, card });
    return card;
  }
}

function isSame(one: CardSurroundings, other: CardSurroundings): boolean {
  return (
    one.folder === other.folder &&
    one.app === other.app &&
    one.isUnread === other.isUnread &&
    one.today === other.today &&
    isSameList(one.waitsFor, other.waitsFor, (key, now) => key === now) &&
    isSameStanding(one.standing, other.standing)
  );
}

function isSameStanding(one: TaskStanding, other: TaskStanding): boolean {
  return (
    one === other ||
    (one.overdue === other.overdue &&
      one.ready === other.ready &&
      isSameList(one.waitingFor, other.waitingFor, (was, now) => was.id === now.id && was.title === now.title))
  );
}

function isSameList<Each>(
  one: readonly Each[],
  other: readonly Each[],
  isEqual: (one: Each, other: Each) => boolean,
): boolean {
  return one.length === other.length && one.every((each, at) => isEqual(each, other[at] as Each));
}

function makeCard(
  task: TaskLog,
  { folder, app, standing, isUnread, today, waitsFor }: CardSurroundings,
): Omit<Card, 'key'> {
  const { done, counted } = progressOf(task);
  return {
    title: plainText(task.title),
    who: plainText(task.assignedTo),
    due: dueOf(task, standing, today),
    isOverdue: standing.overdue,
    status: statusLabel(task.status),
    priority: task.priorityLevel === 'unknown' ? '' : priorityLabel(task.priorityLevel),
    progress: counted === 0 ? '' : `${done}/${counted}`,
    notes: [describeGoal(task), describeWaiting(standing), task.conflict ? '' : (describeProblem(task) ?? '')]
      .map(plainText)
      .filter((note) => note !== ''),
    waitsFor: [...waitsFor],
    asked: {
      folder,
      path: task.path,
      id: task.id,
      title: task.title,
      status: task.status,
      statusText: task.statusText,
      type: task.type,
      priority: task.priority,
      priorityLevel: task.priorityLevel,
      assignedTo: task.assignedTo,
      coordinator: task.coordinator,
      due: task.due,
      tags: [...task.tags],
      app,
      isReady: standing.ready,
      isWaiting: standing.waitingFor.length > 0,
      isUnread,
      conflict: task.conflict === true,
    },
  };
}

function dueOf(task: TaskLog, { overdue }: TaskStanding, today: string): string {
  if (task.due === '' || !isOpen(task)) return '';
  const day = shortDate(task.due, today, env.language);
  return overdue ? l10n.t('overdue {0}', day) : l10n.t('due {0}', day);
}

function describeWaiting({ waitingFor }: TaskStanding): string {
  const [first] = waitingFor;
  if (!first) return '';
  const name = first.title || first.id;
  return waitingFor.length > 1
    ? l10n.t('waiting for {0} and {1} more', name, waitingFor.length - 1)
    : l10n.t('waiting for {0}', name);
}

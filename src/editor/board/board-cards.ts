import { env, l10n } from 'vscode';
import { isOpen, progressOf, type TaskLog, type TaskStanding } from '../../core';
import type { Card } from '../../webview/board/messages';
import { plainText } from '../surfaces/plain-text';
import { statusLabel } from '../views/status-looks';
import { priorityLabel } from '../views/tasks/group-look';
import { describeProblem } from '../views/tasks/describe-problem';
import { shortDate } from '../views/tasks/short-date';

/** What a card says beside what its task log says. */
export interface CardSurroundings {
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

  /** The key of a task log's card. @param id tells it from all others in the workspace, whatever it says */
  keyOf(id: string): number {
    const known = this.#keys.get(id) ?? this.#keys.size;
    this.#keys.set(id, known);
    return known;
  }

  /** The card of a task log. */
  cardOf(key: number, task: TaskLog, around: CardSurroundings): Card {
    const known = this.#cards.get(task);
    if (known && isSame(known.around, around)) return known.card;
    const card: Card = { ...makeCard(task, around), key, waitsFor: [...around.waitsFor] };
    this.#cards.set(task, { around, card });
    return card;
  }
}

/** Asked of every card at each letter of a filter. */
function isSame(one: CardSurroundings, other: CardSurroundings): boolean {
  return (
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
  { standing, isUnread, today }: Omit<CardSurroundings, 'waitsFor'>,
): Omit<Card, 'key' | 'waitsFor'> {
  const { done, counted } = progressOf(task);
  const due = dueOf(task, standing, today);
  const priority = task.priorityLevel === 'unknown' ? '' : priorityLabel(task.priorityLevel);
  const notes = [describeWaiting(standing), task.conflict ? '' : (describeProblem(task) ?? '')]
    .map(plainText)
    .filter((note) => note !== '');
  const title = plainText(task.title);
  const who = plainText(task.assignedTo);
  return {
    title,
    who,
    due,
    isOverdue: standing.overdue,
    level: task.priorityLevel === 'unknown' ? '' : task.priorityLevel,
    priority,
    progress: counted === 0 ? '' : `${done}/${counted}`,
    notes,
    isUnread,
    isConflict: task.conflict === true,
    // What is seen comes first, as it is seen: who speaks to the window says what stands there.
    spoken: [
      title,
      task.conflict === true && l10n.t('in conflict'),
      due,
      priority,
      counted > 0 && `${done}/${counted}`,
      ...notes,
      who,
      statusLabel(task.status),
      isUnread && l10n.t('new'),
    ]
      .filter(Boolean)
      .join(', '),
  };
}

function dueOf(task: TaskLog, { overdue }: TaskStanding, today: string): string {
  if (task.due === '' || !isOpen(task)) return '';
  const day = shortDate(task.due, today, env.language);
  return overdue ? l10n.t('overdue since {0}', day) : l10n.t('due {0}', day);
}

function describeWaiting({ waitingFor }: TaskStanding): string {
  const [first] = waitingFor;
  if (!first) return '';
  const name = first.title || first.id;
  return waitingFor.length > 1
    ? l10n.t('waiting for {0} and {1} more', name, waitingFor.length - 1)
    : l10n.t('waiting for {0}', name);
}

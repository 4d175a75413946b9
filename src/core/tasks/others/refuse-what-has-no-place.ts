import { BadInput } from '../../base/errors';
import type { TaskChange } from '../change/task-change';
import { findLogHeading } from '../body/log-heading';
import { classifyPriority } from '../log/classify-priority';
import { classifyStatus } from '../log/classify-status';
import type { TaskDocument } from '../log/read-task-document';
import { isKeyOfBacklog } from './keys-of-backlog';
import { nameOfOrigin } from './origin-of';
import { statusOfItems } from './plan-file';

/** The priorities that Backlog.md knows. */
const PRIORITIES_OF_BACKLOG = ['high', 'medium', 'low'] as const;

/** The statuses of Backlog.md where its configuration names none. */
const STATUSES_OF_BACKLOG: readonly string[] = ['To Do', 'In Progress', 'Done'];

/**
 * Refuses what another product's task file has no place for: a status for one that is as far as its items are, a priority or
 * a key that the product does not know.
 * @throws BadInput with what it does know
 */
export function refuseWhatHasNoPlace(document: TaskDocument, change: TaskChange): void {
  const { path, task, statuses } = document;
  if (task.origin === undefined) return;
  if (task.origin !== 'backlog') {
    if (change.log !== undefined) refuseLog(document);
    return refuseFieldsOfPlan(path, task, change);
  }
  const { status, priority, items = [] } = change;
  const strange = items.find(({ state }) => state === 'dropped' || state === 'under-way');
  if (strange !== undefined)
    throw refusal(path, `an item that is ${strange.state.replace('-', ' ')}`, 'Backlog.md knows open and done.');
  if (priority !== undefined && spellingOf(priority, PRIORITIES_OF_BACKLOG, classifyPriority) === undefined)
    throw refusal(path, `the priority ${priority}`, `Backlog.md knows ${listed(PRIORITIES_OF_BACKLOG)}.`);
  const known = statuses ?? STATUSES_OF_BACKLOG;
  if (status !== undefined && status !== task.status && spellingOf(status, known, classifyStatus) === undefined)
    throw refusal(path, `the status ${status}`, `Its Backlog.md knows ${listed(known)}.`);
  for (const field of fieldsOf(change))
    if (!isKeyOfBacklog(field)) throw refusal(path, `"${field}"`, 'Say it in the log entry or in the text.');
}

/** Refuses an entry for the log of a plan that has none: it would be a section that its product does not know. @throws BadInput */
export function refuseLog({ path, task, body }: TaskDocument): void {
  if (task.origin === undefined || task.origin === 'backlog' || findLogHeading(body.headings) !== undefined) return;
  const product = nameOfOrigin(task.origin);
  throw refusal(path, 'a log', `A plan of ${product} has its items and its text: say it there, or to who works on it.`);
}

/** The words that a product has for the values of a task file, in its order. */
export interface OwnWords {
  statuses: readonly string[];
  priorities: readonly string[];
}

/** The words of another product, none for values that its files have no place for; undefined for a task log of our own. */
export function ownWordsOf({ task, statuses = STATUSES_OF_BACKLOG }: TaskDocument): OwnWords | undefined {
  if (task.origin === undefined) return undefined;
  return task.origin === 'backlog' ? { statuses, priorities: PRIORITIES_OF_BACKLOG } : { statuses: [], priorities: [] };
}

/** How the list of a Backlog.md spells a status; undefined where the file is none of its, or it has none like that. */
export function statusOfBacklog({ task, statuses = STATUSES_OF_BACKLOG }: TaskDocument, status: string) {
  return task.origin === 'backlog' ? spellingOf(status, statuses, classifyStatus) : undefined;
}

/** How Backlog.md spells a priority; undefined where the file is none of its. */
export function priorityOfBacklog({ task }: TaskDocument, priority: string): string | undefined {
  return task.origin === 'backlog' ? spellingOf(priority, PRIORITIES_OF_BACKLOG, classifyPriority) : undefined;
}

/** A plan is its items; of fields it has those that somebody wrote into it. */
function refuseFieldsOfPlan(path: string, task: TaskDocument['task'], change: TaskChange): void {
  const product = nameOfOrigin(task.origin ?? 'kiro');
  const { status } = change;
  if (task.statusFrom === 'items' && status !== undefined && status !== statusAfter(task, change))
    throw refusal(path, 'a status', `${product} goes by its items: tick those that are done.`);
  if (change.priority !== undefined && task.priority === '')
    throw refusal(path, 'a priority', `${product} knows none.`);
  const [field] = fieldsOf(change);
  if (field !== undefined)
    throw refusal(path, `"${field}"`, `A plan of ${product} has its items and its text: change those.`);
  const isDropped = change.items?.some(({ state }) => state === 'dropped') === true;
  if (isDropped && task.origin === 'kiro')
    throw refusal(path, 'an item that is dropped', 'Kiro knows open, under way and done; take the item out by hand.');
}

/** How far a plan is when the marks of a change are made. */
function statusAfter({ items, status }: TaskDocument['task'], { items: marks = [] }: TaskChange): string {
  if (marks.length === 0) return status;
  const states = new Map(marks.map(({ line, state }) => [line, state]));
  return statusOfItems(items.map((item) => ({ ...item, state: states.get(item.line) ?? item.state })));
}

/** The fields that a change sets, beside status and priority, by their own names. */
function fieldsOf({ title, assignedTo, coordinator, due, tags, dependsOn, issue, fields = {} }: TaskChange): string[] {
  const named = {
    title,
    assigned_to: assignedTo,
    coordinator,
    due_date: due,
    tags,
    depends_on: dependsOn,
    'an issue': issue,
  };
  const set = Object.entries(named).filter(([, value]) => value !== undefined);
  return [...set.map(([name]) => name), ...Object.keys(fields)];
}

function spellingOf(wanted: string, known: readonly string[], classify: (text: string) => string): string | undefined {
  return known.find((spelling) => classify(spelling) === wanted);
}

function refusal(path: string, what: string, nextStep: string): BadInput {
  return new BadInput(`${path} has no place for ${what}; nothing was written.`, nextStep);
}

function listed(words: readonly string[]): string {
  return `${words.slice(0, -1).join(', ')}${words.length > 1 ? ' and ' : ''}${words.at(-1) ?? ''}`;
}

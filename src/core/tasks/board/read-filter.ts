import { classifyPriority, PRIORITIES } from '../log/classify-priority';
import { classifyStatus } from '../log/classify-status';
import { isOpen, type TaskLog } from '../log/task-log';
import { oncePerTask } from './once-per-task';
import { normalName } from './plain-name';
import type { TaskStanding } from './task-standing';

/** What a filter asks of a task log itself. */
export type FilteredTask = Pick<
  TaskLog,
  | 'path'
  | 'id'
  | 'title'
  | 'status'
  | 'statusText'
  | 'type'
  | 'priority'
  | 'priorityLevel'
  | 'assignedTo'
  | 'coordinator'
  | 'due'
  | 'tags'
> & { conflict?: boolean };

/** What a filter may have to know beside a task log. What is absent is not known, and nothing is like that. */
export interface FilterContext<Task extends FilteredTask = TaskLog> {
  /** `YYYY-MM-DD` */
  today?: string;
  /** The names of who asks. */
  me?: readonly string[];
  standing?(task: Task): Pick<TaskStanding, 'ready'> & { waitingFor: readonly unknown[] };
  /** The path of the app that a task is about; `''` for none. */
  appOf?(task: Task): string;
  isUnread?(task: Task): boolean;
}

/** What somebody asks for in the words of a filter. */
export interface TaskFilter<Task extends FilteredTask = TaskLog> {
  /** Whether a task log is like that. */
  test(task: Task): boolean;
  /** What in the words says nothing, a sentence each; it is left out of the question. */
  problems: string[];
}

type Test = (task: FilteredTask) => boolean;
type Context = FilterContext<FilteredTask>;

/** So long is a filter that is looked at. */
const MAX_LENGTH = 1000;

/**
 * Reads a filter: words that a task log has somewhere, and fields as `assigned:me`, `priority:high` or `is:waiting`. Where the day and
 * the names are known, `overdue` and `mine` are fields by themselves. Quotes hold words together and make them no field; a `-` before one turns it around; commas give several
 * values of which one will do. Case says nothing; a word before a colon that names no field is a word like any other.
 */
export function readFilter<Task extends FilteredTask = TaskLog>(
  text: string,
  context: FilterContext<Task> = {},
): TaskFilter<Task> {
  const tests: Test[] = [];
  const problems: string[] = [];
  for (const { word, isQuoted, isNot } of wordsOf(text.slice(0, MAX_LENGTH).toLowerCase())) {
    const read = isQuoted ? hasText(word) : readWord(word, context);
    if (typeof read === 'string') problems.push(read);
    else if (read) tests.push(isNot ? (task) => !read(task) : read);
  }
  return { test: (task) => tests.every((test) => test(task)), problems };
}

/** Words at the spaces, those between quotes held together; of `field:"two words"` the quotes are left out. */
function wordsOf(text: string): { word: string; isQuoted: boolean; isNot: boolean }[] {
  const words: { word: string; isQuoted: boolean; isNot: boolean }[] = [];
  let [word, isWithin, isQuoted] = ['', false, false];
  const end = (): void => {
    const isNot = !isQuoted && word.length > 1 && word.startsWith('-');
    if (word !== '') words.push({ word: isNot ? word.slice(1) : word, isQuoted, isNot });
    [word, isQuoted] = ['', false];
  };
  for (const sign of text) {
    if (sign === '"') {
      if (word === '') isQuoted = true;
      isWithin = !isWithin;
    } else if (!isWithin && sign.trim() === '') end();
    else word += sign;
  }
  end();
  return words;
}

function readWord(word: string, context: Context): Test | string | undefined {
  if (word === 'overdue' ? context.today !== undefined : word === 'mine' && context.me !== undefined)
    return FIELDS['is']?.([word], context);
  const colon = word.indexOf(':');
  const read = Object.hasOwn(FIELDS, word.slice(0, Math.max(colon, 0))) && FIELDS[word.slice(0, colon)];
  if (!read) return hasText(word);
  const values = word
    .slice(colon + 1)
    .split(',')
    .filter((value) => value !== '');
  // It is being typed.
  return values.length === 0 ? undefined : read(values, context);
}

/** What a field says of a task log by one of its values, or a sentence about a value that says nothing. */
type Field = (values: readonly string[], context: Context) => Test | string;

const FIELDS: Readonly<Record<string, Field>> = {
  assigned: byName('assigned', ({ assignedTo }) => assignedTo),
  coordinator: byName('coordinator', ({ coordinator }) => coordinator),
  status: anyOf((value) => {
    const status = classifyStatus(value.replaceAll('-', ' '));
    return status === 'unknown' && value !== 'unknown'
      ? `status:${value} names no status.`
      : (task) => task.status === status;
  }),
  priority: anyOf((value) => {
    const level = classifyPriority(value);
    const urgent: readonly string[] = PRIORITIES.slice(0, PRIORITIES.findIndex((one) => one === level) + 1);
    return level === 'unknown'
      ? `priority:${value} names no priority.`
      : ({ priorityLevel }) => urgent.includes(priorityLevel);
  }),
  due: anyOf((value, { today = '' }) => {
    const day = value === 'today' ? today : value;
    if (value === 'none') return ({ due }) => due === '';
    return /^\d{4}-\d{2}-\d{2}$/.test(day)
      ? ({ due }) => due !== '' && due <= day
      : `due:${value} names no day: write it as 2026-01-31, today or none.`;
  }),
  type: anyOf(
    (value) =>
      ({ type }) =>
        type.toLowerCase().includes(value),
  ),
  tag: anyOf(
    (value) =>
      ({ tags }) =>
        tags.some((tag) => tag.toLowerCase() === value),
  ),
  id: anyOf(
    (value) =>
      ({ id }) =>
        id.toLowerCase().includes(value),
  ),
  app: anyOf(
    (value, { appOf }) =>
      (task) =>
        appOf?.(task).toLowerCase().split('/').includes(value) === true,
  ),
  is: anyOf((value, context) =>
    value === 'mine'
      ? byName('assigned', ({ assignedTo }) => assignedTo)(['me'], context)
      : Object.hasOwn(BEING, value)
        ? (task) => BEING[value]?.(task, context) === true
        : `is:${value} says nothing: there are ${[...Object.keys(BEING), 'mine'].join(', ')}.`,
  ),
};

const BEING: Readonly<Record<string, (task: FilteredTask, context: Context) => boolean>> = {
  open: isOpen,
  closed: (task) => !isOpen(task),
  overdue: (task, { today = '' }) => isOpen(task) && task.due !== '' && task.due < today,
  waiting: (task, { standing }) => (standing?.(task).waitingFor.length ?? 0) > 0,
  ready: (task, { standing }) => standing?.(task).ready === true,
  unread: (task, { isUnread }) => isUnread?.(task) === true,
  conflict: ({ conflict }) => conflict === true,
};

/** Of several values one will do; what says nothing makes the whole field say nothing. */
function anyOf(read: (value: string, context: Context) => Test | string): Field {
  return (values, context) => {
    const tests: Test[] = [];
    for (const value of values) {
      const test = read(value, context);
      if (typeof test === 'string') return test;
      tests.push(test);
    }
    return (task) => tests.some((test) => test(task));
  };
}

/** Somebody by a part of the name, `me`, or `nobody`. */
function byName(field: string, nameOf: (task: FilteredTask) => string): Field {
  const plain = oncePerTask((task: FilteredTask) => normalName(nameOf(task)));
  return anyOf((value, { me = [] }) => {
    if (value === 'nobody' || value === 'none') return (task) => plain(task) === '';
    if (value !== 'me') return (task) => plain(task).includes(normalName(value));
    const names = me.map(normalName).filter((name) => name !== '');
    return names.length === 0
      ? `${field}:me says nothing: git has no name for you here.`
      : (task) => names.includes(plain(task));
  });
}

function hasText(word: string): Test {
  return (task) => textOf(task).includes(word);
}

const textOf = oncePerTask(
  ({ title, id, path, assignedTo, coordinator, statusText, priority, type, tags }: FilteredTask) =>
    [title, id, path, assignedTo, coordinator, statusText, priority, type, ...tags].join('\n').toLowerCase(),
);

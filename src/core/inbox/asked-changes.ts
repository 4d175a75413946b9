import { MOST_OF_LINE, shortenText } from '../base/show-text';
import type { TaskLog } from '../tasks/log/task-log';
import { askedOf, stillStands } from './asked-of';
import { broughtBy, type Brought } from './brought';
import { wasHandedOver } from './entry-words';
import type { History, LogChange } from './history';
import { versionsOf } from './task-versions';

/** What somebody has changed in what a task asks for, since it was handed over. */
export interface AskedChange extends Brought {
  /** A criterion that is gone or reworded, one that was added, or the goal. */
  kind: 'criterion' | 'added' | 'goal';
  /** Its words on one line: those that were asked, or those that were added. */
  text: string;
  /** The day of the commit, `YYYY-MM-DD`; absent where it is not committed. */
  date?: string;
  /** Whether one has done it oneself, and whether it was who handed the task over; neither where it is not committed. */
  isMine: boolean;
  isOfSender: boolean;
}

interface Version {
  change: LogChange | undefined;
  task: TaskLog;
}

/**
 * What was changed in what a task asks for since it was handed over first: what somebody has added who handed it over is asked from
 * then on.
 * @param task with its entries and its goal
 * @param commits those that have changed the task log, newest first
 * @param read a task log of a text, with the same
 * @returns nothing where no commit hands it over, as far as the history is looked through
 */
export async function findAskedChanges(
  task: TaskLog,
  {
    history,
    commits,
    read,
  }: { history: History; commits: readonly LogChange[]; read: (path: string, text: string) => TaskLog },
): Promise<AskedChange[]> {
  const versions: Version[] = [];
  for await (const { change, text } of versionsOf(task.path, { history, commits }))
    if (text !== undefined) versions.unshift({ change, task: read(task.path, text) });
  const first = versions.findIndex((version) => wasHandedOver(version.task));
  return first === -1 ? [] : compare([...versions.slice(first), { change: undefined, task }]);
}

/** @param versions from the one that hands it over to the one that is there now */
function compare([first, ...later]: readonly Version[]): AskedChange[] {
  if (first === undefined) return [];
  const sender = first.change?.author;
  const isOfSender = (change: LogChange | undefined): boolean => change !== undefined && change.author === sender;
  let { criteria: before, goal } = askedOf(first.task);
  const asked = new Set(before);
  const [gone, added] = [new Map<string, LogChange | undefined>(), new Map<string, LogChange | undefined>()];
  let otherGoal: { text: string; now: string; change: LogChange | undefined } | undefined;
  for (const { change, task } of later) {
    const now = askedOf(task);
    for (const text of asked) {
      if (stillStands(text, now.criteria)) gone.delete(text);
      else if (!gone.has(text)) gone.set(text, change);
    }
    for (const text of now.criteria.filter((one) => !stillStands(one, before) && !isRemark(one, asked))) {
      added.set(text, change);
      if (isOfSender(change)) asked.add(text);
    }
    before = now.criteria;
    const isSaid = goal !== '' && !stillStands(goal, [now.goal]);
    if (!isSaid) otherGoal = isOfSender(otherGoal?.change) ? otherGoal : undefined;
    else if (otherGoal?.now !== now.goal) otherGoal = { text: goal, now: now.goal, change };
    if (isOfSender(change) && (isSaid || goal === '')) goal = now.goal;
  }
  const told = (kind: AskedChange['kind'], text: string, change: LogChange | undefined): AskedChange => ({
    kind,
    text: shortenText(text, MOST_OF_LINE),
    ...broughtBy(change),
    ...(change && { date: change.date }),
    isMine: change?.isMine === true,
    isOfSender: isOfSender(change),
  });
  return [
    ...(otherGoal ? [told('goal', otherGoal.text, otherGoal.change)] : []),
    ...[...gone].map(([text, change]) => told('criterion', text, change)),
    ...[...added].filter(([text]) => before.includes(text)).map(([text, change]) => told('added', text, change)),
  ];
}

/** Whether a criterion is one that was asked, with a remark behind it. */
function isRemark(text: string, asked: ReadonlySet<string>): boolean {
  return [...asked].some((words) => stillStands(words, [text]));
}

/** Whether a change is one that who has handed the task over should hear of before they accept: what was added takes nothing away. */
export function isForSender({ kind, isOfSender }: AskedChange): boolean {
  return kind !== 'added' && !isOfSender;
}

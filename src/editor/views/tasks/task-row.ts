import { env, l10n, type WorkspaceFolder } from 'vscode';
import {
  canStart,
  isOpen,
  plainName,
  progressOf,
  type TaskGrouping,
  type TaskLog,
  type TaskStanding,
} from '../../../core';
import { STATUS_LOOKS, statusLabel } from '../status-looks';
import type { TaskSubject } from '../../model/task-subject';
import type { TreeNode } from '../tree-node';
import { describeGoal, describeProblem, itemsLeftOpen } from './describe-problem';
import { describeFurther, type TaskElsewhere } from './describe-branches';
import { shortComing } from './short-date';
import { taskTooltip } from './task-tooltip';

/** What a row is made from, beside its task log. */
export interface RowLook {
  /** Its title, or as much of it as there is room for. */
  label: string;
  grouping: TaskGrouping;
  elsewhere: TaskElsewhere;
  /** `YYYY-MM-DD` */
  today: string;
}

/** What must be seen beside a title: when it is due, by the day alone, and who has it. The hover has the words. */
export function besideTitle(
  task: TaskLog,
  standing: TaskStanding,
  { grouping, today }: Pick<RowLook, 'grouping' | 'today'>,
): string {
  const due = standing.overdue ? l10n.t('overdue') : isDue(task) ? shortComing(task.due, today, env.language) : '';
  return [due, whoOf(task, grouping)].filter((part) => part !== '').join(' · ');
}

function whoOf({ assignedTo }: TaskLog, grouping: TaskGrouping): string {
  return grouping === 'partner' ? '' : shortName(assignedTo);
}

function isDue(task: TaskLog): boolean {
  return task.due !== '' && isOpen(task);
}

/** The row of one task log. What needs somebody stands first, because a narrow view cuts off the end. */
export function taskRow(
  folder: WorkspaceFolder,
  task: TaskLog,
  standing: TaskStanding,
  { label, grouping, elsewhere, today }: RowLook,
): TreeNode<TaskSubject> {
  const look = STATUS_LOOKS.find(({ status }) => status === task.status);
  const color = standing.overdue
    ? 'problemsErrorIcon.foreground'
    : itemsLeftOpen(task) > 0
      ? 'problemsWarningIcon.foreground'
      : look?.color;
  const isBroken = task.problems.length > 0;
  const isOld = task.format !== 'toml' || isBroken;
  const further = describeFurther(task, elsewhere);
  const said = describe(task, standing, grouping, further);
  const { done, counted } = progressOf(task);
  const progress = (words: string): string => (counted > 0 ? words : '');
  const join = (between: string, ...parts: readonly string[]): string =>
    parts.filter((part) => part !== '').join(between);
  const description = join(
    ' · ',
    ...said.urgent,
    besideTitle(task, standing, { grouping, today }),
    ...said.more,
    progress(`${done}/${counted}`),
    said.status,
  );
  const spoken = join(
    ', ',
    task.title,
    grouping === 'status' ? statusLabel(task.status) : '',
    ...said.urgent,
    standing.overdue ? l10n.t('overdue since {0}', task.due) : isDue(task) ? l10n.t('due {0}', task.due) : '',
    ...said.more,
    progress(l10n.t('{0} of {1} items done', done, counted)),
    said.status,
    grouping === 'partner' ? '' : task.assignedTo,
  );
  return {
    id: `${folder.uri.toString()}#${task.path}`,
    label,
    description,
    tooltip: taskTooltip(task, standing, elsewhere),
    icon: task.conflict ? 'git-merge' : isBroken ? 'warning' : (look?.icon ?? 'question'),
    ...(isBroken ? { iconColor: 'problemsWarningIcon.foreground' } : color && { iconColor: color }),
    contextValue: `task.${task.status}${canStart(task) ? '.start' : ''}${task.issue === undefined ? '' : '.issue'}${isOld ? '.old' : ''}`,
    spoken,
    place: { folder, path: task.path, line: task.problems[0]?.line ?? 1 },
    ...(task.obstacle && { reveals: true }),
    subject: { kind: 'task', folder, task },
  };
}

/** What a row says: what is urgent, what else there is, and the status where the group does not say it. */
interface Description {
  urgent: string[];
  more: string[];
  status: string;
}

/** @param further where else it is further on; `''` for nowhere */
function describe(
  task: TaskLog,
  { ready, waitingFor }: TaskStanding,
  grouping: TaskGrouping,
  further: string,
): Description {
  const isTold = grouping === 'status' || task.status === 'unknown';
  return {
    urgent: [describeProblem(task) ?? '', task.status === 'unknown' ? describeUnknown(task) : ''],
    more: [
      task.status === 'blocked' && !isTold ? l10n.t('blocked') : '',
      ...describeWaiting(waitingFor),
      further,
      ready ? l10n.t('ready') : '',
      describeLeftOpen(itemsLeftOpen(task)),
      describeGoal(task),
    ],
    status: isTold || task.status === 'blocked' ? '' : statusLabel(task.status),
  };
}

/** What those who build sites call the longest names among themselves. */
const SHORT_NAMES: Readonly<Record<string, string>> = {
  containerization: 'containers',
  database: 'db',
  infrastructure: 'infra',
};

/** Who has it, as short as it is still known: `db` of `database-specialist`, `platform` of `@acme/platform`. */
function shortName(name: string): string {
  const short = plainName(name.slice(name.lastIndexOf('/') + 1)).replace(/-(?:specialist|developer|engineer)$/, '');
  return Object.hasOwn(SHORT_NAMES, short) ? (SHORT_NAMES[short] ?? short) : short;
}

function describeUnknown({ statusText }: TaskLog): string {
  return statusText === '' ? l10n.t('no status') : l10n.t('status "{0}"', statusText);
}

/** Whom it waits for, and what it waits for in vain: of a task log that does not exist the title is empty. */
function describeWaiting(waitingFor: TaskStanding['waitingFor']): string[] {
  const known = waitingFor.filter(({ title }) => title !== '');
  const missing = waitingFor.filter(({ title }) => title === '');
  const [first] = known;
  const [gone] = missing;
  return [
    ...(first
      ? [
          known.length > 1
            ? l10n.t('waiting for {0} and {1} more', first.title, known.length - 1)
            : l10n.t('waiting for {0}', first.title),
        ]
      : []),
    ...(gone
      ? [waitingFor.length > 1 ? l10n.t('{0} missing', missing.length) : l10n.t('{0} is missing', gone.id)]
      : []),
  ];
}

function describeLeftOpen(count: number): string {
  if (count === 0) return '';
  return count === 1 ? l10n.t('1 item left open') : l10n.t('{0} items left open', count);
}

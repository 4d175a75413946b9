import { l10n, type WorkspaceFolder } from 'vscode';
import {
  type BoardMemory,
  type FilterContext,
  filterTasks,
  groupTasks,
  isOpen,
  standingOf,
  type TaskGroup,
  type TaskGrouping,
  type TaskLog,
  type TaskStanding,
} from '../../../core';
import { countTasks } from '../count-tasks';
import type { FolderModel } from '../../model/folder-model';
import type { GroupSubject, TaskSubject } from '../../model/task-subject';
import type { TreeNode } from '../tree-node';
import { lookOfGroup } from './group-look';
import { shortLabels } from '../short-labels';
import { besideTitle, type RowLook, taskRow } from './task-row';
import type { TaskViewSettings } from '../../model/task-view-state';

/** What the rows are made from, beside the task logs. */
export interface RowSurroundings {
  settings: TaskViewSettings;
  /** What is remembered of the folder's board from one time to the next. */
  memory: BoardMemory;
  /** `YYYY-MM-DD` */
  today: string;
  /** The path of the app that a task is about; `''` for none. */
  appOf(task: TaskLog): string;
  /** What the filter may have to know. */
  context: FilterContext;
  /** Whether a task log names the file that the view is filtered by. */
  namesFile(task: TaskLog): boolean;
}

/** The groups of one folder's task logs, filtered and sorted; their rows are made for those that are unfolded. */
export function taskRows(model: FolderModel, surroundings: RowSurroundings): TreeNode<TaskSubject | GroupSubject>[] {
  const { settings, memory, today, appOf, namesFile } = surroundings;
  const { grouping, order, filter, file, folded } = settings;
  const { folder, tasks, shelved, catalogue, branches } = model;
  memory.take(tasks, shelved);
  const sorted = memory.sorted(order);
  const shown = filterTasks(file === '' ? sorted : sorted.filter(namesFile), filter, surroundings.context);
  const rows = groupTasks(shown, grouping, appOf).map((group): TreeNode<TaskSubject | GroupSubject> => {
    const { label, icon, color, name } = lookOfGroup(grouping, group, catalogue, tasks);
    const id = `${folder.uri.toString()}#${grouping}:${group.key}`;
    const count = describeCount(group, grouping);
    return {
      id,
      label,
      description: [count, grouping !== 'status' && name].filter(Boolean).join(' · '),
      icon,
      ...(color !== undefined && grouping !== 'status' && { iconColor: color }),
      contextValue: `tasks.${grouping}`,
      spoken:
        grouping === 'status' ? `${label}, ${countTasks(group.tasks.length)}` : l10n.t('{0}, tasks: {1}', label, count),
      collapsed: filter === '' && file === '' && (folded[id] ?? (group.key === 'done' || group.key === 'archived')),
      subject: { kind: 'group', folder, grouping, key: group.key },
      below: () => {
        const shown = group.tasks.map((task) => ({ task, standing: standingOf(task, memory, today) }));
        const labels = shortLabels(
          shown.map(({ task, standing }) => ({
            title: task.title,
            beside: besideTitle(task, standing, { grouping, today }),
          })),
        );
        return shown.map(({ task, standing }, at) =>
          rememberedRow(folder, task, standing, {
            label: labels[at] ?? task.title,
            grouping,
            today,
            elsewhere: { further: branches.furtherOf(task.path), shared: branches.sharedBy(task.path) },
          }),
        );
      },
    };
  });
  if (grouping !== 'partner' && grouping !== 'coordinator') return rows;
  // Those without one stay last.
  const last = rows.filter(({ subject }) => subject?.kind === 'group' && subject.key === '');
  return [
    ...rows.filter((row) => !last.includes(row)).sort((one, other) => one.label.localeCompare(other.label)),
    ...last,
  ];
}

/** How many tasks there are, and how many of them wait for somebody where the group itself does not tell. */
function describeCount({ tasks }: TaskGroup, grouping: TaskGrouping): string {
  if (grouping === 'status') return String(tasks.length);
  const open = tasks.reduce((count, task) => count + Number(isOpen(task)), 0);
  return open === tasks.length ? l10n.t('{0} open', open) : l10n.t('{0} of {1} open', open, tasks.length);
}

interface KnownRow {
  row: TreeNode<TaskSubject>;
  standing: TaskStanding;
  look: RowLook;
}

const knownRows = new WeakMap<TaskLog, KnownRow>();

/** The row that was made for the task log before, as long as it would be the same. */
function rememberedRow(
  folder: WorkspaceFolder,
  task: TaskLog,
  standing: TaskStanding,
  look: RowLook,
): TreeNode<TaskSubject> {
  const known = knownRows.get(task);
  if (known && isSameLook(known.look, look) && isSame(known.standing, standing)) return known.row;
  const row = taskRow(folder, task, standing, look);
  knownRows.set(task, { row, standing, look });
  return row;
}

function isSameLook(one: RowLook, other: RowLook): boolean {
  return (
    one.label === other.label &&
    one.grouping === other.grouping &&
    one.today === other.today &&
    one.elsewhere.further === other.elsewhere.further &&
    one.elsewhere.shared === other.elsewhere.shared
  );
}

function isSame(one: TaskStanding, other: TaskStanding): boolean {
  return (
    one === other ||
    (one.overdue === other.overdue &&
      one.ready === other.ready &&
      one.waitingFor.length === other.waitingFor.length &&
      one.waitingFor.every(
        ({ id, title }, index) => id === other.waitingFor[index]?.id && title === other.waitingFor[index]?.title,
      ))
  );
}

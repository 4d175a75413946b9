import { l10n } from 'vscode';
import { filterTasks } from '../../core/tasks/board/filter-tasks';
import { groupTasks, type TaskGroup } from '../../core/tasks/board/group-tasks';
import { progressOf, standingOf } from '../../core/tasks/board/task-standing';
import { sortTasks } from '../../core/tasks/board/sort-tasks';
import { lookUpTasks } from '../../core/tasks/task-lookup';
import type { TaskLog } from '../../core/tasks/task-log';
import type { FolderModel } from '../folder-model';
import type { GroupSubject, TaskSubject } from '../task-subject';
import type { TreeNode } from '../tree-node';
import { lookOfGroup } from './group-look';
import { taskRow } from './task-row';
import type { TaskViewSettings } from './task-view-state';

/** What the rows are made from, beside the task logs. */
export interface RowSurroundings {
  settings: TaskViewSettings;
  /** `YYYY-MM-DD` */
  today: string;
  /** The path of the app that a task is about; `''` for none. */
  appOf(task: TaskLog): string;
  /** Whether a task log names the file that the view is filtered by. */
  namesFile(task: TaskLog): boolean;
}

/** The groups of one folder's task logs, filtered and sorted, with their rows. */
export function taskRows(model: FolderModel, surroundings: RowSurroundings): TreeNode<TaskSubject | GroupSubject>[] {
  const { settings, today, appOf, namesFile } = surroundings;
  const { grouping, order, filter, file } = settings;
  const { folder, tasks, catalogue } = model;
  const shown = filterTasks(file === '' ? tasks : tasks.filter(namesFile), filter);
  const lookup = lookUpTasks(tasks);
  const rows = groupTasks(sortTasks(shown, order), grouping, appOf).map((group): TreeNode<TaskSubject | GroupSubject> => {
    const { label, icon, color, name } = lookOfGroup(grouping, group, catalogue, tasks);
    const description = describeGroup(group, grouping === 'status' ? undefined : name);
    return {
      id: `${folder.uri.toString()}#${grouping}:${group.key}`,
      label,
      description,
      icon,
      ...(color !== undefined && grouping !== 'status' && { iconColor: color }),
      contextValue: `tasks.${grouping}`,
      spoken: l10n.t('{0}, {1} task(s)', label, group.tasks.length),
      collapsed: filter === '' && file === '' && (group.key === 'done' || group.key === 'archived'),
      subject: { kind: 'group', folder, grouping, key: group.key },
      children: group.tasks.map((task) => taskRow(folder, task, standingOf(task, lookup, today), grouping)),
    };
  });
  if (grouping !== 'partner' && grouping !== 'coordinator') return rows;
  // Those without one stay last.
  const last = rows.filter(({ subject }) => subject?.kind === 'group' && subject.key === '');
  return [...rows.filter((row) => !last.includes(row)).sort((one, other) => one.label.localeCompare(other.label)), ...last];
}

/** How many tasks there are, and how far they are together where there is more than one to tell of. */
function describeGroup({ tasks }: TaskGroup, name: string | undefined): string {
  if (name === undefined && tasks.length === 1) return '1';
  const progress = tasks.map(progressOf);
  const done = progress.reduce((sum, each) => sum + each.done, 0);
  const counted = progress.reduce((sum, each) => sum + each.counted, 0);
  return [String(tasks.length), tasks.length > 1 && counted > 0 && `${done}/${counted}`, name].filter(Boolean).join(' · ');
}

import { l10n, type TreeView } from 'vscode';
import type { TaskLog } from '../../core/tasks/task-log';
import { escapeMarkdown } from '../escape-markdown';
import type { FolderModel } from '../folder-model';
import type { Model } from '../model';
import { STATUS_LOOKS } from '../status-looks';
import { isOpen, type TaskSubject } from '../task-subject';
import type { TreeNode } from '../tree-node';
import { perFolder } from './per-folder';
import { registerTree, type View } from './register-tree';

/** The Tasks view: the task logs of the workspace by status; its badge counts what is blocked or waits for a review. */
export function registerTasksView(model: Model): View {
  return registerTree('djangoDeveloper.tasks', model, (current) => perFolder(current, statusRows), showBadge);
}

function statusRows({ folder, tasks }: FolderModel): TreeNode<TaskSubject>[] {
  return STATUS_LOOKS.flatMap(({ status, label, icon, color }) => {
    const matching = tasks.filter((task) => task.status === status);
    if (matching.length === 0) return [];
    return {
      id: `${folder.uri.toString()}#${status}`,
      label,
      description: String(matching.length),
      contextValue: `status.${status}`,
      collapsed: status === 'done' || status === 'archived',
      children: matching.map((task) => ({
        ...taskRow(task),
        id: `${folder.uri.toString()}#${task.path}`,
        icon: task.problems.length > 0 ? 'warning' : icon,
        ...(task.problems.length > 0 ? { iconColor: 'list.warningForeground' } : color && { iconColor: color }),
        place: { folder, path: task.path, line: task.problems[0]?.line ?? 1 },
        subject: { kind: 'task' as const, folder, task },
      })),
    };
  });
}

function taskRow(task: TaskLog): Pick<TreeNode, 'label' | 'description' | 'tooltip' | 'contextValue'> {
  const done = task.items.filter(({ state }) => state === 'done').length;
  const counted = task.items.filter(({ state }) => state !== 'dropped').length;
  return {
    label: task.title,
    description: [counted > 0 && `${done}/${counted}`, task.assignedTo].filter(Boolean).join(' · '),
    tooltip: taskTooltip(task),
    contextValue: `task.${task.status}`,
  };
}

function taskTooltip(task: TaskLog): string {
  const facts = [
    [l10n.t('Status'), task.statusText],
    [l10n.t('Assigned to'), task.assignedTo],
    [l10n.t('Coordinator'), task.coordinator],
    [l10n.t('Updated'), task.updated],
  ].filter(([, value]) => value);
  return [
    `**${escapeMarkdown(task.title)}**`,
    facts.map(([name, value]) => `${name}: ${escapeMarkdown(String(value))}`).join('  \n'),
    ...task.problems.map((problem) => `⚠ ${escapeMarkdown(problem.message)}`),
    `\`${task.path}\``,
  ].join('\n\n');
}

function showBadge(tree: TreeView<TreeNode>, model: Model): void {
  const tasks = model.activeFolders.flatMap((folder) => folder.tasks);
  const waiting = tasks.filter(({ status }) => status === 'blocked' || status === 'review').length;
  const open = tasks.filter(isOpen).length;
  tree.description = open > 0 ? l10n.t('{0} open', open) : '';
  tree.badge =
    waiting > 0 ? { value: waiting, tooltip: l10n.t('{0} task(s) blocked or waiting for review', waiting) } : undefined;
}

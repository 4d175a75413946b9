import { l10n } from 'vscode';
import type { FolderModel } from '../folder-model';
import type { TaskSubject } from '../task-subject';
import type { TreeNode } from '../tree-node';

/** The tasks of a folder that were finished and never reported, below a row of their own; nothing where there are none. */
export function outstandingRows({ folder, tasks, outstanding }: FolderModel): TreeNode<TaskSubject>[] {
  const id = `${folder.uri.toString()}#outstanding`;
  const children = outstanding.flatMap(({ path, title, coordinator }): TreeNode<TaskSubject>[] => {
    const task = tasks.find((candidate) => candidate.path === path);
    if (!task) return [];
    const description = coordinator === '' ? '' : l10n.t('to {0}', coordinator);
    const subject: TaskSubject = { kind: 'task', folder, task };
    const spoken = [l10n.t('{0}, not reported', title), description].filter(Boolean).join(', ');
    return [{ id: `${id}:${path}`, label: title, description, icon: 'mail', contextValue: 'report.outstanding', spoken, place: { folder, path, line: 1 }, subject }];
  });
  if (children.length === 0) return [];
  const label = l10n.t('Outstanding Reports');
  return [{ id, label, description: String(children.length), icon: 'inbox', contextValue: 'reports', collapsed: true, children }];
}

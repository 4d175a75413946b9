import { l10n } from 'vscode';
import { countTasks } from '../count-tasks';
import type { FolderModel } from '../../model/folder-model';
import type { TaskSubject } from '../../model/task-subject';
import type { TreeNode } from '../tree-node';

/** The tasks of a folder that were finished and never reported, below a row of their own; nothing where there are none. */
export function outstandingRows(
  { folder, tasks, outstanding }: FolderModel,
  folded: Readonly<Record<string, boolean>>,
): TreeNode<TaskSubject>[] {
  if (outstanding.length === 0) return [];
  const id = `${folder.uri.toString()}#outstanding`;
  const below = (): TreeNode<TaskSubject>[] => {
    const byPath = new Map(tasks.map((task) => [task.path, task]));
    return outstanding.flatMap(({ path, title, coordinator }) => {
      const task = byPath.get(path);
      if (!task) return [];
      const description = coordinator === '' ? '' : l10n.t('to {0}', coordinator);
      const spoken = [l10n.t('{0}, not reported', title), description].filter(Boolean).join(', ');
      const subject: TaskSubject = { kind: 'task', folder, task };
      return [
        {
          id: `${id}:${path}`,
          label: title,
          description,
          icon: 'mail',
          contextValue: 'report.outstanding',
          spoken,
          place: { folder, path, line: 1 },
          subject,
        },
      ];
    });
  };
  const label = l10n.t('Outstanding Reports');
  return [
    {
      id,
      label,
      description: String(outstanding.length),
      icon: 'inbox',
      contextValue: 'reports',
      spoken: `${label}, ${countTasks(outstanding.length)}`,
      collapsed: folded[id] ?? true,
      below,
    },
  ];
}

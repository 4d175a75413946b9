import { l10n, StatusBarAlignment, window, type Disposable } from 'vscode';
import type { DjangoProject } from '../core/django/detection';
import { isOpen } from '../core/tasks/board/task-standing';
import type { Model } from './model';

/** One item on the left: which Django, and how many tasks are open. */
export function registerStatusBar(model: Model): Disposable {
  const item = window.createStatusBarItem('djangoDeveloper', StatusBarAlignment.Left);
  item.name = l10n.t('Django Developer');
  item.command = 'djangoDeveloper.tasks.focus';
  const show = (): void => {
    const projects = model.activeFolders.flatMap(({ detection }) => detection?.projects ?? []);
    const open = model.activeFolders.flatMap(({ tasks }) => tasks).filter(isOpen).length;
    const version = versionOf(projects);
    item.text = `$(checklist) ${['Django', version].filter(Boolean).join(' ')} · ${l10n.t('{0} open', open)}`;
    item.tooltip = l10n.t('{0} Django project(s), {1} open task(s). Click to see the tasks.', projects.length, open);
    item.accessibilityInformation = { label: l10n.t('Django {0}, {1} open tasks', version, open) };
  };
  const follow = model.onDidChange(show);
  show();
  item.show();
  return { dispose: () => (follow.dispose(), item.dispose()) };
}

/** The version of the first project that says one: what is locked, else what is asked for. */
function versionOf(projects: readonly DjangoProject[]): string {
  const requirement = projects.find((project) => project.kind === 'project' && project.django)?.django ?? projects.find(({ django }) => django)?.django;
  return requirement ? (requirement.locked ?? requirement.specifier) : '';
}

import { l10n, StatusBarAlignment, window, type Disposable } from 'vscode';
import { type DjangoProject, isOpen } from '../../core';
import { countOpenTasks } from './count-tasks';
import type { Model } from '../model/model';
import { plainText } from '../surfaces/plain-text';

/** One item on the left: which Django, and how many tasks are open. */
export function registerStatusBar(model: Model): Disposable {
  const item = window.createStatusBarItem('djangoDeveloper', StatusBarAlignment.Left);
  item.name = l10n.t('Django Developer');
  item.command = 'djangoDeveloper.tasks.focus';
  const show = (): void => {
    const projects = model.activeFolders.flatMap(({ detection }) => detection?.projects ?? []);
    const open = model.activeFolders.flatMap(({ tasks }) => tasks).filter(isOpen).length;
    const django = plainText(['Django', versionOf(projects)].filter(Boolean).join(' '));
    const back = model.activeFolders.flatMap(({ inbox }) => inbox.news).filter(({ unread }) => unread).length;
    const cameBack = back === 0 ? '' : ` · ${l10n.t('{0} came back', back)}`;
    item.text = `$(checklist) ${django} · ${l10n.t('{0} open', open)}${cameBack}`;
    item.tooltip = l10n.t('{0}, {1}. Click to see the tasks.', countProjects(projects.length), countOpenTasks(open));
    item.accessibilityInformation = { label: `${django}, ${countOpenTasks(open)}${cameBack.replace(' ·', ',')}` };
  };
  const follow = model.onDidChange(show);
  show();
  item.show();
  return { dispose: () => (follow.dispose(), item.dispose()) };
}

function countProjects(count: number): string {
  return count === 1 ? l10n.t('1 Django project') : l10n.t('{0} Django projects', count);
}

/** The version of the first project that says one: what is locked, else what is asked for. */
function versionOf(projects: readonly DjangoProject[]): string {
  const requirement =
    projects.find((project) => project.kind === 'project' && project.django)?.django ??
    projects.find(({ django }) => django)?.django;
  return requirement ? (requirement.locked ?? requirement.specifier) : '';
}

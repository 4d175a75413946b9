import { l10n, StatusBarAlignment, window, type Disposable } from 'vscode';
import { type DjangoProject, isOpen, type News } from '../../core';
import { countOpenTasks } from './count-tasks';
import type { Model } from '../model/model';
import { joinMarkdown, markdown, type Markdown } from '../surfaces/markdown';
import { plainText } from '../surfaces/plain-text';
import { toMarkdownString } from '../surfaces/to-markdown-string';
import { describeNews } from './tasks/inbox-rows';

/** How much of what came back a hover tells. */
const TOLD = 8;

/** One item on the left: which Django, how many tasks are open, and what came back, to which a click leads then. */
export function registerStatusBar(model: Model): Disposable {
  const item = window.createStatusBarItem('djangoDeveloper', StatusBarAlignment.Left);
  item.name = l10n.t('Django Developer');
  const show = (): void => {
    const projects = model.activeFolders.flatMap(({ detection }) => detection?.projects ?? []);
    const open = model.activeFolders.flatMap(({ tasks }) => tasks).filter(isOpen).length;
    const django = plainText(['Django', versionOf(projects)].filter(Boolean).join(' '));
    const back = model.activeFolders.flatMap(({ inbox }) => inbox.news).filter(({ unread }) => unread);
    const cameBack = back.length === 0 ? '' : ` · ${l10n.t('{0} came back', back.length)}`;
    item.text = `$(checklist) ${django} · ${l10n.t('{0} open', open)}${cameBack}`;
    item.command = back.length === 0 ? 'djangoDeveloper.tasks.focus' : 'djangoDeveloper.showInbox';
    item.tooltip = toMarkdownString(tooltipOf([countProjects(projects.length), countOpenTasks(open)], back));
    item.accessibilityInformation = { label: `${django}, ${countOpenTasks(open)}${cameBack.replace(' ·', ',')}` };
  };
  const follow = model.onDidChange(show);
  show();
  item.show();
  return { dispose: () => (follow.dispose(), item.dispose()) };
}

/** A line for each task that came back, below what there is. */
function tooltipOf([projects = '', tasks = '']: readonly string[], back: readonly News[]): Markdown {
  if (back.length === 0) return markdown`${l10n.t('{0}, {1}. Click to see the tasks.', projects, tasks)}`;
  const left = back.length - TOLD;
  return joinMarkdown(
    [
      l10n.t('{0}, {1}. Click to see what came back:', projects, tasks),
      ...back.slice(0, TOLD).map((news) => markdown`**${news.title}**: ${describeNews(news)}`),
      left > 0 && l10n.t('… and {0} more', left),
    ],
    '\n\n',
  );
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

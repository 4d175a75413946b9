import { commands, ConfigurationTarget, l10n, workspace, type Disposable } from 'vscode';
import type { News } from '../../core';
import type { FolderModel } from '../model/folder-model';
import type { EditorLog } from '../model/log';
import type { Model } from '../model/model';
import { readSettings } from '../model/settings';
import { execute } from '../surfaces/execute';
import { showMessage } from '../surfaces/show-message';
import { countTasks } from '../views/count-tasks';
import { labelOf, textOf } from '../views/tasks/inbox-rows';

/** One message for all that came back at once, and none for what was told before. */
export function tellNews(model: Model, log: EditorLog): Disposable {
  const told = new Set<string>();
  let isTelling = false;
  const tell = async (): Promise<void> => {
    const fresh = model.activeFolders.flatMap((folder) => freshIn(folder, told));
    if (isTelling || fresh.length === 0) return;
    isTelling = true;
    for (const { key } of fresh) told.add(key);
    const [show, stop] = [l10n.t('Show'), l10n.t("Don't Show Again")];
    const answer = await showMessage(describe(fresh.map(({ news }) => news)), show, stop);
    isTelling = false;
    if (answer === show) await execute('inbox', log, () => showFirst(fresh));
    if (answer === stop) await execute('inbox', log, () => silence(fresh));
    await tell();
  };
  return model.onDidChange(() => void tell());
}

interface Fresh {
  key: string;
  folder: FolderModel;
  news: News;
}

function freshIn(folder: FolderModel, told: ReadonlySet<string>): Fresh[] {
  const { inboxMessages } = readSettings(folder.folder);
  return folder.inbox.news.flatMap((news) => {
    const last = news.entries.at(-1);
    const key = [folder.folder.uri.toString(), news.path, news.kind, last?.line, last?.text].join('#');
    return news.unread && inboxMessages.includes(news.kind) && !told.has(key) ? [{ key, folder, news }] : [];
  });
}

function describe(news: readonly News[]): string {
  const [first, ...others] = news;
  if (first && others.length === 0) {
    const what = [labelOf(first), first.by].filter(Boolean).join(', ');
    return [l10n.t('"{0}" came back: {1}.', first.title, what), textOf(first)].filter(Boolean).join(' ');
  }
  const titles = news.slice(0, 3).map(({ title }) => `"${title}"`);
  return l10n.t(
    '{0} came back: {1}.',
    countTasks(news.length),
    [...titles, ...(others.length > 2 ? ['…'] : [])].join(', '),
  );
}

async function showFirst([first, ...others]: readonly Fresh[]): Promise<void> {
  await commands.executeCommand(`djangoDeveloper.${others.length > 0 ? 'showInbox' : 'tasks.focus'}`);
  if (!first || others.length > 0) return;
  const { tasks, folder } = first.folder;
  const task = tasks.find(({ path }) => path === first.news.path);
  if (task)
    await commands.executeCommand('djangoDeveloper.openTask', {
      id: '',
      label: '',
      subject: { kind: 'task', folder, task },
    });
}

/** For these kinds there are no messages from now on, in any folder: the setting says so, and can be changed there. */
async function silence(fresh: readonly Fresh[]): Promise<void> {
  const kinds = new Set<string>(fresh.map(({ news }) => news.kind));
  const [{ folder }] = fresh as [Fresh];
  const left = readSettings(folder.folder).inboxMessages.filter((kind) => !kinds.has(kind));
  await workspace.getConfiguration('djangoDeveloper').update('inboxMessages', left, ConfigurationTarget.Global);
}

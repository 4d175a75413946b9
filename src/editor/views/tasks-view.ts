import { Disposable, EventEmitter, l10n, Uri, window } from 'vscode';
import { BoardMemory, filterTasks, type FilterContext, isOpen, problemOfTasksFolder, type TaskLog } from '../../core';
import { countTasks } from './count-tasks';
import type { FolderModel } from '../model/folder-model';
import type { EditorLog } from '../model/log';
import type { Model } from '../model/model';
import { describeFilter } from './tasks/describe-filter';
import { inboxRows } from './tasks/inbox-rows';
import { outstandingRows } from './tasks/outstanding-rows';
import { TaskApps } from '../model/task-apps';
import { taskDragAndDrop } from './tasks/task-drag-and-drop';
import type { TaskFiles } from '../model/task-files';
import { taskRows } from './tasks/task-rows';
import { filterContext } from '../model/filter-context';
import { OwnNames } from '../model/own-names';
import type { TaskViewSettings, TaskViewState } from '../model/task-view-state';
import { Today } from '../model/today';
import { readSettings } from '../model/settings';
import type { TreeNode } from './tree-node';
import { perFolder } from './per-folder';
import { withTrustRow } from './with-trust-row';
import { registerTree, type TreeWords, type View } from './register-tree';

/** What the view is made of. */
export interface TasksShown {
  model: Model;
  taskView: TaskViewState;
  taskFiles: TaskFiles;
}

/** The Tasks view: the task logs of the workspace, grouped, filtered and sorted; its badge counts what needs somebody. */
export function registerTasksView({ log, ...shown }: TasksShown & { log: EditorLog }): View {
  const { model, taskView, taskFiles } = shown;
  const apps = new TaskApps(taskFiles, log);
  const dayChanged = new EventEmitter<void>();
  const today = new Today(() => dayChanged.fire());
  const names = new OwnNames();
  const memoryOf = rememberBoards();
  const contextOf = (folder: FolderModel): FilterContext =>
    filterContext(folder, { apps, names, today: today.date, memoryOf });
  const build = rowBuilder(shown, apps, today, memoryOf, contextOf);
  const view = registerTree('djangoDeveloper.tasks', model, build, () => words(shown, today, contextOf), {
    onDidChange: (listener) =>
      Disposable.from(
        ...[taskView.onDidChange, taskFiles.onDidChange, apps.onDidChange, names.onDidChange, dayChanged.event].map(
          (event) => event(() => void listener(undefined)),
        ),
      ),
    canSelectMany: true,
    dragAndDropController: taskDragAndDrop({ model, log, taskView }),
  });
  const others = Disposable.from(
    view.tree.onDidCollapseElement(({ element }) => void taskView.fold(element.id, true)),
    view.tree.onDidExpandElement(({ element }) => void taskView.fold(element.id, false)),
    window.onDidChangeWindowState(({ focused }) => {
      if (!focused) return;
      today.look();
      // What was committed elsewhere meanwhile.
      for (const { branches } of model.activeFolders) void branches.refresh();
    }),
    taskView.onDidAskForInbox(() => {
      view
        .reveal(({ contextValue }) => contextValue === 'inbox')
        .catch((error: unknown) => log.error('Showing what came back failed', error));
    }),
    apps,
    names,
    today,
    dayChanged,
  );
  return {
    ...view,
    dispose: () => {
      view.dispose();
      others.dispose();
    },
  };
}

/** What is remembered of each folder's board from one time to the next. */
function rememberBoards(): (folder: FolderModel) => BoardMemory {
  const memories = new WeakMap<FolderModel, BoardMemory>();
  return (folder) => {
    const known = memories.get(folder) ?? new BoardMemory();
    memories.set(folder, known);
    return known;
  };
}

function rowBuilder(
  { model, taskView, taskFiles }: TasksShown,
  apps: TaskApps,
  today: Today,
  memoryOf: (folder: FolderModel) => BoardMemory,
  contextOf: (folder: FolderModel) => FilterContext,
): () => TreeNode[] {
  return () => {
    const { settings } = taskView;
    const namesFile = new Set(tasksOfFile(settings, taskFiles).map(({ path }) => path));
    const rows = perFolder(model, (folder) => [
      ...(settings.filter === '' && settings.file === '' ? inboxRows(folder, settings.folded) : []),
      ...taskRows(folder, {
        settings,
        memory: memoryOf(folder),
        today: today.date,
        appOf: (task) => apps.appOf(folder, task),
        context: contextOf(folder),
        namesFile: ({ path }) => namesFile.has(path),
      }),
      ...(settings.filter === '' && settings.file === '' ? outstandingRows(folder, settings.folded) : []),
    ]);
    return withTrustRow(rows);
  };
}

function words(
  { model, taskView, taskFiles }: TasksShown,
  today: Today,
  contextOf: (folder: FolderModel) => FilterContext,
): TreeWords {
  const tasks = model.activeFolders.flatMap((folder) => folder.tasks);
  const { date } = today;
  const open = tasks.filter(isOpen);
  const back = new Set(
    model.activeFolders.flatMap((folder) =>
      folder.inbox.news.flatMap(({ path, unread }) => (unread ? [`${folder.folder.uri.toString()}#${path}`] : [])),
    ),
  );
  const waiting = model.activeFolders.flatMap((folder) =>
    folder.tasks.filter(
      (task) =>
        back.has(`${folder.folder.uri.toString()}#${task.path}`) ||
        (isOpen(task) &&
          (task.status === 'blocked' || task.status === 'review' || (task.due !== '' && task.due < date))),
    ),
  ).length;
  const { settings } = taskView;
  const named = settings.file === '' ? undefined : new Set(tasksOfFile(settings, taskFiles));
  const filteredIn = (folder: FolderModel, context: FilterContext): number =>
    filterTasks(named ? folder.tasks.filter((task) => named.has(task)) : folder.tasks, settings.filter, context).length;
  const filtered = describeFilter(
    settings,
    settings.filter === ''
      ? tasksOfFile(settings, taskFiles).length
      : model.activeFolders.reduce((count, folder) => count + filteredIn(folder, contextOf(folder)), 0),
    tasks.length,
  );
  const refused = model.activeFolders.map(
    ({ folder }) => problemOfTasksFolder(readSettings(folder).tasksFolder)?.message,
  );
  return {
    message: filtered?.message ?? refused.find((message) => message !== undefined) ?? '',
    description: filtered?.description ?? (open.length > 0 ? l10n.t('{0} open', open.length) : ''),
    badge:
      waiting > 0
        ? {
            value: waiting,
            tooltip:
              back.size === 0
                ? l10n.t('{0} blocked, overdue or waiting for review', countTasks(waiting))
                : l10n.t('{0} came back, blocked, overdue or waiting for review', countTasks(waiting)),
          }
        : undefined,
  };
}

/** The open tasks that name the file by which the view is filtered. */
function tasksOfFile({ file }: TaskViewSettings, taskFiles: TaskFiles): TaskLog[] {
  return file === '' ? [] : taskFiles.tasksFor(Uri.parse(file)).map(({ task }) => task);
}

import {
  BoardMemory,
  type FilterContext,
  filterTasks,
  readFilter,
  sortTasks,
  standingOf,
  type TaskLog,
} from '../../core';
import type { FolderModel } from '../model/folder-model';
import type { Model } from '../model/model';
import type { OwnNames } from '../model/own-names';
import type { TaskApps } from '../model/task-apps';
import type { BoardView } from '../../webview/board/messages';

/** The task logs of all folders as a board shows them. */
export interface BoardTasks {
  /** Those that the filter leaves, in their order. */
  tasks: TaskLog[];
  /** How many there are without it. */
  all: number;
  /** What in the filter says nothing. */
  problems: string[];
  folderOf(task: TaskLog): FolderModel | undefined;
  contextOf(task: TaskLog): FilterContext;
}

/** What a board asks for its task logs. */
export interface BoardSources {
  model: Model;
  apps: TaskApps;
  names: OwnNames;
  /** `YYYY-MM-DD` */
  today: string;
  memoryOf(folder: FolderModel): BoardMemory;
}

/** Filters and sorts the task logs of all folders. */
export function boardTasks(sources: BoardSources, { filter, order }: BoardView): BoardTasks {
  const owners = new Map<TaskLog, FolderModel>();
  const contexts = new Map<FolderModel, FilterContext>();
  const shown: TaskLog[] = [];
  const problems = new Set<string>();
  let all = 0;
  const folders = sources.model.activeFolders;
  for (const folder of folders) {
    const context = filterContext(folder, sources);
    contexts.set(folder, context);
    all += folder.tasks.length;
    for (const problem of readFilter(filter, context).problems) problems.add(problem);
    for (const task of filterTasks(sources.memoryOf(folder).sorted(order), filter, context)) {
      owners.set(task, folder);
      shown.push(task);
    }
  }
  const folderOf = (task: TaskLog): FolderModel | undefined => owners.get(task);
  return {
    tasks: folders.length > 1 ? sortTasks(shown, order) : shown,
    all,
    problems: [...problems],
    folderOf,
    contextOf: (task) => {
      const folder = folderOf(task);
      return (folder && contexts.get(folder)) ?? {};
    },
  };
}

/** What a filter may have to know of a folder. Its memory takes the folder's task logs as they are. */
function filterContext(folder: FolderModel, { apps, names, today, memoryOf }: BoardSources): FilterContext {
  const memory = memoryOf(folder);
  memory.take(folder.tasks, folder.shelved);
  const unread = new Set(folder.inbox.news.flatMap((news) => (news.unread ? [news.path] : [])));
  return {
    today,
    me: names.of(folder.folder),
    standing: (task) => standingOf(task, memory, today),
    appOf: (task) => apps.appOf(folder, task),
    isUnread: ({ path }) => unread.has(path),
  };
}

import { standingOf, type BoardMemory, type FilterContext, type TaskLog, type TaskStanding } from '../../core';
import type { FolderModel } from './folder-model';
import type { OwnNames } from './own-names';
import type { TaskApps } from './task-apps';

/** What a filter is told of a folder from. */
export interface FilterSources {
  apps: TaskApps;
  names: OwnNames;
  /** `YYYY-MM-DD` */
  today: string;
  memoryOf: (folder: FolderModel) => BoardMemory;
}

/** What a filter may have to know of a folder, all of it known. */
export interface FolderContext extends Required<FilterContext> {
  standing(task: TaskLog): TaskStanding;
}

/** What a filter may have to know of a folder. Its memory takes the folder's task logs as they are. */
export function filterContext(folder: FolderModel, { apps, names, today, memoryOf }: FilterSources): FolderContext {
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

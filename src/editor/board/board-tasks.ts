import { isOpen, sortTasks, type TaskLog } from '../../core';
import { filterContext, type FilterSources, type FolderContext } from '../model/filter-context';
import type { FolderModel } from '../model/folder-model';
import type { Model } from '../model/model';
import type { BoardView } from '../../webview/board/messages';

/** The task logs of all folders as a board shows them. */
export interface BoardTasks {
  /** In their order. */
  tasks: TaskLog[];
  /** The folders, and what a filter may have to know of each. */
  contexts: ReadonlyMap<FolderModel, FolderContext>;
  folderOf(task: TaskLog): FolderModel | undefined;
  /** `YYYY-MM-DD` */
  today: string;
  /** The open ones that an open one depends on, as far as they are known. */
  waitsFor(task: TaskLog): TaskLog[];
}

/** Sorts the task logs of all folders. */
export function boardTasks(sources: FilterSources & { model: Model }, { order }: BoardView): BoardTasks {
  const owners = new Map<TaskLog, FolderModel>();
  const contexts = new Map<FolderModel, FolderContext>();
  const all: TaskLog[] = [];
  for (const folder of sources.model.activeFolders) {
    contexts.set(folder, filterContext(folder, sources));
    for (const task of sources.memoryOf(folder).sorted(order)) {
      owners.set(task, folder);
      all.push(task);
    }
  }
  const folderOf = (task: TaskLog): FolderModel | undefined => owners.get(task);
  return {
    tasks: contexts.size > 1 ? sortTasks(all, order) : all,
    contexts,
    folderOf,
    today: sources.today,
    waitsFor: (task) => {
      const folder = folderOf(task);
      const memory = folder && isOpen(task) ? sources.memoryOf(folder) : undefined;
      const found = task.dependsOn.flatMap((id) => memory?.find(id) ?? []);
      return [...new Set(found.filter((one) => one !== task && isOpen(one)))];
    },
  };
}

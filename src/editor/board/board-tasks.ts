import { type FilterContext, isOpen, readFilter, sortTasks, type TaskLog } from '../../core';
import { filterContext, type FilterSources } from '../model/filter-context';
import type { FolderModel } from '../model/folder-model';
import type { Model } from '../model/model';
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
  /** The open ones that an open one depends on, as far as they are known. */
  waitsFor(task: TaskLog): TaskLog[];
}

/** What a board asks for its task logs. */
export interface BoardSources extends FilterSources {
  model: Model;
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
    const wanted = readFilter(filter, context);
    for (const problem of wanted.problems) problems.add(problem);
    for (const task of sources.memoryOf(folder).sorted(order)) {
      if (!wanted.test(task)) continue;
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
    waitsFor: (task) => {
      const folder = folderOf(task);
      const memory = folder && isOpen(task) ? sources.memoryOf(folder) : undefined;
      const found = task.dependsOn.flatMap((id) => memory?.find(id) ?? []);
      return [...new Set(found.filter((one) => one !== task && isOpen(one)))];
    },
  };
}

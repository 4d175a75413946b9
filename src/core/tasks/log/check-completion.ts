import type { ChecklistItem, TaskLog } from './task-log';

/** Something that speaks against calling a task done. */
export type OpenPoint =
  | { kind: 'criterion' | 'report-step' | 'item'; line: number; text: string }
  | { kind: 'dependency'; id: string; title: string; statusText: string };

/** Finds a task by its id or its path. */
export interface TaskFinder {
  find(idOrPath: string): TaskLog | undefined;
  /** Whether it names a file beside the task logs that is none to be done: one in the archive, an overview, a template. */
  isShelved(idOrPath: string): boolean;
}

/**
 * Lists what is open in a task: acceptance criteria, steps whose completion must be reported (`📣`), other items, and
 * tasks it depends on that are not done. A dependency that nobody knows is listed with an empty title.
 */
export function checkCompletion(task: TaskLog, tasks: TaskFinder): OpenPoint[] {
  const open = task.items.filter(({ state }) => state === 'open' || state === 'under-way');
  const points: OpenPoint[] = open.map((item) => ({ kind: kindOf(item), line: item.line, text: item.text }));
  for (const id of task.dependsOn) {
    const dependency = tasks.find(id);
    if (dependency?.status === 'done' || dependency?.status === 'archived' || (!dependency && tasks.isShelved(id)))
      continue;
    points.push({ kind: 'dependency', id, title: dependency?.title ?? '', statusText: dependency?.statusText ?? '' });
  }
  return points;
}

function kindOf({ report, section }: ChecklistItem): 'criterion' | 'report-step' | 'item' {
  if (report) return 'report-step';
  return /\bacceptance\b|\bcriteria\b/i.test(section) ? 'criterion' : 'item';
}

import type { TaskFinder } from '../index/task-lookup';
import type { HidingBlock, TaskLog } from './task-log';
import type { ChecklistItem } from '../body/read-item';

/** Something that speaks against calling a task done. */
export type OpenPoint =
  | { kind: 'criterion' | 'report-step' | 'completion-report' | 'item'; line: number; text: string }
  /** Open items that nobody sees: the line is that of the code block or comment that hides them, and no item's. */
  | { kind: 'hidden'; line: number; text: string }
  | { kind: 'dependency'; id: string; title: string; statusText: string };

/**
 * Lists what is open in a task: acceptance criteria, steps whose completion must be reported (`📣`), the report of its completion,
 * other items that are not optional, those that a code block or comment hides by mistake, and tasks it depends on that are not done. A dependency that
 * nobody knows is listed with an empty title.
 */
export function checkCompletion(task: TaskLog, tasks: TaskFinder): OpenPoint[] {
  const open = task.items.filter(({ state, optional }) => !optional && (state === 'open' || state === 'under-way'));
  const points: OpenPoint[] = open.map((item) => ({ kind: kindOf(item), line: item.line, text: item.text }));
  for (const block of task.hiding ?? []) points.push({ kind: 'hidden', line: block.line, text: describeHiding(block) });
  for (const id of task.dependsOn) {
    const dependency = tasks.find(id);
    if (dependency?.status === 'done' || dependency?.status === 'archived' || (!dependency && tasks.isShelved(id)))
      continue;
    points.push({ kind: 'dependency', id, title: dependency?.title ?? '', statusText: dependency?.statusText ?? '' });
  }
  return points;
}

function describeHiding({ kind, open }: HidingBlock): string {
  const what = kind === 'code' ? 'a code block' : 'a comment';
  return `${what} begins here and hides ${open} open item${open === 1 ? '' : 's'}; close it where it should end`;
}

/** The last step of every task log: it is done by reporting. */
const COMPLETION_REPORT = /^report (?:the |its )?completion\b/i;

function kindOf(item: ChecklistItem): 'criterion' | 'report-step' | 'completion-report' | 'item' {
  if (item.report) return COMPLETION_REPORT.test(item.text) ? 'completion-report' : 'report-step';
  return isCriterion(item) ? 'criterion' : 'item';
}

/** Whether an item stands below a heading of acceptance criteria. */
export function isCriterion({ section }: Pick<ChecklistItem, 'section'>): boolean {
  return /\bacceptance\b|\bcriteria\b/i.test(section);
}

import { isOpen } from '../log/task-log';
import type { Field } from '../front-matter/fields';
import type { Finding, LinkRule } from './finding';
import { plainReference, type TaskLookup } from '../index/task-lookup';
import type { TaskLog } from '../log/task-log';

/** Something that a task log says about others and is not so. */
export interface BrokenLink {
  rule: LinkRule;
  severity: Finding['severity'];
  field: Field;
  /** The id or path as it is written. */
  id: string;
  message: string;
}

/** Finds what is wrong with what one task log says about others, without a look at its file. */
export function brokenLinks(task: TaskLog, tasks: TaskLookup): BrokenLink[] {
  return [
    ...checkId(task, tasks),
    ...checkDependencies(task, tasks),
    ...checkParent(task, tasks),
    ...missingCoordinator(task, tasks),
  ];
}

function checkId({ id, path }: TaskLog, tasks: TaskLookup): BrokenLink[] {
  const other = tasks.withId(id).find((candidate) => candidate.path !== path);
  return other === undefined
    ? []
    : [{ rule: 'duplicate-id', severity: 'error', field: 'id', id, message: `${other.path} has the id ${id} too.` }];
}

function checkDependencies(task: TaskLog, tasks: TaskLookup): BrokenLink[] {
  return [...new Set(task.dependsOn)].flatMap((id): BrokenLink[] => {
    const broken = { severity: 'error', field: 'depends_on', id } as const;
    const other = tasks.find(id);
    if (other?.path === task.path)
      return [{ ...broken, rule: 'depends-on-itself', message: 'The task depends on itself.' }];
    if (other === undefined) {
      const message = `The task depends on ${id}, and there is no such task log.`;
      return tasks.isShelved(id) ? [] : [{ ...broken, rule: 'dangling-dependency', message }];
    }
    const circle = isOpen(task) ? tasks.circleBehind(task, other) : undefined;
    if (circle === undefined) return [];
    const message = `These tasks wait for one another, and none of them can begin: ${draw([task, ...circle, task])}.`;
    return [{ ...broken, rule: 'dependency-circle', message }];
  });
}

/** More than can be read at once. */
const MOST_DRAWN = 6;

/** `A → B → A` */
function draw(circle: readonly TaskLog[]): string {
  const ids = circle.map(({ id }) => id);
  return (ids.length <= MOST_DRAWN ? ids : [...ids.slice(0, MOST_DRAWN - 2), '…', ...ids.slice(-1)]).join(' → ');
}

function checkParent({ parent, path }: TaskLog, tasks: TaskLookup): BrokenLink[] {
  const isItself = tasks.find(parent)?.path === path;
  if (parent === '' || (!isItself && tasks.knows(parent))) return [];
  const message = isItself
    ? 'The task is its own parent.'
    : `The parent task is ${parent}, and there is no such task log.`;
  return [{ rule: 'dangling-parent', severity: 'warning', field: 'parent_task', id: parent, message }];
}

/** Whether the log that the reports are to go to is not there. A coordinator that is no task id is a mode or a person; those have no file. */
export function missingCoordinator({ coordinator }: TaskLog, tasks: TaskLookup): BrokenLink[] {
  if (!/^TASK-/i.test(plainReference(coordinator)) || tasks.knows(coordinator)) return [];
  const message = `The coordinator is ${coordinator}, and there is no such task log to report to.`;
  return [{ rule: 'missing-coordinator', severity: 'warning', field: 'coordinator', id: coordinator, message }];
}

import type { Finding } from './finding';
import type { LintSubject } from './lint-subject';
import type { TaskLookup } from './task-lookup';

/** Finds what is wrong with what one task log says about others. */
export function lintLinks(subject: LintSubject, tasks: TaskLookup): Finding[] {
  return [...checkId(subject, tasks), ...checkDependencies(subject, tasks), ...checkParent(subject, tasks), ...checkCoordinator(subject, tasks)];
}

function checkId({ task, lineOf }: LintSubject, tasks: TaskLookup): Finding[] {
  const others = tasks.withId(task.id).filter(({ path }) => path !== task.path);
  const [first] = others;
  if (first === undefined) return [];
  const message = `${first.path} has the id ${task.id} too.`;
  return [{ path: task.path, line: lineOf('id'), rule: 'duplicate-id', severity: 'error', message }];
}

function checkDependencies({ task, lineOf }: LintSubject, tasks: TaskLookup): Finding[] {
  const place = { path: task.path, line: lineOf('depends_on') };
  return task.dependsOn.flatMap((id): Finding[] => {
    if (tasks.find(id)?.path === task.path) {
      return [{ ...place, rule: 'depends-on-itself', severity: 'error', message: 'The task depends on itself.' }];
    }
    if (tasks.knows(id)) return [];
    return [{ ...place, rule: 'dangling-dependency', severity: 'error', message: `The task depends on ${id}, and there is no such task log.` }];
  });
}

function checkParent({ task, lineOf }: LintSubject, tasks: TaskLookup): Finding[] {
  const { path, parent } = task;
  if (parent === '' || tasks.knows(parent)) return [];
  const message = `The parent task is ${parent}, and there is no such task log.`;
  return [{ path, line: lineOf('parent_task'), rule: 'dangling-parent', severity: 'warning', message }];
}

/** A coordinator that is no task id is a mode or a person; those have no file. */
function checkCoordinator({ task, lineOf }: LintSubject, tasks: TaskLookup): Finding[] {
  const { path, coordinator } = task;
  if (!/^TASK-/i.test(coordinator) || tasks.knows(coordinator)) return [];
  const message = `The coordinator is ${coordinator}, and there is no such task log to report to.`;
  return [{ path, line: lineOf('coordinator'), rule: 'missing-coordinator', severity: 'warning', message }];
}

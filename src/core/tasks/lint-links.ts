import { editEntry, removeField } from './edit-entry';
import type { Field } from './fields';
import { findClosest } from './find-closest';
import type { Finding } from './finding';
import { remedy, type LintSubject, type Remedy } from './lint-subject';
import type { TaskLookup } from './task-lookup';

/** Finds what is wrong with what one task log says about others. */
export function lintLinks(subject: LintSubject, tasks: TaskLookup): Finding[] {
  return [...checkId(subject, tasks), ...checkDependencies(subject, tasks), ...checkParent(subject, tasks), ...checkCoordinator(subject, tasks)];
}

function checkId({ task, at }: LintSubject, tasks: TaskLookup): Finding[] {
  const others = tasks.withId(task.id).filter(({ path }) => path !== task.path);
  const [first] = others;
  if (first === undefined) return [];
  const message = `${first.path} has the id ${task.id} too.`;
  return [{ ...at('id'), rule: 'duplicate-id', severity: 'error', message }];
}

function checkDependencies({ text, task, frontMatter, at, fix }: LintSubject, tasks: TaskLookup): Finding[] {
  return task.dependsOn.flatMap((id): Finding[] => {
    const remove = remedy(`Remove ${id}`, () => editEntry(text, frontMatter, 'depends_on', id));
    const isItself = tasks.find(id)?.path === task.path;
    if (!isItself && tasks.knows(id)) return [];
    const place = at('depends_on', { entry: id });
    if (isItself) return [{ ...place, rule: 'depends-on-itself', severity: 'error', message: 'The task depends on itself.', ...fix(remove) }];
    const replace = replaceBy(id, task.id, tasks, (title, other) => remedy(title, () => editEntry(text, frontMatter, 'depends_on', id, other)));
    const message = `The task depends on ${id}, and there is no such task log.`;
    return [{ ...place, rule: 'dangling-dependency', severity: 'error', message, ...fix(replace, remove) }];
  });
}

function checkParent(subject: LintSubject, tasks: TaskLookup): Finding[] {
  const { parent } = subject.task;
  if (parent === '' || tasks.knows(parent)) return [];
  const message = `The parent task is ${parent}, and there is no such task log.`;
  return [{ ...subject.at('parent_task'), rule: 'dangling-parent', severity: 'warning', message, ...fixReference(subject, tasks, 'parent_task', parent) }];
}

/** A coordinator that is no task id is a mode or a person; those have no file. */
function checkCoordinator(subject: LintSubject, tasks: TaskLookup): Finding[] {
  const { coordinator } = subject.task;
  if (!/^TASK-/i.test(coordinator) || tasks.knows(coordinator)) return [];
  const message = `The coordinator is ${coordinator}, and there is no such task log to report to.`;
  return [{ ...subject.at('coordinator'), rule: 'missing-coordinator', severity: 'warning', message, ...fixReference(subject, tasks, 'coordinator', coordinator) }];
}

function fixReference({ text, task, frontMatter, fix, set }: LintSubject, tasks: TaskLookup, field: Field, id: string): Pick<Finding, 'fix' | 'others'> {
  const replace = replaceBy(id, task.id, tasks, (title, other) => set(title, { [field]: other }));
  return fix(replace, remedy(`Remove "${field}"`, () => removeField(text, frontMatter, field)));
}

/** How many slips of the fingers an id may have; the ids of one day differ by as many digits. */
const MOST_SLIPS = 2;

/** Puts the closest id that there is in the place of one that there is not. It is looked for when the remedy is wanted. */
function replaceBy(id: string, own: string, tasks: TaskLookup, replace: (title: string, other: string) => Remedy): Remedy {
  return () => {
    const other = findClosest(id, Array.from(tasks.ids()).filter((known) => known !== own), MOST_SLIPS);
    return other === undefined ? undefined : replace(`Replace it by ${other}`, other)();
  };
}

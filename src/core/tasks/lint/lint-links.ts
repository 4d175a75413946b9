import { brokenLinks, type BrokenLink } from './broken-links';
import { editEntry, removeField } from '../change/edit-entry';
import { findClosest } from '../../base/find-closest';
import { withoutChoice, type Finding } from './finding';
import { remedy, type LintSubject, type Remedy } from './lint-subject';
import type { TaskLookup } from '../index/task-lookup';
import { nameOfTask } from '../index/task-paths';

/** Finds what is wrong with what one task log says about others. */
export function lintLinks(subject: LintSubject, tasks: TaskLookup): Finding[] {
  return brokenLinks(subject.task, tasks).map((link) => {
    const { rule, severity, field, id, message } = link;
    const place = field === 'depends_on' ? subject.at(field, { entry: id }) : subject.at(field);
    return { ...place, rule, severity, message, ...remediesFor(link, subject, tasks) };
  });
}

function remediesFor(
  { rule, field, id }: BrokenLink,
  subject: LintSubject,
  tasks: TaskLookup,
): Pick<Finding, 'fix' | 'others'> {
  const { text, task, frontMatter, fix, set } = subject;
  const removeEntry = remedy(`Remove ${id}`, () => editEntry(subject, 'depends_on', id));
  switch (rule) {
    case 'duplicate-id': {
      const name = nameOfTask(task.path);
      return tasks.withId(name).length === 0 ? fix(set(`Set the id to ${name}`, { id: name })) : {};
    }
    case 'depends-on-itself':
      return fix(removeEntry);
    case 'dependency-circle':
      return withoutChoice(fix(removeEntry));
    case 'dangling-dependency':
      return fix(
        replaceBy(id, task.id, tasks, (title, other) =>
          remedy(title, () => editEntry(subject, 'depends_on', id, other)),
        ),
        removeEntry,
      );
    case 'dangling-parent':
    case 'missing-coordinator':
      return fix(
        replaceBy(id, task.id, tasks, (title, other) => set(title, { [field]: other })),
        remedy(`Remove "${field}"`, () => removeField(text, frontMatter, field)),
      );
  }
}

/** How many slips of the fingers an id may have; the ids of one day differ by as many digits. */
const MOST_SLIPS = 2;

/** Puts the closest id that there is in the place of one that there is not. It is looked for when the remedy is wanted. */
function replaceBy(
  id: string,
  own: string,
  tasks: TaskLookup,
  replace: (title: string, other: string) => Remedy,
): Remedy {
  return () => {
    if (tasks.knows(id)) return undefined;
    const other = findClosest(
      id,
      Array.from(tasks.ids()).filter((known) => known !== own),
      MOST_SLIPS,
    );
    return other === undefined ? undefined : replace(`Replace it by ${other}`, other)();
  };
}

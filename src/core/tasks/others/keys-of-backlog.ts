import { namesOf } from '../front-matter/fields';

/** The keys of a task file of Backlog.md (`serializeTask` in its source). */
const KEYS_OF_BACKLOG: ReadonlySet<string> = new Set([
  ...['id', 'title', 'status', 'assignee', 'reporter', 'created_date', 'updated_date', 'due_date', 'labels'],
  ...['milestone', 'dependencies', 'references', 'documentation', 'modified_files', 'parent_task_id', 'subtasks'],
  ...['priority', 'type', 'ordinal'],
]);

/** Whether a task file of Backlog.md has a key for a field, under any name that the field is read under. */
export function isKeyOfBacklog(field: string): boolean {
  return namesOf(field).some((name) => KEYS_OF_BACKLOG.has(name));
}

/** The name that a key has in a task file of Backlog.md, where it has to be added. */
export function keyOfBacklog(field: string): string {
  return namesOf(field).find((name) => KEYS_OF_BACKLOG.has(name)) ?? field;
}

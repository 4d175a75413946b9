import type { FileEdit } from '../../base/change';
import { BadInput } from '../../base/errors';
import { TypedRedaction } from '../../redact/typed-redaction';
import { isSameData } from '../front-matter/is-same-data';
import { refuseConflict } from '../merge/refuse-conflict';
import { isDay } from '../front-matter/calendar-day';
import { commentBehind } from '../front-matter/scan-header';
import { classifyStatus, spellStatus } from '../log/classify-status';
import { dayOf } from '../log/format-date';
import type { TaskDocument } from '../log/read-task-document';
import { spellPriority } from '../log/classify-priority';
import type { TaskLog } from '../log/task-log';
import { priorityOfBacklog, refuseWhatHasNoPlace, statusOfBacklog } from '../others/refuse-what-has-no-place';
import { appendLog } from './append-log';
import { editFields, type FieldValues } from './edit-fields';
import { markItems, toggleMarks } from './mark-items';
import { refuseTitle } from './refuse-title';
import { stampDate } from './stamp-date';
import type { TaskChange } from './task-change';
import { wholeValues } from './whole-values';

/**
 * Computes one edit for a change of a task log. A value that the file has already is left as it is written. What changes a
 * field stamps `updated_date`. A mark does not, nor does an entry of the log, which has its own date: so two people who tick
 * different items or write to the log change no line in common. The file of another product gets nothing that it has no place for.
 * What is typed goes without its secrets.
 * @param moment in local time with its offset, as `formatMoment` writes it; a bare `YYYY-MM-DD` where the time is not known
 * @param others the other task logs, which tell how a value is spelled that the file has none of
 * @returns no edits where the file says all of it already
 * @throws UserError where a value will not do, a field cannot be set safely, or a line is no item
 */
export function changeTask(document: TaskDocument, given: TaskChange, moment: string, others: Others = []): FileEdit {
  refuseConflict(document);
  const { path, text } = document;
  const typed = new TypedRedaction();
  const change = withoutSecrets(given, typed);
  const redacted = typed.warning();
  refuseWhatHasNoPlace(document, change);
  const { items = [], toggle = [], log } = change;
  const values = wholeValues(document, fieldsOf(document, change, others));
  const isAsked = Object.keys(values).length > 0;
  const isSaid = isAsked && editFields(document, values).length === 0;
  const edits = markItems(document, [...items, ...toggleMarks(document, toggle)]);
  if (isAsked && !isSaid) edits.push(...editFields(document, { ...values, ...stampDate(document, moment) }));
  if (log !== undefined) edits.push(appendLog(document, { date: dayOf(moment), text: log }));
  edits.sort((one, other) => one.start - other.start);
  return { kind: 'edit', path, before: text, edits, ...(redacted !== undefined && { redacted }) };
}

/** What other task logs tell of how values are spelled. */
export type Others = readonly Pick<TaskLog, 'statusText' | 'priority'>[];

function statusOf({ statusText }: Others[number]): string {
  return statusText;
}

/** Where nobody has a priority, the file's own status tells whether its values have emoji and capitals. */
function prioritiesOf(others: Others, { statusText }: TaskLog): string[] {
  const priorities = others.map(({ priority }) => priority);
  return priorities.some((priority) => priority !== '') ? priorities : [statusText];
}

/** The change without the secrets in what was typed. */
function withoutSecrets(change: TaskChange, typed: TypedRedaction): TaskChange {
  const { title, assignedTo, coordinator, tags, fields, items, log } = change;
  const redacted = Object.entries(fields ?? {}).map(([field, value]) => {
    const place = field.replaceAll('_', ' ');
    return [field, typeof value === 'string' ? typed.redact(place, value) : typed.redactAll(place, value)] as const;
  });
  return {
    ...change,
    ...(title !== undefined && { title: typed.redact('title', title) }),
    ...(assignedTo !== undefined && { assignedTo: typed.redact('assigned to', assignedTo) }),
    ...(coordinator !== undefined && { coordinator: typed.redact('coordinator', coordinator) }),
    ...(tags && { tags: typed.redactAll('tags', tags) }),
    ...(fields && { fields: Object.fromEntries(redacted) }),
    ...(items && {
      items: items.map((item) =>
        item.reason === undefined ? item : { ...item, reason: typed.redact('reason', item.reason) },
      ),
    }),
    ...(log !== undefined && { log: typed.redact('log entry', log) }),
  };
}

/** The fields of the front matter that a change sets, as the file spells them. */
function fieldsOf(document: TaskDocument, change: TaskChange, others: Others): FieldValues {
  const { text, frontMatter, task } = document;
  const { status, priority, assignedTo, coordinator, tags, dependsOn } = change;
  const { due_date: dueField, title: titleField, ...fields } = change.fields ?? {};
  const due = change.due ?? dueField;
  const title = change.title ?? titleField;
  if (due !== undefined && !(typeof due === 'string' && isDay(due)))
    throw new BadInput(`${JSON.stringify(due)} is no day of the calendar.`, 'Write it YYYY-MM-DD.');
  const refusal = title === undefined ? undefined : refuseTitle(String(title));
  if (refusal !== undefined) throw new BadInput(refusal, 'Give another title.');
  return {
    ...fields,
    ...(status !== undefined &&
      task.statusFrom === undefined && {
        status:
          classifyStatus(task.statusText) === status
            ? task.statusText
            : (statusOfBacklog(document, status) ??
              spellStatus(task.statusText, status, commentBehind(text, frontMatter, 'status'), others.map(statusOf))),
      }),
    ...(priority !== undefined && {
      priority:
        task.priorityLevel === priority
          ? task.priority
          : (priorityOfBacklog(document, priority) ??
            spellPriority(
              task.priority,
              priority,
              commentBehind(text, frontMatter, 'priority'),
              prioritiesOf(others, task),
            )),
    }),
    ...(title !== undefined && { title: String(title).trim() }),
    ...(assignedTo !== undefined && { assigned_to: assignedTo }),
    ...(coordinator !== undefined && { coordinator }),
    ...(due !== undefined && { due_date: due }),
    ...(tags !== undefined && !isSameData([...tags], task.tags) && { tags: [...tags] }),
    ...(dependsOn !== undefined && !isSameData([...dependsOn], task.dependsOn) && { depends_on: [...dependsOn] }),
  };
}

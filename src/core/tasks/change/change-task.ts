import type { FileEdit } from '../../base/change';
import { appendLog } from './append-log';
import { classifyStatus } from '../log/classify-status';
import { editFields, type FieldValues } from './edit-field';
import { describeTask, readTask } from '../log/parse-task';
import { spellStatus } from '../log/spell-status';
import { stampDate } from './stamp-date';
import type { ChecklistItem, KnownStatus } from '../log/task-log';
import { tickItem } from './tick-item';

/** What is to change in a task log, all of it or nothing. */
export interface TaskChange {
  status?: KnownStatus;
  /** Other fields of the front matter, by their own names. */
  fields?: FieldValues;
  /** Items by their 1-based lines, as they are before the change. */
  items?: readonly { line: number; state: ChecklistItem['state'] }[];
  /** Markdown that goes into the log section as a dated entry. */
  log?: string;
}

/**
 * Computes one edit for several changes of a task log: fields, marks of items and an entry of the log. `updated_date` is stamped.
 * @param path relative to the workspace folder
 * @param text the whole file
 * @param today `YYYY-MM-DD`
 * @throws UserError where a field cannot be set safely, or a line is no item
 */
export function changeTask(path: string, text: string, change: TaskChange, today: string): FileEdit {
  const { status, fields = {}, items = [], log } = change;
  const parts = readTask(text);
  const values = {
    ...fields,
    ...(status !== undefined && { status: spell(describeTask(path, parts).statusText, text, status) }),
  };
  const edits =
    Object.keys(values).length === 0
      ? (stampDate(text, today) ?? [])
      : editFields(text, { ...values, updated_date: today }, parts.frontMatter);
  for (const { line, state } of items) edits.push(...tickItem(path, text, line, state).edits);
  if (log !== undefined) edits.push(...appendLog(path, text, { date: today, text: log }).edits);
  return { kind: 'edit', path, before: text, edits: edits.sort((one, other) => one.start - other.start) };
}

function spell(now: string, text: string, status: KnownStatus): string {
  return classifyStatus(now) === status ? now : spellStatus(text, now, status);
}

import type { FileEdit } from '../../base/change';
import { classifyStatus } from '../log/classify-status';
import { editFields } from './edit-field';
import { describeTask, readTask } from '../log/parse-task';
import { spellStatus } from '../log/spell-status';
import type { KnownStatus } from '../log/task-log';

/**
 * Sets the status of a task log, spelled as the file spells its own, and stamps `updated_date`.
 * @param path relative to the workspace folder
 * @param text the whole file
 * @param today `YYYY-MM-DD`
 * @throws UserError where the file has no place in which this can be done safely
 */
export function setStatus(path: string, text: string, status: KnownStatus, today: string): FileEdit {
  const parts = readTask(text);
  const { statusText } = describeTask(path, parts);
  const spelling = classifyStatus(statusText) === status ? statusText : spellStatus(text, statusText, status);
  const edits = editFields(text, { status: spelling, updated_date: today }, parts.frontMatter);
  return { kind: 'edit', path, before: text, edits };
}

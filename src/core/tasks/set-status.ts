import type { FileEdit } from '../change';
import { classifyStatus } from './classify-status';
import { editField } from './edit-field';
import { parseTask } from './parse-task';
import { spellStatus } from './spell-status';
import type { KnownStatus } from './task-log';

/**
 * Sets the status of a task log, spelled as the file spells its own, and stamps `updated_date`.
 * @param path relative to the workspace folder
 * @param text the whole file
 * @param today `YYYY-MM-DD`
 * @throws UserError where the file has no front matter to write into
 */
export function setStatus(path: string, text: string, status: KnownStatus, today: string): FileEdit {
  const { statusText } = parseTask(path, text);
  const spelling = classifyStatus(statusText) === status ? statusText : spellStatus(text, statusText, status);
  const edits = [...editField(text, 'status', spelling), ...editField(text, 'updated_date', today)];
  return { kind: 'edit', path, before: text, edits: edits.sort((one, other) => one.start - other.start) };
}

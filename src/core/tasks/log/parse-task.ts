import { readTaskDocument } from './read-task-document';
import type { TaskLog } from './task-log';

/**
 * What a task log says, whatever it looks like; {@link readTaskDocument} for those who do not need to know where.
 * @param path relative to the workspace folder
 * @param text the whole file; a BOM is U+FEFF
 */
export function parseTask(path: string, text: string): TaskLog {
  return readTaskDocument(path, text).task;
}

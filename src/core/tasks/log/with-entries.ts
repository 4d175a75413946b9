import { readLog } from '../body/read-log';
import type { TaskDocument } from './read-task-document';
import type { TaskLog } from './task-log';

/** The task of a document with the entries of its log, and those of sections for notes and questions. */
export function withEntries({ task, text, body }: TaskDocument): TaskLog {
  const entries = readLog(text, body);
  return entries.length === 0 ? task : { ...task, entries };
}

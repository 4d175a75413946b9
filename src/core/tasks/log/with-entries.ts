import { MOST_OF_ENTRY, shortenText } from '../../base/shorten-text';
import { readLog } from '../body/read-log';
import type { TaskDocument } from './read-task-document';
import type { TaskLog } from './task-log';

/** The task of a document with the entries of its log and of sections for notes and questions, each as long as a report may be. */
export function withEntries({ task, text, body }: TaskDocument): TaskLog {
  const entries = readLog(text, body).map((entry) => ({ ...entry, text: shortenText(entry.text, MOST_OF_ENTRY) }));
  return entries.length === 0 ? task : { ...task, entries };
}

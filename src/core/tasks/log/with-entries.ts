import { MOST_OF_ENTRY, shortenText } from '../../base/show-text';
import { readGoal } from '../body/read-goal';
import { readLog } from '../body/read-log';
import type { TaskDocument } from './read-task-document';
import type { TaskLog } from './task-log';

/** The task of a document with its goal, and with the entries of its log and of sections for notes and questions, each as long as a report may be. */
export function withEntries({ task, text, body }: TaskDocument): TaskLog {
  const entries = readLog(text, body).map((entry) => ({ ...entry, text: shortenText(entry.text, MOST_OF_ENTRY) }));
  const goal = shortenText(readGoal(text, body), MOST_OF_ENTRY);
  return { ...task, ...(entries.length > 0 && { entries }), ...(goal !== '' && { goal }) };
}

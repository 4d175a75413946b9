import { BadInput } from '../base/errors';
import type { TaskChange } from '../tasks/change/task-change';
import type { TaskLog } from '../tasks/log/task-log';
import { newestOf, SENT_BACK } from './entry-words';

/**
 * What a task log that goes back to its partner says: the reason and what is open, in its log, and that somebody has it again.
 * @param task with its entries
 * @throws UserError where no reason is given, nobody has begun with it, or it was sent back and nothing was noted since
 */
export function sentBack(task: Pick<TaskLog, 'path' | 'items' | 'status' | 'entries'>, reason: string): TaskChange {
  const { path, items, status } = task;
  const why = required(reason, `${path} was not sent back.`, 'what is missing');
  if (status === 'todo')
    throw new BadInput(
      `${path} was not sent back: nobody has begun with it.`,
      'Ask what you want to know, or note in its log what is to be different.',
    );
  const { remark } = remarkOnReturn(task);
  if (status === 'in-progress' && remark !== undefined)
    throw new BadInput(
      `${path} was not sent back: ${remark.replace(/^It was/, 'it was')}`,
      'Note in its log what else is missing.',
    );
  const open = items.filter(({ state }) => state === 'open' || state === 'under-way').map(({ text }) => `- ${text}`);
  const points = open.length === 0 ? '' : `\n\nStill open:\n\n${open.join('\n')}`;
  return { status: 'in-progress', log: `Sent back: ${why}${points}` };
}

/** What a task log says that cannot go on. @throws UserError where no reason is given */
export function blocked({ path }: Pick<TaskLog, 'path'>, reason: string): TaskChange {
  return {
    status: 'blocked',
    log: `Blocked: ${required(reason, `${path} was not blocked.`, 'what it waits for, as an entry of its log')}`,
  };
}

/** What a task log says that somebody is asked. @throws UserError where nothing is asked */
export function asked({ path }: Pick<TaskLog, 'path'>, question: string): TaskChange {
  return { log: `Question: ${worded(question, `Nothing was asked in ${path}`, 'Say what you want to know.')}` };
}

/** What a task log says to what was asked. @throws UserError where nothing is said */
export function answered({ path }: Pick<TaskLog, 'path'>, answer: string): TaskChange {
  return { log: `Answer: ${worded(answer, `Nothing was answered in ${path}`, 'Say what you answer.')}` };
}

function worded(words: string, happened: string, nextStep: string): string {
  if (words.trim() !== '') return words.trim();
  throw new BadInput(`${happened}: no words were given.`, nextStep);
}

/** What is said where a task is accepted once more. */
export const ALREADY_ACCEPTED = 'It was accepted before; nothing was written.';

/** The words of an acceptance, for the log or for the report to the coordinator. */
export function acceptedText(note = ''): string {
  return note.trim() === '' ? 'Accepted.' : `Accepted: ${note.trim()}`;
}

/** What is said where a task is accepted whose log says nothing since it was sent back. @param task with its entries */
export function remarkOnReturn({ entries = [] }: Pick<TaskLog, 'entries'>): { remark?: string } {
  const last = newestOf(entries);
  if (last === undefined || !SENT_BACK.test(last.text)) return {};
  return { remark: `It was sent back${last.date === '' ? '' : ` on ${last.date}`}, and nothing was noted since.` };
}

function required(reason: string, happened: string, wanted: string): string {
  if (reason.trim() !== '') return reason.trim();
  throw new BadInput(`${happened.replace(/\.$/, '')}: no reason was given.`, `Say ${wanted}.`);
}

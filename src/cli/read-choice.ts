import { chooseTasks, formatDate, readFilter, sortTasks, type TaskLog, type WantedTasks } from '../core';
import { UserError } from '../core/base/errors';
import { whoAmI } from '../node/programs/who-am-i';
import type { OptionValues } from './command';
import { folderOf } from './folder-of';
import { listOption, textOption, wordOption } from './read-option';
import { readPriority } from './read-priority';
import { readStatus } from './read-status';

/** What lists can be sorted by. */
export const ORDERS = ['path', 'title', 'priority', 'due', 'updated'] as const;

/** The options by which commands choose task logs. */
export const CHOICE_OPTIONS = {
  status: { type: 'string', multiple: true },
  open: { type: 'boolean' },
  mine: { type: 'boolean' },
  'assigned-to': { type: 'string' },
  priority: { type: 'string' },
  sort: { type: 'string' },
  limit: { type: 'string' },
} as const;

/** Which task logs a command is about. */
interface Choice {
  /** Those of a folder, and how many were left out behind them. @param beside what else they have to be */
  of(tasks: readonly TaskLog[], beside?: Pick<WantedTasks, 'paths'>): { tasks: TaskLog[]; more: number };
}

/** Reads the options of {@link CHOICE_OPTIONS}. @throws UserError for a word that is none, and where nobody is known who is `--mine` */
export async function readChoice(values: OptionValues, words: readonly string[] = []): Promise<Choice> {
  const statuses = listOption(values, 'status')
    .flatMap((list) => list.split(','))
    .filter((word) => word.trim() !== '')
    .map(readStatus);
  const [assignee, priority] = [textOption(values, 'assigned-to'), textOption(values, 'priority')];
  const order = wordOption(values, 'sort', ORDERS) ?? 'path';
  const limit = readLimit(textOption(values, 'limit'));
  const assignedTo = values['mine'] === true ? await ownNames(values) : assignee === undefined ? undefined : [assignee];
  const filter = words.join(' ');
  const context = { today: formatDate(new Date()), me: asksForMe(filter) ? await ownNames(values) : [] };
  const [problem] = readFilter(filter, context).problems;
  if (problem !== undefined) throw new UserError(problem, 'Put a word between quotes to look for it as it stands.');
  const wanted: WantedTasks = {
    words: filter,
    context,
    ...(statuses.length > 0 && { statuses }),
    ...(values['open'] === true && { open: true }),
    ...(assignedTo && { assignedTo }),
    ...(priority !== undefined && { priority: readPriority(priority) }),
  };
  return {
    of: (tasks, beside = {}) => {
      const chosen = chooseTasks(tasks, { ...wanted, ...beside });
      const sorted = values['sort'] === undefined ? chosen : sortTasks(chosen, order);
      const first = sorted.slice(0, limit);
      return { tasks: first, more: sorted.length - first.length };
    },
  };
}

/** Whether the words of a filter mean who asks; git is asked then alone. */
function asksForMe(filter: string): boolean {
  return /\b(?:me|mine)\b/i.test(filter);
}

async function ownNames(values: OptionValues): Promise<string[]> {
  const names = await whoAmI(folderOf(values['folder']));
  if (names.length > 0) return names;
  throw new UserError('Nobody knows who you are here.', 'Set git config user.name, or give --assigned-to WHO.');
}

function readLimit(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d{1,9}$/.test(text) && Number(text) > 0) return Number(text);
  throw new UserError(`--limit cannot be ${JSON.stringify(text.slice(0, 80))}.`, 'Give a number from 1 on.');
}

import { formatDate, nextTasks, redactData } from '../../../core';
import type { Command } from '../../command';
import { formatTasks, redactRows } from '../../format/format-tasks';
import { FOLDER_HELP, openTasks, TASK_OPTIONS } from '../../open-tasks';
import { printJson } from '../../../node/terminal/output';
import { readChoice } from '../../read-choice';
import { Refusal } from '../../refusal';
import { summariseTask } from '../../summarise-task';

/** `tasks next [--mine] [--assigned-to WHO] [--limit N] [--json]` */
export const next: Command = {
  usage: 'tasks next [--mine] [--assigned-to WHO] [--limit N] [--json] [--folder PATH]',
  help: [
    '--mine             only tasks that are assigned to you, by the name and address that git knows you by',
    '--assigned-to WHO  only tasks of that partner',
    '--limit N          so many of them; one if left out',
    '--json             print {tasks: [{id, title, status, path, …}]}',
    FOLDER_HELP,
    '',
    'The most urgent first, then what is due first; of equals what is under way. What waits for another task is left out.',
    'Ends with 1 where there is nothing to do.',
  ],
  examples: ['tasks next', 'tasks next --assigned-to database-specialist --limit 3'],
  options: {
    ...TASK_OPTIONS,
    mine: { type: 'boolean' },
    'assigned-to': { type: 'string' },
    limit: { type: 'string' },
  },
  maxArguments: 0,

  async run(values) {
    const choice = await readChoice({ limit: '1', ...values });
    const { board } = await openTasks(values);
    const { tasks } = choice.of(nextTasks(board, formatDate(new Date())));
    if (tasks.length === 0) throw new Refusal('There is nothing to do.', 'See what waits with `tasks list --open`.');
    if (values['json'] === true) return printJson({ tasks: redactData(tasks.map(summariseTask)) });
    return formatTasks(redactRows(tasks));
  },
};

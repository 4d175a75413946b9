import { groupTasks, redactData, STATUS_SPELLINGS, type KnownStatus } from '../../../core';
import { terminal } from '../../../node/terminal/terminal';
import type { Command } from '../../command';
import { formatTasks, redactRows } from '../../format/format-tasks';
import { FOLDER_HELP, openTasks, TASK_OPTIONS } from '../../open-tasks';
import { printJson, type Line } from '../../../node/terminal/output';
import { CHOICE_OPTIONS, readChoice } from '../../read-choice';
import { summariseTask } from '../../summarise-task';

/** `tasks board [WORD…] [--open] [--mine] [--assigned-to WHO] [--json]` */
export const board: Command = {
  usage: 'tasks board [WORD…] [--open] [--mine] [--assigned-to WHO] [--json] [--folder PATH]',
  help: [
    'WORD               only tasks that are like that, as tasks list takes it',
    '--open             without what is done or archived',
    '--mine             only tasks that are assigned to you, by the name and address that git knows you by',
    '--assigned-to WHO  only tasks of that partner',
    '--json             print {columns: [{status, tasks: [{id, title, status, path, …}]}]}',
    FOLDER_HELP,
    '',
    'A column for each status, one below the other: what waits for somebody first, and in each the most urgent first.',
  ],
  examples: ['tasks board', 'tasks board --open --json'],
  options: {
    ...TASK_OPTIONS,
    open: CHOICE_OPTIONS.open,
    mine: CHOICE_OPTIONS.mine,
    'assigned-to': CHOICE_OPTIONS['assigned-to'],
  },
  maxArguments: 20,
  ownWords: true,

  async run(values, words) {
    const choice = await readChoice({ ...values, sort: 'priority' }, words);
    const { board: all } = await openTasks(values);
    const columns = groupTasks(choice.of(all.tasks).tasks, 'status', () => '');
    if (values['json'] === true)
      return printJson({
        columns: redactData(columns.map(({ key, tasks }) => ({ status: key, tasks: tasks.map(summariseTask) }))),
      });
    if (columns.length === 0)
      terminal.complain([all.tasks.length === 0 ? 'There are no task logs here.' : 'No task log is like that.']);
    return columns.flatMap(({ key, tasks }, index): Line[] => [
      ...(index === 0 ? [] : ['']),
      [{ text: `${labelOf(key)} (${tasks.length})`, style: 'bold' }],
      ...formatTasks(redactRows(tasks)).map((row): Line => (typeof row === 'string' ? `  ${row}` : ['  ', ...row])),
    ]);
  },
};

function labelOf(status: string): string {
  return status in STATUS_SPELLINGS ? STATUS_SPELLINGS[status as KnownStatus].label : 'Unknown status';
}

import { countTasks, formatDate, redactData } from '../../../core';
import type { Command } from '../../command';
import { FOLDER_HELP, openTasks, TASK_OPTIONS } from '../../open-tasks';
import { padColumns } from '../../columns';
import { printJson } from '../../../node/terminal/output';

/** `tasks stats [--json]` */
export const stats: Command = {
  usage: 'tasks stats [--json] [--folder PATH]',
  help: [
    '--json  print {all, open, overdue, waiting, broken, unreported, byStatus: [{status, count}], byPartner: [{partner, open}]}',
    FOLDER_HELP,
  ],
  examples: ['tasks stats', 'tasks stats --json'],
  options: TASK_OPTIONS,
  maxArguments: 0,

  async run(values) {
    const { mode, board } = await openTasks(values);
    const unreported = (await mode.reports.outstanding()).length;
    const counts = redactData({ ...countTasks(board, formatDate(new Date())), unreported });
    if (values['json'] === true) return printJson(counts);
    const { all, open, overdue, waiting, broken, byStatus, byPartner } = counts;
    return [
      ...rows([
        ['task logs', all],
        ['open', open],
        ['overdue', overdue],
        ['waiting', waiting],
        ['unreported', unreported],
        ['broken', broken],
      ]),
      ...section(
        'By status',
        byStatus.map(({ status, count }) => [status, count]),
      ),
      ...section(
        'Open, by partner',
        byPartner.map(({ partner, open: those }) => [partner || 'nobody', those]),
      ),
    ];
  },
};

function section(title: string, pairs: readonly (readonly [string, number])[]): string[] {
  return pairs.length === 0 ? [] : ['', title, ...rows(pairs).map((row) => `  ${row}`)];
}

function rows(pairs: readonly (readonly [string, number])[]): string[] {
  const width = Math.max(...pairs.map(([name]) => name.length));
  return pairs.map(([name, count]) => `${padColumns(name, width)}  ${String(count).padStart(5)}`);
}

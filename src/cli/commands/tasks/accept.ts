import { redactData } from '../../../core';
import { formatCriteria } from '../../format/format-criteria';
import type { Command } from '../../command';
import { FOLDER_HELP, openTask, TASK_OPTIONS } from '../../open-tasks';
import { orSayHow, orSayWord } from '../../or-say-how';
import { printJson } from '../../../node/terminal/output';
import { textOption } from '../../read-option';
import { orRefuse } from '../../refusal';

/** `tasks accept TASK [--note TEXT] [--all-done] [--not-needed WHY] [--as-changed]` */
export const accept: Command = {
  usage: 'tasks accept TASK [--note TEXT] [--all-done] [--not-needed WHY] [--as-changed] [--json] [--folder PATH]',
  help: [
    'TASK              its id, or the path of its task log',
    '--note TEXT       what is to be said with it',
    '--all-done        tick the items that are open',
    '--not-needed WHY  mark what is open as not needed, and why; with --all-done for what no item says: dependencies, hidden items',
    '--as-changed      although somebody else has changed its criteria or its goal since it was handed over',
    '--json            print {path, accepted, kept, deliveredTo, undelivered, withoutCriteria, redacted, remark, criteria}',
    FOLDER_HELP,
    '',
    'Sets the status to done, notes it in the log, and reports to the coordinator where the task names one. Refused, with 1, while',
    'criteria, steps or dependencies are open and neither option settles them, or what was handed over is gone or reworded. Tells how',
    'each criterion stands, as tasks check does.',
  ],
  examples: [
    'tasks accept TASK-FE-20261015-100245',
    'tasks accept TASK-DB-20261109-091500 --note "Thanks." --all-done',
  ],
  options: {
    ...TASK_OPTIONS,
    note: { type: 'string' },
    'all-done': { type: 'boolean' },
    'not-needed': { type: 'string' },
    'as-changed': { type: 'boolean' },
  },
  maxArguments: 1,

  async run(values, [reference]) {
    const { mode, path } = await openTask(values, reference);
    const note = textOption(values, 'note');
    const settle = { allDone: values['all-done'] === true, notNeeded: textOption(values, 'not-needed') ?? '' };
    const { report, edit, remark } = await orRefuse(
      mode.inbox
        .accept(path, { settle, asChanged: values['as-changed'] === true, ...(note !== undefined && { note }) })
        .catch(orSayWord('add --as-changed to accept it so'))
        .catch(orSayHow('settle them with --all-done or --not-needed WHY')),
    );
    const criteria = redactData(await mode.tasks.check(path));
    if (values['json'] === true) {
      const { kept, deliveredTo, undelivered, withoutCriteria, redacted } = report ?? {};
      return printJson({
        path,
        accepted: true,
        kept,
        deliveredTo,
        undelivered,
        withoutCriteria,
        redacted,
        remark,
        criteria,
      });
    }
    const told = criteria.length === 0 ? [] : ['', ...formatCriteria(criteria)];
    if (report === undefined && edit === undefined) return [`${path}: ${remark}`, ...told];
    const { task } = await mode.tasks.read(path);
    const untold =
      mode.reports.coordinator(task) === ''
        ? 'It names no coordinator: nobody else was told.'
        : 'Its completion was reported before.';
    return [
      `${path} is accepted.`,
      report ? `Reported to ${report.coordinator}; kept in ${report.kept}.` : untold,
      ...(report?.undelivered === undefined ? [] : [`Not in the coordinator's task log: ${report.undelivered}`]),
      ...(report?.withoutCriteria ? ['No item of the task log says when it is done; the report says so.'] : []),
      ...(report?.redacted === undefined ? [] : [report.redacted]),
      ...(remark === undefined ? [] : [remark]),
      ...told,
    ];
  },
};

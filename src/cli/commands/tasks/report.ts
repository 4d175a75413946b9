import { UserError } from '../../../core/base/errors';
import type { Delivery, WantedReport } from '../../../core';
import type { Command, OptionValues } from '../../command';
import { FOLDER_HELP, openTasks, TASK_OPTIONS } from '../../open-tasks';
import { printJson } from '../../../node/terminal/output';
import { readInput } from '../../read-input';
import { listOption, textOption } from '../../read-option';
import { readStatus } from '../../read-status';
import { orSayHow } from '../../or-say-how';
import { orRefuse } from '../../refusal';

/** `tasks report TASK --progress|--completion --result TEXT` */
export const report: Command = {
  usage:
    'tasks report TASK --progress|--completion --result TEXT [--all-done] [--not-needed WHY] [--file PATH]… [--check TEXT]… [--follow-up TEXT]… [--status STATUS] [--coordinator WHO] [--json] [--folder PATH]',
  help: [
    'TASK               its id, or the path of its task log',
    '--progress         tell how far it is',
    '--completion       tell that it is done, and set its status',
    '--result TEXT      what came out; - reads it from standard input',
    '--all-done         tick the items that are open',
    '--not-needed WHY   mark what is open as not needed, and why; with --all-done for what no item says: dependencies, hidden items',
    '--file PATH        a file that was changed; several times for several; if left out what git tells of:',
    '                   not committed yet, or committed for the task since it was handed over',
    '--check TEXT       what was checked and how it came out; several times for several',
    '--follow-up TEXT   what is left for someone; several times for several',
    '--status STATUS    what a completion sets the status to; done if left out',
    "--coordinator WHO  who gets it; the task's coordinator if left out, else the setting's",
    '--json             print {path, text, kept, deliveredTo, undelivered, alreadyDelivered, withoutCriteria, redacted}',
    FOLDER_HELP,
    '',
    "The report is kept in .ruru/reports, appended to the coordinator's own task log where there is one, and recorded in the",
    'log of the task. A completion is refused, with 1, while criteria, steps or dependencies are open and neither option settles them.',
    'The same report once more writes what is missing of it; where nothing is, it ends with 1.',
  ],
  examples: [
    'tasks report TASK-DB-20261109-091500 --progress --result "The slow query is recorded."',
    'tasks report TASK-DB-20261109-091500 --completion --result "95 ms now." --check "pytest: 41 passed"',
  ],
  options: {
    ...TASK_OPTIONS,
    progress: { type: 'boolean' },
    completion: { type: 'boolean' },
    result: { type: 'string' },
    'all-done': { type: 'boolean' },
    'not-needed': { type: 'string' },
    file: { type: 'string', multiple: true },
    check: { type: 'string', multiple: true },
    'follow-up': { type: 'string', multiple: true },
    status: { type: 'string' },
    coordinator: { type: 'string' },
  },
  maxArguments: 1,

  async run(values, [reference]) {
    const draft = await readReport(values);
    if (reference === undefined) throw new UserError('No task is named.', 'Name one by its id or its path.');
    const { mode, pathOf } = await openTasks(values);
    const path = await pathOf(reference);
    const { coordinator, ...delivery } = await orRefuse(
      mode.reports.deliver(path, draft).catch(orSayHow('settle them with --all-done or --not-needed WHY')),
    );
    const output =
      values['json'] === true
        ? printJson({ path, ...delivery })
        : [...delivery.text.split('\n'), '', ...describeDelivery(path, delivery), ...describeNobody(coordinator)];
    return { output, code: delivery.alreadyDelivered ? 1 : 0 };
  },
};

function describeDelivery(path: string, delivery: Delivery): string[] {
  const { kept, deliveredTo, undelivered, alreadyDelivered, withoutCriteria, redacted } = delivery;
  const lines = [
    ...(alreadyDelivered
      ? ['This report was already delivered; nothing was written. Say what is new in another one.']
      : []),
    `Kept in ${kept}, recorded in ${path}.`,
  ];
  if (deliveredTo !== undefined) lines.push(`Appended to the coordinator's task log, ${deliveredTo}.`);
  if (undelivered !== undefined) lines.push(`Not appended to the coordinator's task log: ${undelivered}`);
  if (withoutCriteria) lines.push('No item of the task log says when it is done; the report says so.');
  if (redacted !== undefined) lines.push(redacted);
  return lines;
}

function describeNobody(coordinator: string): string[] {
  return coordinator === ''
    ? ['It names no coordinator: whoever handed it over has this once it is committed and pushed.']
    : [];
}

async function readReport(values: OptionValues): Promise<WantedReport> {
  const { progress, completion } = values;
  const [result, status] = [textOption(values, 'result'), textOption(values, 'status')];
  if ((progress === true) === (completion === true))
    throw new UserError('Is it --progress or --completion?', 'Give one of them.');
  if (progress === true && status !== undefined)
    throw new UserError('Progress sets no status.', 'Leave --status out, or set it with `tasks set`.');
  const text = (result === '-' ? await readInput() : (result ?? '')).trim();
  if (text === '')
    throw new UserError('A report says something.', 'Give it with --result TEXT, or --result - for standard input.');
  const files = listOption(values, 'file');
  return {
    kind: progress === true ? 'progress' : 'completion',
    result: text,
    coordinator: textOption(values, 'coordinator') ?? '',
    settle: { allDone: values['all-done'] === true, notNeeded: textOption(values, 'not-needed') ?? '' },
    ...(files.length > 0 && { filesChanged: files }),
    checks: listOption(values, 'check'),
    followUps: listOption(values, 'follow-up'),
    ...(status !== undefined && { status: readStatus(status) }),
  };
}

import { UserError } from '../../../core/base/errors';
import { retryWhenChanged } from '../../../core/base/retry-when-changed';
import { PRIORITY_SPELLINGS } from '../../../core/tasks/authoring/field-values';
import { classifyPriority } from '../../../core/tasks/log/classify-priority';
import type { FieldValues } from '../../../core/tasks/change/edit-field';
import { refuseTitle } from '../../../core/tasks/change/refuse-title';
import type { Command, OptionValues } from '../../command';
import { didYouMean } from '../../did-you-mean';
import { FOLDER_HELP, openTask, TASK_OPTIONS } from '../../open-tasks';
import { printJson } from '../../print-json';
import { textOption } from '../../read-option';
import { readStatus } from '../../read-status';
import { orRefuse, Refusal } from '../../refusal';

/** `tasks set TASK --status STATUS …` */
export const set: Command = {
  usage:
    'tasks set TASK [--status STATUS] [--priority WORD] [--assigned-to WHO] [--coordinator WHO] [--due DATE] [--title TEXT] [--json] [--folder PATH]',
  help: [
    'TASK               its id, or the path of its task log',
    '--status WORD      to do, in progress, generating, review, testing, blocked, done or archived',
    '--priority WORD    highest, high, medium, low or lowest',
    '--assigned-to WHO  who works on it',
    '--coordinator WHO  who gets the reports: a slug, or the id of a task',
    '--due DATE         YYYY-MM-DD',
    '--title TEXT       its title',
    '--json             print {path, written}',
    FOLDER_HELP,
    '',
    'Words are written in the style of the file, with their emoji where it has some; nothing else in the file changes, but',
    'updated_date. Ends with 0 only where it has written, with 1 where the write was refused or there was nothing to write.',
  ],
  examples: [
    'tasks set TASK-DB-20261109-091500 --status blocked',
    'tasks set .ruru/tasks/TASK-DB-20261109-091500.md --priority high --due 2026-12-01',
  ],
  options: {
    ...TASK_OPTIONS,
    status: { type: 'string' },
    priority: { type: 'string' },
    'assigned-to': { type: 'string' },
    coordinator: { type: 'string' },
    due: { type: 'string' },
    title: { type: 'string' },
  },
  maxArguments: 1,

  async run(values, [reference]) {
    const word = textOption(values, 'status');
    const status = word === undefined ? undefined : readStatus(word);
    const fields = readFields(values);
    if (status === undefined && Object.keys(fields).length === 0)
      throw new UserError('There is nothing to set.', `Usage: ${this.usage}`);
    const { mode, apply, path } = await openTask(values, reference);
    await mode.readTask(path);
    const compute = async () => {
      const change = await orRefuse(mode.changeTask(path, { fields, ...(status !== undefined && { status }) }));
      if (change.edits.length === 0) throw new Refusal(`${path} says so already.`, 'Nothing was written.');
      return change;
    };
    await orRefuse(retryWhenChanged(compute, apply));
    return values['json'] === true ? printJson({ path, written: true }) : `${path} was written.\n`;
  },
};

function readFields(values: OptionValues): FieldValues {
  const [priority, due, title] = [
    textOption(values, 'priority'),
    textOption(values, 'due'),
    textOption(values, 'title'),
  ];
  const [assignedTo, coordinator] = [textOption(values, 'assigned-to'), textOption(values, 'coordinator')];
  if (due !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(due))
    throw new UserError(`${JSON.stringify(due)} is no date.`, 'Write it YYYY-MM-DD.');
  const refusal = title === undefined ? undefined : refuseTitle(title);
  if (refusal !== undefined) throw new UserError(refusal, 'Give another title.');
  return {
    ...(priority !== undefined && { priority: spellPriority(priority) }),
    ...(assignedTo !== undefined && { assigned_to: assignedTo }),
    ...(coordinator !== undefined && { coordinator }),
    ...(due !== undefined && { due_date: due }),
    ...(title !== undefined && { title: title.trim() }),
  };
}

function spellPriority(word: string): string {
  const level = classifyPriority(word);
  const spelling =
    level === 'unknown' ? undefined : PRIORITY_SPELLINGS.find((candidate) => classifyPriority(candidate) === level);
  if (spelling !== undefined) return spelling;
  const words = ['highest', 'high', 'medium', 'low', 'lowest'];
  throw new UserError(
    `${JSON.stringify(word)} is no priority.`,
    `${didYouMean(word.toLowerCase(), words)}Give one of ${words.join(', ')}.`,
  );
}

import { UserError } from '../../../core/base/errors';
import type { TaskChange } from '../../../core';
import type { Command, OptionValues } from '../../command';
import { FOLDER_HELP, openTask, TASK_OPTIONS } from '../../open-tasks';
import { printJson } from '../../../node/terminal/output';
import { listOption, textOption } from '../../read-option';
import { readStatus } from '../../read-status';
import { orSayHow } from '../../or-say-how';
import { readPriority } from '../../read-priority';
import { orRefuse } from '../../refusal';

/** `tasks set TASK --status STATUS …` */
export const set: Command = {
  usage:
    'tasks set TASK [--status STATUS] [--priority WORD] [--assigned-to WHO] [--coordinator WHO] [--due DATE] [--tag TEXT]… [--depends-on ID]… [--title TEXT] [--issue URL] [--reason TEXT] [--log TEXT] [--json] [--folder PATH]',
  help: [
    'TASK               its id, or the path of its task log',
    '--status WORD      to do, in progress, generating, review, testing, blocked, done or archived',
    '--priority WORD    highest, high, medium, low or lowest',
    '--assigned-to WHO  who works on it; of a task that was handed over, the log says so, too',
    '--coordinator WHO  who gets the reports: a slug, or the id of a task',
    '--due DATE         YYYY-MM-DD',
    '--tag TEXT         a label; several times for several, which are then all that it has; "" for none',
    '--depends-on ID    a task that it waits for; several times for several, which are then all; "" for none',
    '--title TEXT       its title',
    '--issue URL        the page of the issue that it is followed in, kept in related_docs; "" for none',
    '--reason TEXT      why it is blocked; it goes into the log',
    '--log TEXT         an entry for its log: what was found, or done',
    '--json             print {path, written}, redacted where a secret was taken out, warning where the due date is past',
    FOLDER_HELP,
    '',
    'Words are written in the style of the file, with their emoji where it has some; nothing else in the file changes, but',
    'updated_date, and in the log that it was handed over to somebody else. Where the file says so already, nothing is written. Ends with 1 where the write was refused.',
  ],
  examples: [
    'tasks set TASK-DB-20261109-091500 --status blocked --reason "No access to the replica."',
    'tasks set .ruru/tasks/TASK-DB-20261109-091500.md --priority high --due 2026-12-01',
    'tasks set TASK-DB-20261109-091500 --status review --log "95 ms with the index."',
  ],
  options: {
    ...TASK_OPTIONS,
    status: { type: 'string' },
    priority: { type: 'string' },
    'assigned-to': { type: 'string' },
    coordinator: { type: 'string' },
    due: { type: 'string' },
    tag: { type: 'string', multiple: true },
    'depends-on': { type: 'string', multiple: true },
    title: { type: 'string' },
    issue: { type: 'string' },
    reason: { type: 'string' },
    log: { type: 'string' },
  },
  maxArguments: 1,

  async run(values, [reference]) {
    const change = readChange(values);
    if (Object.keys(change).length === 0) throw new UserError('There is nothing to set.', `Usage: ${this.usage}`);
    const { mode, path } = await openTask(values, reference);
    const archived = change.status === 'archived' ? ' --status archived' : '';
    const reporting = `tasks report ${path} --completion${archived} --result TEXT`;
    const { changed, redacted, warning } = await orRefuse(
      mode.tasks
        .change(path, change)
        .catch(orSayHow(`settle it with \`${reporting}\` and --all-done or --not-needed WHY`)),
    );
    if (values['json'] === true)
      return printJson({
        path,
        written: changed,
        ...(redacted !== undefined && { redacted }),
        ...(warning !== undefined && { warning }),
      });
    return [
      changed ? `${path} was written.` : `${path} says so already.`,
      ...(redacted === undefined ? [] : [redacted]),
      ...(warning === undefined ? [] : [warning]),
    ];
  },
};

function readChange(values: OptionValues): TaskChange {
  const [status, priority] = [textOption(values, 'status'), textOption(values, 'priority')];
  const [due, title] = [textOption(values, 'due'), textOption(values, 'title')];
  const issue = textOption(values, 'issue');
  const reason = textOption(values, 'reason')?.trim() ?? '';
  if (reason !== '' && (status === undefined || readStatus(status) !== 'blocked'))
    throw new UserError(
      'A reason is given for a task that is blocked.',
      'Leave --reason out, or set --status blocked.',
    );
  const log = textOption(values, 'log')?.trim() ?? '';
  if (reason !== '' && log !== '')
    throw new UserError(
      'A reason is an entry of the log already.',
      'Give --reason or --log, with all that is to be said.',
    );
  const [assignedTo, coordinator] = [textOption(values, 'assigned-to'), textOption(values, 'coordinator')];
  return {
    ...(status !== undefined && { status: readStatus(status) }),
    ...(priority !== undefined && { priority: readPriority(priority) }),
    ...(assignedTo !== undefined && { assignedTo }),
    ...(coordinator !== undefined && { coordinator }),
    ...(due !== undefined && { due }),
    ...wholeList(values, 'tag', 'tags'),
    ...wholeList(values, 'depends-on', 'dependsOn'),
    ...(title !== undefined && { title }),
    ...(issue !== undefined && { issue }),
    ...(reason !== '' && { log: `Blocked: ${reason}` }),
    ...(log !== '' && { log }),
  };
}

/** The entries that a list is to have from now on; nothing where the option was not given. */
function wholeList(values: OptionValues, option: string, field: 'tags' | 'dependsOn'): TaskChange {
  const given = listOption(values, option).map((text) => text.trim());
  return given.length === 0 ? {} : { [field]: [...new Set(given.filter((text) => text !== ''))] };
}

import type { Command } from '../../command';
import { FOLDER_HELP, openTask, TASK_OPTIONS } from '../../open-tasks';
import { printJson } from '../../../node/terminal/output';
import { textOption } from '../../read-option';
import { orRefuse } from '../../refusal';

/** `tasks return TASK --reason TEXT` */
export const sendBack: Command = {
  usage: 'tasks return TASK --reason TEXT [--json] [--folder PATH]',
  help: [
    'TASK           its id, or the path of its task log',
    '--reason TEXT  what is missing; it goes into the log',
    '--json         print {path, written}, and redacted where a secret was taken out',
    FOLDER_HELP,
    '',
    'Gives the work back to the partner: its status becomes in progress, and the reason goes into the log with what is open.',
  ],
  examples: ['tasks return TASK-DB-20261109-091500 --reason "The times are missing."'],
  options: { ...TASK_OPTIONS, reason: { type: 'string' } },
  maxArguments: 1,

  async run(values, [reference]) {
    const { mode, path } = await openTask(values, reference);
    const { changed, redacted } = await orRefuse(mode.inbox.sendBack(path, textOption(values, 'reason') ?? ''));
    if (values['json'] === true)
      return printJson({ path, written: changed, ...(redacted !== undefined && { redacted }) });
    return [`${path} is in progress again.`, ...(redacted === undefined ? [] : [redacted])];
  },
};

import type { Command } from '../../command';
import { FOLDER_HELP, openTask, TASK_OPTIONS } from '../../open-tasks';
import { printJson } from '../../../node/terminal/output';
import { textOption } from '../../read-option';
import { orRefuse } from '../../refusal';

/** `tasks block TASK --reason TEXT` */
export const block: Command = {
  usage: 'tasks block TASK --reason TEXT [--json] [--folder PATH]',
  help: [
    'TASK           its id, or the path of its task log',
    '--reason TEXT  what it waits for; it goes into the log',
    '--json         print {path, written}, and redacted where a secret was taken out',
    FOLDER_HELP,
    '',
    'Sets the status to blocked, and notes the reason in the log.',
  ],
  examples: ['tasks block TASK-DB-20261109-091500 --reason "No access to the replica."'],
  options: { ...TASK_OPTIONS, reason: { type: 'string' } },
  maxArguments: 1,

  async run(values, [reference]) {
    const { mode, path } = await openTask(values, reference);
    const { changed, redacted } = await orRefuse(mode.inbox.block(path, textOption(values, 'reason') ?? ''));
    if (values['json'] === true)
      return printJson({ path, written: changed, ...(redacted !== undefined && { redacted }) });
    return [`${path} is blocked.`, ...(redacted === undefined ? [] : [redacted])];
  },
};

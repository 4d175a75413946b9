import type { Command } from '../../command';
import { FOLDER_HELP, openTask, TASK_OPTIONS } from '../../open-tasks';
import { printJson } from '../../../node/terminal/output';
import { orRefuse } from '../../refusal';

/** `tasks answer TASK ANSWER` */
export const answer: Command = {
  usage: 'tasks answer TASK ANSWER [--json] [--folder PATH]',
  help: [
    'TASK    its id, or the path of its task log',
    'ANSWER  what you say to what was asked; it goes into the log',
    '--json  print {path, written}, and redacted where a secret was taken out',
    FOLDER_HELP,
    '',
    'Whoever asked finds it in their inbox once you have pushed. Its status stays as it is.',
  ],
  examples: ['tasks answer TASK-DB-20261109-091500 "The one in Frankfurt."'],
  options: TASK_OPTIONS,
  maxArguments: 2,
  ownWords: true,

  async run(values, [reference, words = '']) {
    const { mode, path, isInRepository } = await openTask(values, reference);
    const { changed, redacted } = await orRefuse(mode.inbox.answer(path, words));
    if (values['json'] === true)
      return printJson({ path, written: changed, ...(redacted !== undefined && { redacted }) });
    return [
      `The answer stands in ${path}${isInRepository ? ': commit and push it' : ''}.`,
      ...(redacted === undefined ? [] : [redacted]),
    ];
  },
};

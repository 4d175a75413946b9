import type { Command } from '../../command';
import { FOLDER_HELP, openTask, TASK_OPTIONS } from '../../open-tasks';
import { printJson } from '../../../node/terminal/output';
import { orRefuse } from '../../refusal';

/** `tasks ask TASK QUESTION` */
export const ask: Command = {
  usage: 'tasks ask TASK QUESTION [--json] [--folder PATH]',
  help: [
    'TASK      its id, or the path of its task log',
    'QUESTION  what you want to know; it goes into the log',
    '--json    print {path, written}, and redacted where a secret was taken out',
    FOLDER_HELP,
    '',
    'Whoever gave the task finds it in their inbox once you have pushed. Its status stays as it is.',
  ],
  examples: ['tasks ask TASK-DB-20261109-091500 "Which of both replicas is meant?"'],
  options: TASK_OPTIONS,
  maxArguments: 2,
  ownWords: true,

  async run(values, [reference, words = '']) {
    const { mode, path, isInRepository } = await openTask(values, reference);
    const { changed, redacted } = await orRefuse(mode.inbox.ask(path, words));
    if (values['json'] === true)
      return printJson({ path, written: changed, ...(redacted !== undefined && { redacted }) });
    return [
      `The question stands in ${path}${isInRepository ? ': commit and push it' : ''}.`,
      ...(redacted === undefined ? [] : [redacted]),
    ];
  },
};

import { redactData } from '../../../core';
import { UserError } from '../../../core/base/errors';
import type { Command } from '../../command';
import { FOLDER_HELP, openTasks, TASK_OPTIONS } from '../../open-tasks';
import { printJson, type Line } from '../../../node/terminal/output';
import { readChoice, CHOICE_OPTIONS } from '../../read-choice';

/** `tasks search WORD… [--json]` */
export const search: Command = {
  usage:
    'tasks search WORD… [--status STATUS,…] [--open] [--mine] [--assigned-to WHO] [--limit N] [--json] [--folder PATH]',
  help: [
    'WORD               a word that stands anywhere in the task log: fields, text, items, log; all of them where there are several',
    '--status WORD,…    only tasks of these statuses; also several times',
    '--open             only tasks that are neither done nor archived',
    '--mine             only tasks that are assigned to you, by the name and address that git knows you by',
    '--assigned-to WHO  only tasks of that partner',
    '--limit N          no more than so many tasks',
    '--json             print {tasks: [{id, title, status, path, lines: [{line, text}]}]}',
    FOLDER_HELP,
    '',
    'Ends with 1 where no task log has the words.',
  ],
  examples: ['tasks search EXPLAIN', 'tasks search catalogue slow --open --json'],
  options: {
    ...TASK_OPTIONS,
    status: CHOICE_OPTIONS.status,
    open: CHOICE_OPTIONS.open,
    mine: CHOICE_OPTIONS.mine,
    'assigned-to': CHOICE_OPTIONS['assigned-to'],
    limit: CHOICE_OPTIONS.limit,
  },
  maxArguments: 20,
  ownWords: true,

  async run(values, words) {
    if (words.every((word) => word.trim() === ''))
      throw new UserError('There is nothing to look for.', `Usage: ${this.usage}`);
    const choice = await readChoice(values);
    const { mode } = await openTasks(values);
    const found = await mode.tasks.search(words.filter((word) => word.trim() !== ''));
    const { tasks } = choice.of(found.map(({ task }) => task));
    const rows = tasks.map(({ id, title, status, path }) => {
      return { id, title, status, path, lines: found.find(({ task }) => task.path === path)?.lines ?? [] };
    });
    const code = rows.length > 0 ? 0 : 1;
    const shown = redactData(rows);
    if (values['json'] === true) return { output: printJson({ tasks: shown }), code };
    const output = shown.flatMap(({ id, title, path, lines }): Line[] => [
      [{ text: `${id}  ${title}`, style: 'bold' }],
      ...lines.map(({ line, text }) => `  ${path}:${line}  ${text}`),
    ]);
    return { output, code };
  },
};

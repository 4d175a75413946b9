import { composeHandOver, isForPerson } from '../../../core';
import { UserError } from '../../../core/base/errors';
import { printJson } from '../../../node/terminal/output';
import type { Command } from '../../command';
import { FOLDER_HELP, openTask, TASK_OPTIONS } from '../../open-tasks';
import { wordOption } from '../../read-option';

/** `tasks message TASK [--for person|agent] [--issue-url]` */
export const message: Command = {
  usage: 'tasks message TASK [--for person|agent] [--issue-url] [--json] [--folder PATH]',
  help: [
    'TASK         its id, or the path of its task log',
    '--for WHO    person: title, what and why, the place with a link; agent: the one line it needs; by assigned_to if left out',
    "--issue-url  print the address of the forge's own page for a new issue, filled in; nothing is sent",
    '--json       print {for, title, text, issueUrl, withoutLink}',
    FOLDER_HELP,
  ],
  examples: ['tasks message TASK-DB-20261109-091500', 'tasks message TASK-DB-20261109-091500 --issue-url'],
  options: { ...TASK_OPTIONS, for: { type: 'string' }, 'issue-url': { type: 'boolean' } },
  maxArguments: 1,

  async run(values, [reference]) {
    const named = wordOption(values, 'for', ['person', 'agent']);
    const { mode, path } = await openTask(values, reference);
    const { task } = await mode.tasks.read(path);
    const forPerson = named === undefined ? isForPerson(task) : named === 'person';
    const composed = await mode.tasks.message(path);
    if (values['issue-url'] === true) {
      if (composed.issueUrl === undefined)
        throw new UserError(
          'No page for a new issue is known for the remote of this repository.',
          'Open one there, and paste the message: tasks message TASK --for person.',
        );
      return values['json'] === true ? printJson({ issueUrl: composed.issueUrl }) : [composed.issueUrl];
    }
    const text = forPerson ? composed.text : composeHandOver(task);
    if (values['json'] === true) return printJson({ for: forPerson ? 'person' : 'agent', ...composed, text });
    return [...text.split('\n'), ...(forPerson && composed.withoutLink ? ['', composed.withoutLink] : [])];
  },
};

import { redactData } from '../../../core';
import { printJson } from '../../../node/terminal/output';
import type { Command } from '../../command';
import { formatAsked } from '../../format/format-asked';
import { formatCriteria } from '../../format/format-criteria';
import { FOLDER_HELP, openTask, TASK_OPTIONS } from '../../open-tasks';

/** `tasks check TASK [--json]` */
export const check: Command = {
  usage: 'tasks check TASK [--json] [--folder PATH]',
  help: [
    'TASK    its id, or the path of its task log',
    '--json  print {path, criteria: [{line, text, ticked, state, proofs: [{kind, name, state, at, why, commit, by, date, before, uncommitted}],',
    '        tick: {by, commit, date, entry}}], asked: [{kind, text, by, date}]}; tick and asked, what was changed in criteria and goal',
    '        since the hand-over, where git tells',
    FOLDER_HELP,
    '',
    'Reads, for each criterion that names what shows it, whether that is there now, and which commit brought it since the task was handed',
    'over. A criterion names it in a code span: `route:/api/books/`, `model:catalog.Book.isbn`, `setting:SECURE_SSL_REDIRECT=True`,',
    '`test:orders/tests.py::test_list`, `file:docs/times.md`, `commit:a1b2c3d`; behind "shown by" the kind may be left out.',
    'Nothing is run. open: not ticked, not shown; claimed: ticked, and nothing shows it; shown: what it names is there; gone: it was there',
    'since the hand-over, and is no more; cannot be known: text does not tell; not needed: the task log says so.',
  ],
  examples: ['tasks check TASK-DB-20261109-091500'],
  options: TASK_OPTIONS,
  maxArguments: 1,

  async run(values, [reference]) {
    const { mode, path } = await openTask(values, reference);
    const criteria = redactData(await mode.tasks.check(path));
    const asked = redactData(await mode.inbox.asked(path));
    if (values['json'] === true) return printJson({ path, criteria, ...(asked.length > 0 && { asked }) });
    return [...formatCriteria(criteria), ...formatAsked(asked)];
  },
};

import { filterTasks, redactData, redactText, type TaskLog } from '../../../core';
import type { Command, OptionValues } from '../../command';
import { formatProblems, formatTasks } from '../../format-tasks';
import { FOLDER_HELP, openTasks, TASK_OPTIONS } from '../../open-tasks';
import { printJson } from '../../../node/terminal/output';
import { listOption } from '../../read-option';
import { readStatus } from '../../read-status';
import { summariseTask } from '../../summarise-task';

/** `tasks list [WORD…] [--status STATUS]… [--unreported] [--ids] [--json]` */
export const list: Command = {
  usage: 'tasks list [WORD…] [--status STATUS]… [--unreported] [--ids] [--json] [--folder PATH]',
  help: [
    'WORD           only tasks that have it in title, id, path, partner, coordinator, status, priority, type or tags',
    '--status WORD  only tasks of that status; several times for several',
    '--unreported   only finished tasks whose completion was never reported',
    '--ids          print nothing but the ids',
    '--json         print {tasks: [{id, title, status, path, …}], problems: [{path, line, message}]}',
    FOLDER_HELP,
    '',
    'Files that cannot be read are listed too, with the reason among the problems.',
  ],
  examples: ['tasks list --status blocked --status "in progress"', 'tasks list database --json'],
  options: {
    ...TASK_OPTIONS,
    status: { type: 'string', multiple: true },
    unreported: { type: 'boolean' },
    ids: { type: 'boolean' },
  },
  maxArguments: 20,

  async run(values, words) {
    const { mode, board } = await openTasks(values);
    const outstanding = new Set((await mode.reports.outstanding()).map(({ path }) => path));
    const tasks = choose(board.tasks, values, words, outstanding);
    if (values['ids'] === true) return redactData(tasks.map(({ id }) => id));
    if (values['json'] === true)
      return printJson({ tasks: redactData(tasks.map(summariseTask)), problems: board.problems });
    const rows = formatTasks(tasks.map(redactRow));
    return [
      ...(rows.length === 0
        ? [board.tasks.length === 0 ? 'There are no task logs here.' : 'No task log is like that.']
        : rows),
      ...(board.problems.length === 0
        ? []
        : ['', [{ text: 'Problems', style: 'yellow' } as const], ...formatProblems(board.problems, '  ')]),
      ...(outstanding.size === 0 || values['unreported'] === true ? [] : ['', unreportedNote(outstanding.size)]),
    ];
  },
};

/** What a row shows of a task log, without its secrets. */
function redactRow(task: TaskLog): TaskLog {
  const { id, title, statusText } = task;
  return { ...task, id: redactText(id), title: redactText(title), statusText: redactText(statusText) };
}

function choose(
  tasks: readonly TaskLog[],
  values: OptionValues,
  words: readonly string[],
  outstanding: ReadonlySet<string>,
): TaskLog[] {
  const statuses = listOption(values, 'status').map(readStatus);
  return filterTasks(tasks, words.join(' ')).filter(({ status, path }) => {
    if (values['unreported'] === true && !outstanding.has(path)) return false;
    return statuses.length === 0 || statuses.some((wanted) => wanted === status);
  });
}

function unreportedNote(count: number): string {
  return `${count === 1 ? 'One finished task was' : `${count} finished tasks were`} never reported: see --unreported.`;
}

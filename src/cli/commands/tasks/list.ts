import {
  type DjangoMode,
  filterTasks,
  redactData,
  type SharedFile,
  type TaskBranches,
  type TaskLog,
} from '../../../core';
import { UserError } from '../../../core/base/errors';
import type { Command, OptionValues } from '../../command';
import { describeBranches, describeShared } from '../../describe-branches';
import { formatProblems, formatTasks } from '../../format/format-tasks';
import { FOLDER_HELP, openTasks, TASK_OPTIONS } from '../../open-tasks';
import { printJson, type Line } from '../../../node/terminal/output';
import { listOption } from '../../read-option';
import { readStatus } from '../../read-status';
import { summariseTask } from '../../summarise-task';

/** `tasks list [WORD…] [--status STATUS]… [--unreported] [--branches] [--ids] [--json]` */
export const list: Command = {
  usage: 'tasks list [WORD…] [--status STATUS]… [--unreported] [--branches] [--ids] [--json] [--folder PATH]',
  help: [
    'WORD           only tasks that have it in title, id, path, partner, coordinator, status, priority, type or tags',
    '--status WORD  only tasks of that status; several times for several',
    '--unreported   only finished tasks whose completion was never reported',
    '--branches     say where another local branch or worktree has a task further on, and which open tasks name the same file',
    '--ids          print nothing but the ids',
    '--json         print {tasks: [{id, title, status, path, …}], problems: [{path, line, message}]}; with --branches each task has its',
    '               branches: [{branch, status, …}], and there is shared: [{file, tasks: [{path, id, branch?}]}]',
    FOLDER_HELP,
    '',
    'Files that cannot be read are listed too, with the reason among the problems.',
  ],
  examples: ['tasks list --status blocked --status "in progress"', 'tasks list database --json'],
  options: {
    ...TASK_OPTIONS,
    status: { type: 'string', multiple: true },
    unreported: { type: 'boolean' },
    branches: { type: 'boolean' },
    ids: { type: 'boolean' },
  },
  maxArguments: 20,

  async run(values, words) {
    const { mode, board } = await openTasks(values);
    const outstanding = new Set((await mode.reports.outstanding()).map(({ path }) => path));
    const tasks = choose(board.tasks, values, words, outstanding);
    if (values['ids'] === true) return redactData(tasks.map(({ id }) => id));
    const branches = values['branches'] === true ? await readBranches(mode) : undefined;
    if (values['json'] === true)
      return printJson({
        tasks: redactData(tasks.map((task) => ({ ...summariseTask(task), ...branchesOf(task, branches) }))),
        ...(branches && { shared: redactData(sharedBy(tasks, branches)) }),
        problems: board.problems,
      });
    const rows = formatTasks(redactRows(tasks), (task) => describeBranches(task, branches?.further ?? []));
    return [
      ...(rows.length === 0
        ? [board.tasks.length === 0 ? 'There are no task logs here.' : 'No task log is like that.']
        : rows),
      ...(branches ? formatShared(sharedBy(tasks, branches)) : []),
      ...(board.problems.length === 0
        ? []
        : ['', [{ text: 'Problems', style: 'yellow' } as const], ...formatProblems(board.problems, '  ')]),
      ...(outstanding.size === 0 || values['unreported'] === true ? [] : ['', unreportedNote(outstanding.size)]),
    ];
  },
};

/** @throws UserError where no other branch can be looked at */
async function readBranches(mode: DjangoMode): Promise<TaskBranches> {
  const branches = await mode.tasks.branches();
  if (branches !== undefined) return branches;
  throw new UserError(
    'Other branches cannot be read here: there is no git, no repository, or no commit.',
    'Leave --branches out.',
  );
}

/** What a task has on other branches, for programs. */
function branchesOf({ path }: TaskLog, branches: TaskBranches | undefined) {
  if (branches === undefined) return {};
  const own = branches.further.filter((other) => other.path === path);
  return { branches: own.map(({ path: _path, id: _id, ...there }) => there) };
}

/** The shared files that one of the listed tasks names. */
function sharedBy(tasks: readonly TaskLog[], { shared }: TaskBranches): SharedFile[] {
  const listed = new Set(tasks.map(({ path }) => path));
  return shared.filter((file) => file.tasks.some(({ path }) => listed.has(path)));
}

function formatShared(shared: readonly SharedFile[]): Line[] {
  if (shared.length === 0) return [];
  return ['', 'Named by several open tasks', ...shared.map((file) => `  ${describeShared(file)}`)];
}

/** The task logs without the secrets of what their rows show; most have none, and stay the very objects. */
function redactRows(tasks: readonly TaskLog[]): TaskLog[] {
  const shown = tasks.map(({ id, title, statusText }) => ({ id, title, statusText }));
  const redacted = redactData(shown);
  return tasks.map((task, index) => (redacted[index] === shown[index] ? task : { ...task, ...redacted[index] }));
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

import {
  type DjangoMode,
  redactData,
  redactText,
  showLine,
  type SharedFile,
  type TaskBoard,
  type TaskBranches,
  type TaskLog,
} from '../../../core';
import { UserError } from '../../../core/base/errors';
import { terminal } from '../../../node/terminal/terminal';
import type { Command } from '../../command';
import { describeBranches, describeShared } from '../../describe-branches';
import { formatProblems, formatTasks, redactRows } from '../../format/format-tasks';
import { FOLDER_HELP, openTasks, TASK_OPTIONS } from '../../open-tasks';
import { printJson, type Line } from '../../../node/terminal/output';
import { CHOICE_OPTIONS, ORDERS, readChoice } from '../../read-choice';
import { summariseTask } from '../../summarise-task';

/** `tasks list [WORD…] [--status STATUS,…] [--open] [--mine] … [--json]` */
export const list: Command = {
  usage:
    'tasks list [WORD…] [--status STATUS,…] [--open] [--mine] [--assigned-to WHO] [--priority WORD] [--handed-out] [--unreported] [--sort ORDER] [--limit N] [--branches] [--ids] [--json] [--folder PATH]',
  help: [
    'WORD               only tasks that have it in title, id, path, partner, coordinator, status, priority, type or tags',
    '                   fields too: assigned:me coordinator: status: priority: due: type: tag: id: is:open, and overdue, mine; -WORD: without it',
    '--status WORD,…    only tasks of these statuses; also several times',
    '--open             only tasks that are neither done nor archived',
    '--mine             only tasks that are assigned to you, by the name and address that git knows you by',
    '--assigned-to WHO  only tasks of that partner',
    '--priority WORD    only tasks that are so urgent, or more',
    '--handed-out       only tasks that you have handed over, as far as git tells who has committed it',
    '--unreported       only finished tasks whose completion was never reported',
    `--sort ORDER       ${ORDERS.join(', ')}; path if left out`,
    '--limit N          no more than so many',
    '--branches         say where another branch, origin/… too, or a worktree has a task further on, and which open tasks name the same file',
    '--ids              print nothing but the ids',
    '--json             print {tasks: [{id, title, status, path, …}], problems: [{path, line, message}]}, and more: how many --limit has left',
    '                   out; with --branches each task has its branches: [{branch, status, …}], and there is',
    '                   shared: [{file, tasks: [{path, id, branch?}]}]',
    FOLDER_HELP,
    '',
    'Files that cannot be read are listed too. What is wrong with files, and what was never reported, is told on standard error.',
  ],
  examples: [
    'tasks list --status blocked,review',
    'tasks list --open --sort priority --limit 5',
    'tasks list database --json',
  ],
  options: {
    ...TASK_OPTIONS,
    ...CHOICE_OPTIONS,
    'handed-out': { type: 'boolean' },
    unreported: { type: 'boolean' },
    branches: { type: 'boolean' },
    ids: { type: 'boolean' },
  },
  maxArguments: 20,
  ownWords: true,

  async run(values, words) {
    const choice = await readChoice(values, words);
    const { mode, board } = await openTasks(values);
    const outstanding = new Set((await mode.reports.outstanding()).map(({ path }) => path));
    const handedOut = values['handed-out'] === true ? new Set(await mode.inbox.handedOut()) : undefined;
    const of = handedOut ? board.tasks.filter(({ path }) => handedOut.has(path)) : board.tasks;
    const { tasks, more } = choice.of(of, values['unreported'] === true ? { paths: outstanding } : {});
    if (values['ids'] === true) return redactData(tasks.map(({ id }) => id));
    const branches = values['branches'] === true ? await readBranches(mode) : undefined;
    if (values['json'] === true)
      return printJson({
        tasks: redactData(tasks.map((task) => ({ ...summariseTask(task), ...branchesOf(task, branches) }))),
        ...(more > 0 && { more }),
        ...(branches && { shared: redactData(sharedBy(tasks, branches)) }),
        problems: board.problems,
      });
    const rows = formatTasks(redactRows(tasks), (task) =>
      [
        handedOut && task.assignedTo !== '' ? `for ${showLine(redactText(task.assignedTo))}` : '',
        describeBranches(task, branches?.further ?? []),
      ]
        .filter((note) => note !== '')
        .join('; '),
    );
    terminal.complain(
      footnotes(board, { more, rows: rows.length, unreported: values['unreported'] === true ? 0 : outstanding.size }),
    );
    return [...rows, ...(branches ? formatShared(sharedBy(tasks, branches)) : [])];
  },
};

/** What is told beside a list, and is no row of it. */
function footnotes(
  { tasks, problems }: TaskBoard,
  { more, rows, unreported }: { more: number; rows: number; unreported: number },
): Line[] {
  return [
    ...(rows > 0 ? [] : [tasks.length === 0 ? 'There are no task logs here.' : 'No task log is like that.']),
    ...(more === 0 ? [] : [`and ${more} more`]),
    ...(problems.length === 0
      ? []
      : [[{ text: 'Problems', style: 'yellow' } as const], ...formatProblems(problems, '  ')]),
    ...(unreported === 0 ? [] : [unreportedNote(unreported)]),
  ];
}

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

function unreportedNote(count: number): string {
  return `${count === 1 ? 'One finished task was' : `${count} finished tasks were`} never reported: see --unreported.`;
}

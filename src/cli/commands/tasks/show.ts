import {
  type OpenPoint,
  redactData,
  redactText,
  type Section,
  showStatus,
  type TaskChanges,
  type TaskLog,
} from '../../../core';
import { UserError } from '../../../core/base/errors';
import type { Command } from '../../command';
import { firstLines } from '../../format/first-lines';
import { formatAsked } from '../../format/format-asked';
import { formatChanges } from '../../format/format-changes';
import { formatProblems } from '../../format/format-tasks';
import { FOLDER_HELP, openTasks, TASK_OPTIONS } from '../../open-tasks';
import { textOption } from '../../read-option';
import { printJson, type Line } from '../../../node/terminal/output';

/** `tasks show TASK [--since DAY] [--json]` */
export const show: Command = {
  usage: 'tasks show TASK [--since DAY] [--json] [--folder PATH]',
  help: [
    'TASK         its id, or the path of its task log',
    '--since DAY  what changed since that day, YYYY-MM-DD, instead of since it was last shown',
    '--json       print {task, text, openPoints, changes}: all fields and items, the whole file, what is open before it is done, and',
    '             {statusBefore, entries, ticked} since it was last shown, newest first, with the author of the commit where git tells, and',
    '             {asked: [{kind, text, by, date}]}, what others have changed in criteria and goal since the hand-over',
    FOLDER_HELP,
    '',
    'Nothing of it is new in tasks inbox from then on.',
  ],
  examples: ['tasks show TASK-DB-20261109-091500', 'tasks show .ruru/tasks/TASK-DB-20261109-091500.md --json'],
  options: { ...TASK_OPTIONS, since: { type: 'string' } },
  maxArguments: 1,

  async run(values, [reference]) {
    if (reference === undefined) throw new UserError('No task is named.', 'Name one by its id or its path.');
    const { mode, pathOf } = await openTasks(values);
    const path = await pathOf(reference);
    const since = textOption(values, 'since');
    const { text, sections, ...read } = await mode.tasks.read(path);
    const found = await mode.inbox.changes(path, since === undefined ? {} : { since });
    // A repository that nobody may write to can be read all the same.
    await mode.inbox.markSeen([path]).catch(() => undefined);
    const { task, openPoints, changes } = redactData({ ...read, changes: found });
    return values['json'] === true
      ? printJson({ task, text: redactText(text), openPoints, changes })
      : describe({ task, openPoints, changes, about: aboutOf(redactData(sections), task) }, since);
  },
};

const ROWS: readonly [label: string, field: (task: TaskLog) => string][] = [
  ['path', ({ path }) => path],
  ['status', showStatus],
  ['type', ({ type }) => type],
  ['priority', ({ priority }) => priority],
  ['partner', ({ assignedTo }) => assignedTo],
  ['reports to', ({ coordinator }) => coordinator],
  ['created', ({ created }) => created],
  ['updated', ({ updated }) => updated],
  ['due', ({ due }) => due],
  ['parent', ({ parent }) => parent],
  ['depends on', ({ dependsOn }) => dependsOn.join(', ')],
  ['issue', ({ issue = '' }) => issue],
  ['see also', ({ relatedDocs, issue }) => relatedDocs.filter((entry) => entry !== issue).join(', ')],
  ['tags', ({ tags }) => tags.join(', ')],
];

/** What is told of a task log. */
interface Shown {
  task: TaskLog;
  openPoints: readonly OpenPoint[];
  changes: TaskChanges;
  /** The sections that say what it is about. */
  about: readonly Section[];
}

/** How many sections before the first box say what a task is about, and how many lines of each are told. */
const SECTIONS = 3;
const LINES = 12;

/** The first sections of a task log, before the first box to tick: the goal, the reason and the code, where the product has written it. */
function aboutOf(sections: readonly Section[], { items }: TaskLog): Section[] {
  const end = items[0]?.line ?? Infinity;
  const isAbout = ({ level, line }: Section, at: number): boolean =>
    level === 2 && line < end && (sections.slice(at + 1).find((next) => next.level <= 2)?.line ?? Infinity) <= end;
  return sections.filter(isAbout).slice(0, SECTIONS);
}

function linesOf({ text }: Section): string[] {
  const lines = text
    .split(/\r?\n/)
    .slice(1)
    .filter((line) => line.trim() !== '');
  return firstLines(lines, LINES).map((line) => `  ${line}`);
}

function describe({ task, openPoints, changes, about }: Shown, since: string | undefined): Line[] {
  const rows = ROWS.map(([label, field]) => [label, field(task)] as const).filter(([, value]) => value !== '');
  const items = task.items.map(({ line, mark, text }) => `  ${String(line).padStart(4)}  [${mark}] ${text}`);
  const waiting = openPoints.filter((point) => point.kind === 'dependency').map(({ id, title }) => `  ${id}  ${title}`);
  return [
    [{ text: `${task.id}  ${task.title}`, style: 'bold' }],
    ...(task.conflict
      ? [
          {
            text: `In conflict: merge both sides first, by tasks merge ${task.id} --write, or by hand.`,
            style: 'yellow',
          } as const,
        ]
      : []
    ).map((part) => [part]),
    ...rows.map(([label, value]) => `  ${label.padEnd(12)}${value}`),
    ...section(since === undefined ? 'New since it was last shown' : `Since ${since}`, formatChanges(changes)),
    ...about.flatMap((part) => section(part.title, linesOf(part))),
    ...formatAsked(changes.asked ?? []),
    ...section('Items, by line', items),
    ...section('Waits for', waiting),
    ...section('Problems', formatProblems(task.problems, '  ')),
  ];
}

function section(title: string, rows: readonly Line[]): Line[] {
  return rows.length === 0 ? [] : ['', title, ...rows];
}

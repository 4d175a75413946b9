import {
  chooseTasks,
  describeAsked,
  describeKinds,
  describeSender,
  describeStale,
  describeText,
  PRIORITIES,
  progressOf,
  type Problem,
  showStatus,
  sortTasks,
  type StaleTask,
  type DjangoMode,
  type Inbox,
  type News,
  type TaskLog,
} from '../core';
import { fitRows, moreOf, type Answer, type RowForm } from './answer';
import { clip } from './clip';
import { fenceLines } from './fence';
import { outputSchema } from './schema';
import { STATUS_SCHEMA } from './task-input';
import { defineTool } from './tool';

const MOST_TASKS = 50;
const MOST_PROBLEMS = 10;
const PROBLEMS_BYTES = 1_500;
/** How long a title is in a list, and what somebody has noted, in bytes. */
const LONGEST_TITLE = 160;
const LONGEST_NOTE = 200;
const LONGEST_NAME = 80;

export const listTasks = defineTool({
  name: 'list_tasks',
  title: 'List Tasks',
  description:
    'Lists task logs, the most urgent first: id, status, progress, partner, title. Without a filter, those that are open. ' +
    'Call it to find a task.',
  inputSchema: {
    type: 'object',
    properties: {
      status: { type: 'array', items: STATUS_SCHEMA },
      open: { type: 'boolean', description: 'Open ones; false: closed ones.' },
      assigned_to: { type: 'string', description: 'Who works on it.' },
      priority: { type: 'string', enum: PRIORITIES, description: 'So urgent, or more.' },
      words: { type: 'string', description: 'In title, id, path, partner, coordinator or tags.' },
      unreported: { type: 'boolean', description: 'Finished, never reported.' },
      inbox: { type: 'boolean', description: 'What came back.' },
      offset: { type: 'integer', minimum: 0, description: 'How many to leave out.' },
    },
    additionalProperties: false,
  },
  outputSchema: outputSchema({ count: 'integer', tasks: 'array' }),

  async run(mode, { offset = 0, ...wanted }) {
    const board = await mode.tasks.load();
    if (wanted.inbox === true) return tellInbox(mode, board.tasks, offset);
    const { status, open, assigned_to: assignee, priority, words = '', unreported = false } = wanted;
    const outstanding = unreported ? new Set((await mode.reports.outstanding()).map(({ path }) => path)) : undefined;
    const isUnfiltered = status === undefined && outstanding === undefined && words.trim() === '';
    const onlyOpen = open ?? (isUnfiltered ? true : undefined);
    const chosen = chooseTasks(board.tasks, {
      words,
      ...(status !== undefined && { statuses: status }),
      ...(onlyOpen !== undefined && { open: onlyOpen }),
      ...(assignee !== undefined && { assignedTo: [assignee] }),
      ...(priority !== undefined && { priority }),
      ...(outstanding && { paths: outstanding }),
    });
    const found = sortTasks(chosen, 'priority');
    const { lines, data: tasks } = fitRows(found.slice(offset, offset + MOST_TASKS), formOf(board.tasks));
    const wrong = fitRows(board.problems.slice(0, MOST_PROBLEMS), PROBLEM, PROBLEMS_BYTES);
    const problems = board.problems.length - wrong.data.length;
    const next = offset + tasks.length;
    const text = [
      `${found.length} of ${board.tasks.length} tasks.`,
      ...(next < found.length ? [`${found.length - next} more: filter, or call again with offset ${next}.`] : []),
      ...fenceLines([...lines, ...wrong.lines, ...moreOf(problems).map((words) => `${words} problems`)]),
    ].join('\n');
    const data = {
      count: found.length,
      of: board.tasks.length,
      tasks,
      ...(next < found.length && { next_offset: next }),
      ...(wrong.data.length > 0 && { problems: wrong.data }),
      ...(problems > 0 && { more_problems: problems }),
    };
    return { text, data };
  },
});

/** How a task is told: with its path only where its id does not find it. */
function formOf(all: readonly TaskLog[]): RowForm<TaskLog> {
  const pathOf = pathsBeside(all);
  return {
    lines: (task) => {
      const { done, counted } = progressOf(task);
      const parts = [
        task.conflict ? 'in conflict' : showStatus(task) || 'no status',
        urgencyOf(task) ?? '',
        counted > 0 ? `${done}/${counted}` : '',
        task.assignedTo && `for ${clip(task.assignedTo, LONGEST_NAME)}`,
        task.due && `due ${task.due}`,
      ];
      const path = pathOf(task);
      const title = clip(task.title, LONGEST_TITLE);
      return [
        `- ${task.id} (${parts.filter((part) => part !== '').join(', ')}): ${title}${path === undefined ? '' : ` [${path}]`}`,
      ];
    },
    data: (task) => {
      const { done, counted } = progressOf(task);
      return {
        id: task.id,
        status: task.conflict ? 'in conflict' : showStatus(task),
        priority: urgencyOf(task),
        done: counted > 0 ? `${done}/${counted}` : undefined,
        for: clip(task.assignedTo, LONGEST_NAME) || undefined,
        due: task.due || undefined,
        title: clip(task.title, LONGEST_TITLE),
        path: pathOf(task),
      };
    },
  };
}

/** The level of what is more urgent than others. */
function urgencyOf({ priorityLevel }: TaskLog): string | undefined {
  return priorityLevel === 'highest' || priorityLevel === 'high' ? priorityLevel : undefined;
}

/** The path of a task whose file is not called by its id, or shares the id with another; undefined where the id is enough. */
function pathsBeside(all: readonly TaskLog[]): (task: { id: string; path: string }) => string | undefined {
  const counts = new Map<string, number>();
  for (const { id } of all) counts.set(id, (counts.get(id) ?? 0) + 1);
  return ({ id, path }) => (path.endsWith(`/${id}.md`) && counts.get(id) === 1 ? undefined : path);
}

const PROBLEM: RowForm<Problem> = {
  lines: ({ path, line, message }) => [`Problem in ${path}:${line}: ${message}`],
  data: (problem) => problem,
};

/** What came back, and what was left lying. That an agent has read it does not count as seen by its sender. */
async function tellInbox(mode: DjangoMode, all: readonly TaskLog[], offset: number): Promise<Answer> {
  const { news, stale, ...known } = await mode.inbox.look();
  const note = news.length > 0 || !known.knowsNames ? remarkOn(known) : undefined;
  const pathOf = pathsBeside(all);
  const place = (one: News | StaleTask): string => {
    const path = pathOf(one);
    return `${clip(one.title, LONGEST_TITLE)}${path === undefined ? '' : ` [${path}]`}`;
  };
  const rows = [...news, ...stale];
  const { lines, data: tasks } = fitRows<News | StaleTask>(rows.slice(offset, offset + MOST_TASKS), {
    lines: (one) => [
      'kind' in one
        ? `${describeNews(one)}: ${place(one)}${noteOf(one)}`
        : `- ${one.id} (${describeStale(one)}): ${place(one)}`,
    ],
    data: (one) => ({
      id: one.id,
      because: 'kind' in one ? describeKinds(one) : describeStale(one),
      ...('kind' in one && {
        unread: one.unread,
        of_others: one.ofOthers,
        by: one.by,
        date: one.date,
        text: one.text && clip(one.text, LONGEST_NOTE),
        text_by: one.textBy,
        asked: one.asked && describeAsked(one.asked),
      }),
      title: clip(one.title, LONGEST_TITLE),
      path: pathOf(one),
    }),
  });
  const next = offset + tasks.length;
  const text = [
    `${news.length} came back, ${stale.length} left lying.`,
    ...(next < rows.length ? [`${rows.length - next} more: call again with offset ${next}.`] : []),
    ...fenceLines(lines),
    ...(note === undefined ? [] : [note]),
  ].join('\n');
  const data = {
    count: rows.length,
    back: news.length,
    stale: stale.length,
    tasks,
    ...(next < rows.length && { next_offset: next }),
    ...(note !== undefined && { note }),
  };
  return { text, data };
}

/** What is not known of it here, and what tells; undefined where nothing is left open. */
function remarkOn({ knowsAuthors, knowsNames }: Pick<Inbox, 'knowsAuthors' | 'knowsNames'>): string | undefined {
  if (knowsAuthors) return undefined;
  const who = knowsNames ? '' : ", nor who you are (git's user.name and user.email)";
  return `Who has changed what is not known here${who}: \`django-developer tasks inbox\` asks git.`;
}

function describeNews(news: News): string {
  const { id, unread, ofOthers } = news;
  return `- ${id} (${[describeKinds(news), ofOthers && 'between others', unread && 'new', describeSender(news)].filter(Boolean).join(', ')})`;
}

function noteOf(news: News): string {
  const asked = news.asked === undefined ? '' : `: ${describeAsked(news.asked)}`;
  return `${asked}${news.text === undefined ? '' : `: ${clip(describeText(news, 'unknown'), LONGEST_NOTE)}`}`;
}

import { describeStale, filterTasks, isOpen, NEWS_WORDS, progressOf, showStatus } from '../core';
import type { DjangoMode, News, TaskLog } from '../core';
import { fenceLines } from './fence';
import { STATUS_SCHEMA } from './task-input';
import { defineTool } from './tool';

const MOST_TASKS = 50;
const MOST_PROBLEMS = 10;

export const listTasks = defineTool({
  name: 'list_tasks',
  title: 'List Tasks',
  description:
    'Lists task logs: id, path, status, progress, partner and title. Without a filter, those that are open. Call it to find a task.',
  inputSchema: {
    type: 'object',
    properties: {
      status: STATUS_SCHEMA,
      words: {
        type: 'string',
        maxLength: 200,
        description: 'Words that title, id, path, partner, coordinator or tags have, all of them.',
      },
      unreported: { type: 'boolean', description: 'Finished tasks that were never reported.' },
      inbox: {
        type: 'boolean',
        description: 'What came back from partners.',
      },
      offset: { type: 'integer', minimum: 0, maximum: 1_000_000, description: 'How many to leave out.' },
    },
    additionalProperties: false,
  },

  async run(mode, { status, words = '', unreported = false, inbox = false, offset = 0 }) {
    const board = await mode.tasks.load();
    if (inbox) return tellInbox(mode, offset);
    const outstanding = new Set(unreported ? (await mode.reports.outstanding()).map(({ path }) => path) : []);
    const isWanted = (task: TaskLog): boolean => {
      if (unreported && !outstanding.has(task.path)) return false;
      if (status !== undefined) return task.status === status;
      return unreported || words.trim() !== '' || isOpen(task);
    };
    const found = filterTasks(board.tasks, words).filter(isWanted);
    const shown = found.slice(offset, offset + MOST_TASKS);
    const rest = found.length - offset - shown.length;
    return [
      `${found.length} of ${board.tasks.length} tasks.`,
      ...(rest > 0 ? [`${rest} more: filter, or call again with offset ${offset + shown.length}.`] : []),
      ...fenceLines([
        ...shown.map(describeTask),
        ...board.problems
          .slice(0, MOST_PROBLEMS)
          .map(({ path, line, message }) => `Problem in ${path}:${line}: ${message}`),
      ]),
    ].join('\n');
  },
});

function describeTask(task: TaskLog): string {
  const { done, counted } = progressOf(task);
  const parts = [
    task.conflict ? 'in conflict' : showStatus(task) || 'no status',
    counted > 0 ? `${done}/${counted}` : '',
    task.assignedTo && `for ${task.assignedTo}`,
  ];
  return `- ${task.id} (${parts.filter((part) => part !== '').join(', ')}): ${task.title} [${task.path}]`;
}

/** What came back, and what was left lying. That an agent has read it does not count as seen by its sender. */
async function tellInbox(mode: DjangoMode, offset: number): Promise<string> {
  const { news, stale } = await mode.inbox.look();
  const rows = [
    ...news.map(describeNews),
    ...stale.map((one) => `- ${one.id} (${describeStale(one)}): ${one.title} [${one.path}]`),
  ];
  const shown = rows.slice(offset, offset + MOST_TASKS);
  const rest = rows.length - offset - shown.length;
  return [
    `${news.length} came back, ${stale.length} left lying.`,
    ...(rest > 0 ? [`${rest} more: call again with offset ${offset + shown.length}.`] : []),
    ...fenceLines(shown),
  ].join('\n');
}

function describeNews({ id, title, path, kind, unread, by, date, text }: News): string {
  const parts = [NEWS_WORDS[kind], unread && 'new', by && `by ${by}`, date].filter(Boolean);
  return `- ${id} (${parts.join(', ')}): ${title} [${path}]${text === undefined ? '' : `: ${text}`}`;
}

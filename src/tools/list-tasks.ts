import { filterTasks, isOpen, progressOf, showStatus, type TaskLog } from '../core';
import { fenceLines } from './fence';
import { STATUS_SCHEMA } from './task-input';
import { defineTool } from './tool';

const MOST_TASKS = 50;
const MOST_PROBLEMS = 10;

export const listTasks = defineTool({
  name: 'list_tasks',
  title: 'List Tasks',
  description:
    'Lists the task logs of this workspace: id, path, status, progress, partner and title. Without a filter, those that are open. ' +
    'Call it to find a task before you read or change it.',
  inputSchema: {
    type: 'object',
    properties: {
      status: STATUS_SCHEMA,
      words: {
        type: 'string',
        maxLength: 200,
        description: 'Words that title, id, path, partner, coordinator or tags have, all of them.',
      },
      unreported: { type: 'boolean', description: 'Only finished tasks whose completion was never reported.' },
      offset: { type: 'integer', minimum: 0, maximum: 1_000_000, description: 'How many to leave out from the top.' },
    },
    additionalProperties: false,
  },

  async run(mode, { status, words = '', unreported = false, offset = 0 }) {
    const board = await mode.tasks.load();
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
    showStatus(task) || 'no status',
    counted > 0 ? `${done}/${counted}` : '',
    task.assignedTo && `for ${task.assignedTo}`,
  ];
  return `- ${task.id} (${parts.filter((part) => part !== '').join(', ')}): ${task.title} [${task.path}]`;
}

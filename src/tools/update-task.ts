import { UserError } from '../core/base/errors';
import { retryWhenChanged } from '../core/base/retry-when-changed';
import { PRIORITY_SPELLINGS } from '../core/tasks/authoring/field-values';
import { classifyPriority } from '../core/tasks/log/classify-priority';
import type { TaskChange } from '../core/tasks/change/change-task';
import { MARKDOWN_SCHEMA, STATUS_SCHEMA, TASK_SCHEMA } from './task-input';
import { defineTool } from './tool';

export const updateTask = defineTool({
  name: 'update_task',
  title: 'Update a Task',
  description:
    'Changes a task log: status, priority, partner, due date, marks of items, an entry in its log; all of it or nothing. No other byte ' +
    'of the file changes, but updated_date. Call it as you get on with a task. To tell that it is done, call report_to_coordinator instead.',
  inputSchema: {
    type: 'object',
    properties: {
      task: TASK_SCHEMA,
      status: STATUS_SCHEMA,
      priority: {
        type: 'string',
        enum: ['highest', 'high', 'medium', 'low', 'lowest'],
        description: 'How urgent it is.',
      },
      assigned_to: { type: 'string', minLength: 1, maxLength: 200, description: 'Who works on it.' },
      due_date: { type: 'string', minLength: 10, maxLength: 10, description: 'YYYY-MM-DD' },
      items: {
        type: 'array',
        description: 'Items whose marks change, by the lines that read_task tells.',
        items: {
          type: 'object',
          properties: {
            line: {
              type: 'integer',
              minimum: 1,
              maximum: 10_000_000,
              description: 'Line of the item, counted from 1.',
            },
            state: {
              type: 'string',
              enum: ['done', 'open', 'under-way', 'dropped'],
              description: 'What the mark is to say.',
            },
          },
          required: ['line', 'state'],
          additionalProperties: false,
        },
        minItems: 1,
        maxItems: 200,
      },
      log: { ...MARKDOWN_SCHEMA, description: 'What happened, Markdown. It goes into the log section with the date.' },
    },
    required: ['task'],
    additionalProperties: false,
  },

  confirmation: ({ task, status }) => `Change the task log ${task}${status === undefined ? '' : `, status ${status}`}`,

  async run(mode, { task: reference, ...input }, apply) {
    if (Object.keys(input).length === 0)
      throw new UserError('There is nothing to change.', 'Send status, priority, assigned_to, due_date, items or log.');
    const change = readChange(input);
    const path = await mode.findTaskPath(reference);
    const compute = () => mode.changeTask(path, change);
    // Lines may have moved where somebody else was faster; everything else can be computed anew.
    const applied = input.items === undefined ? await retryWhenChanged(compute, apply) : await compute();
    if (input.items !== undefined && applied !== undefined) await apply(applied);
    return applied?.edits.length === 0
      ? `${path} says so already.`
      : `${path} was written: ${Object.keys(input).join(', ')}.`;
  },
});

interface Wanted {
  status?: NonNullable<TaskChange['status']>;
  priority?: string;
  assigned_to?: string;
  due_date?: string;
  items?: NonNullable<TaskChange['items']>;
  log?: string;
}

function readChange({ status, priority, assigned_to, due_date, items, log }: Wanted): TaskChange {
  if (due_date !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(due_date))
    throw new UserError('"due_date" is no date.', 'Write it YYYY-MM-DD.');
  const spelling = PRIORITY_SPELLINGS.find((candidate) => classifyPriority(candidate) === priority);
  const fields = {
    ...(spelling !== undefined && { priority: spelling }),
    ...(assigned_to !== undefined && { assigned_to }),
    ...(due_date !== undefined && { due_date }),
  };
  return {
    fields,
    ...(status !== undefined && { status }),
    ...(items !== undefined && { items }),
    ...(log !== undefined && { log }),
  };
}

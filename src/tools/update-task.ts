import { UserError } from '../core/base/errors';
import { PRIORITIES, showLine, type DjangoMode } from '../core';
import { fenceLines } from './fence';
import { orSayHow } from './or-say-how';
import { MARKDOWN_SCHEMA, STATUS_SCHEMA, TASK_SCHEMA } from './task-input';
import { defineTool } from './tool';

export const updateTask = defineTool({
  name: 'update_task',
  title: 'Update a Task',
  description:
    'Changes a task log: status, priority, partner, due date, marks of items, an entry in its log; all of it or nothing. ' +
    'Call it as you get on. To tell that it is done, call report_to_coordinator.',
  inputSchema: {
    type: 'object',
    properties: {
      task: TASK_SCHEMA,
      status: STATUS_SCHEMA,
      priority: { type: 'string', enum: PRIORITIES },
      assigned_to: { type: 'string', minLength: 1, maxLength: 200, description: 'Who works on it.' },
      due_date: { type: 'string', maxLength: 200, description: 'YYYY-MM-DD.' },
      items: {
        type: 'array',
        description: 'Items whose marks change, by the lines and words that read_task tells.',
        items: {
          type: 'object',
          properties: {
            line: {
              type: 'integer',
              minimum: 1,
              maximum: 10_000_000,
              description: 'Line of the item.',
            },
            text: {
              type: 'string',
              minLength: 1,
              maxLength: 1_000,
              description: 'Its first words; refused where others stand on the line.',
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
      outcome: {
        type: 'string',
        enum: ['accept', 'return'],
        description: "Takes the partner's work, or gives it back: log says why.",
      },
      log: { ...MARKDOWN_SCHEMA, description: 'What happened, Markdown; it goes into the log with the date.' },
    },
    required: ['task'],
    additionalProperties: false,
  },

  confirmation: ({ task, status, outcome }) =>
    outcome === undefined
      ? `Change the task log ${task}${status === undefined ? '' : `, status ${status}`}`
      : { accept: `Accept the work on ${task}`, return: `Send ${task} back to its partner` }[outcome],

  async run(mode, { task: reference, ...input }) {
    if (Object.keys(input).length === 0)
      throw new UserError(
        'There is nothing to change.',
        'Send status, priority, assigned_to, due_date, items, outcome or log.',
      );
    if (input.outcome !== undefined) return settle(mode, await mode.tasks.find(reference), input);
    const { status, priority, assigned_to: assignedTo, due_date: due, items, log } = input;
    const path = await mode.tasks.find(reference);
    const {
      changed,
      redacted,
      items: marked = [],
    } = await mode.tasks
      .change(path, {
        ...(status !== undefined && { status }),
        ...(priority !== undefined && { priority }),
        ...(assignedTo !== undefined && { assignedTo }),
        ...(due !== undefined && { due }),
        ...(items !== undefined && { items }),
        ...(log !== undefined && { log }),
      })
      .catch(orSayHow('report it with report_to_coordinator, which settles it'));
    const said = changed ? `${path} was written: ${Object.keys(input).join(', ')}.` : `${path} says so already.`;
    const lines = marked.map(({ line, state, text }) => `line ${line} is ${state.replace('-', ' ')}: ${text}`);
    return [showLine([said, redacted].filter(Boolean).join(' ')), ...(lines.length > 0 ? fenceLines(lines) : [])].join(
      '\n',
    );
  },
});

/** Takes what a partner has handed in, or gives it back. */
async function settle(
  { inbox }: DjangoMode,
  path: string,
  { outcome, log, ...others }: { outcome?: 'accept' | 'return'; log?: string },
): Promise<string> {
  const [other] = Object.keys(others);
  if (other !== undefined)
    throw new UserError(
      `${path} was not changed: outcome goes with log alone, not with ${other}.`,
      'Call update_task for the rest first.',
    );
  if (outcome === 'return') {
    const { redacted } = await inbox.sendBack(path, log ?? '');
    return said(`${path} went back to its partner, in progress again.`, redacted);
  }
  const { report } = await inbox
    .accept(path, log === undefined ? {} : { note: log })
    .catch(orSayHow('complete it with report_to_coordinator, which settles it'));
  const whom = report ? `reported to its coordinator, kept in ${report.kept}` : 'there was nobody to report it to';
  return said(`${path} is accepted and done; ${whom}.`, report?.undelivered, report?.redacted);
}

function said(...sentences: readonly (string | undefined)[]): string {
  return showLine(sentences.filter(Boolean).join(' '));
}

import { UserError } from '../core/base/errors';
import { PRIORITIES, showLine, summariseCriteria, type DjangoMode } from '../core';
import { fitRows, moreOf, type Answer } from './answer';
import { clip } from './clip';
import { fenceLines } from './fence';
import { findTask } from './find-task';
import { orSayHow, orSayWord } from './or-say-how';
import { outputSchema } from './schema';
import { MARKDOWN_SCHEMA, NAMES_SCHEMA, STATUS_SCHEMA, TASK_SCHEMA } from './task-input';
import { defineTool } from './tool';

/** What it says beside the items that were marked, in bytes. */
const LONGEST = 1_500;

/** What it changes, as its input names it. */
const FIELDS = [
  'status',
  'priority',
  'assigned_to',
  'coordinator',
  'due_date',
  'tags',
  'depends_on',
  'items',
  'outcome',
  'log',
] as const;

export const updateTask = defineTool({
  name: 'update_task',
  title: 'Update a Task',
  description:
    'Changes a task log: its fields, marks of items, an entry in its log; all of it or nothing. ' +
    'Call it as you get on. To tell that it is done, call report_to_coordinator.',
  inputSchema: {
    type: 'object',
    properties: {
      task: TASK_SCHEMA,
      status: STATUS_SCHEMA,
      priority: { type: 'string', enum: PRIORITIES },
      assigned_to: { type: 'string', minLength: 1, description: 'Who works on it.' },
      coordinator: { type: 'string', minLength: 1, description: 'Who gets its reports.' },
      due_date: { type: 'string', description: 'YYYY-MM-DD.' },
      tags: { ...NAMES_SCHEMA, description: 'All of its labels.' },
      depends_on: { ...NAMES_SCHEMA, description: 'Ids of all that it waits for.' },
      items: {
        type: 'array',
        description: 'Items whose marks change, as read_task tells them.',
        items: {
          type: 'object',
          properties: {
            line: { type: 'integer', minimum: 1 },
            text: { type: 'string', minLength: 1, description: 'Its first words; refused where others stand there.' },
            state: { type: 'string', enum: ['done', 'open', 'under-way', 'dropped'] },
          },
          required: ['line', 'state'],
          additionalProperties: false,
        },
        minItems: 1,
      },
      outcome: {
        type: 'string',
        enum: ['accept', 'accept-changed', 'return'],
        description: 'Takes the work, or gives it back: log says why.',
      },
      log: {
        ...MARKDOWN_SCHEMA,
        description:
          'What happened, Markdown; it goes into the log with the date. "Question: …" asks, "Answer: …" answers.',
      },
    },
    required: ['task'],
    additionalProperties: false,
  },
  outputSchema: outputSchema({ path: 'string', said: 'string' }),

  confirmation: ({ task, status, outcome }) =>
    outcome === undefined
      ? `Change the task log ${task}${status === undefined ? '' : `, status ${status}`}`
      : {
          accept: `Accept the work on ${task}`,
          'accept-changed': `Accept the work on ${task}, though what was asked was changed`,
          return: `Send ${task} back to its partner`,
        }[outcome],

  check: (mode, { task }) => findTask(mode, task),

  async run(mode, { task: reference, ...input }) {
    if (Object.keys(input).length === 0)
      throw new UserError('There is nothing to change.', `Send one of ${FIELDS.join(', ')}.`);
    if (input.outcome !== undefined) return settle(mode, await findTask(mode, reference), input);
    const { status, priority, assigned_to: assignedTo, due_date: due, items, log } = input;
    const { coordinator, tags, depends_on: dependsOn } = input;
    const path = await findTask(mode, reference);
    const {
      changed,
      redacted,
      warning,
      items: marked = [],
    } = await mode.tasks
      .change(path, {
        ...(status !== undefined && { status }),
        ...(priority !== undefined && { priority }),
        ...(assignedTo !== undefined && { assignedTo }),
        ...(coordinator !== undefined && { coordinator }),
        ...(due !== undefined && { due }),
        ...(tags !== undefined && { tags }),
        ...(dependsOn !== undefined && { dependsOn }),
        ...(items !== undefined && { items }),
        ...(log !== undefined && { log }),
      })
      .catch(orSayHow('settle it with report_to_coordinator and all_done or not_needed'));
    const fields = Object.keys(input);
    const said = changed ? `${path} was written: ${fields.join(', ')}.` : `${path} says so already.`;
    const told = tell(path, said, redacted, warning);
    const rows = fitRows(marked, {
      lines: ({ line, state, text }) => [`line ${line} is ${state.replace('-', ' ')}: ${text}`],
      data: ({ line, state, text }) => ({ line, state, text }),
    });
    return {
      text: [told.text, ...fenceLines([...rows.lines, ...moreOf(rows.rest)])].join('\n'),
      data: { ...told.data, written: changed ? fields : [], ...(rows.data.length > 0 && { items: rows.data }) },
    };
  },
});

/** Takes what a partner has handed in, or gives it back. */
async function settle(
  { inbox, django, tasks, reports }: DjangoMode,
  path: string,
  { outcome, log, ...others }: { outcome?: 'accept' | 'accept-changed' | 'return'; log?: string },
): Promise<Answer> {
  const [other] = Object.keys(others);
  if (other !== undefined)
    throw new UserError(
      `${path} was not changed: outcome goes with log alone, not with ${other}.`,
      'Call update_task for the rest first.',
    );
  if (outcome === 'return') {
    const { redacted } = await inbox.sendBack(path, log ?? '');
    return tell(path, `${path} went back to its partner, in progress again.`, redacted);
  }
  const { report, remark } = await inbox
    .accept(path, { asChanged: outcome === 'accept-changed', ...(log !== undefined && { note: log }) })
    .catch(orSayWord('send outcome accept-changed'))
    .catch(orSayHow('settle it with report_to_coordinator and all_done or not_needed'));
  const { task } = await tasks.read(path);
  const untold =
    reports.coordinator(task) === '' ? 'there was nobody to report it to' : 'its completion was reported before';
  const whom = report ? `reported to its coordinator, kept in ${report.kept}` : untold;
  // Not every door follows what changes in the folder.
  await django.detect();
  const stand = summariseCriteria(await tasks.check(path));
  const criteria = stand === '' ? undefined : `Its criteria: ${stand}; read_task with section proof tells each.`;
  return tell(path, `${path} is accepted and done; ${whom}.`, report?.undelivered, report?.redacted, remark, criteria);
}

function tell(path: string, ...sentences: readonly (string | undefined)[]): Answer {
  const said = clip(showLine(sentences.filter(Boolean).join(' ')), LONGEST);
  return { text: said, data: { path, said } };
}

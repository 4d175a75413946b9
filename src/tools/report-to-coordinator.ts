import { showLine } from '../core';
import { clip } from './clip';
import { fenceText } from './fence';
import { findTask } from './find-task';
import { outputSchema, type ListSchema } from './schema';
import { orSayHow } from './or-say-how';
import { MARKDOWN_SCHEMA, TASK_SCHEMA } from './task-input';
import { defineTool } from './tool';

/** The rest of a longer report is where it is kept. In bytes. */
const LONGEST_REPORT = 4_000;
const LONGEST_NAME = 200;
const LONGEST_SENTENCES = 1_500;

const NOBODY = 'It names no coordinator; whoever handed it over finds it in the task log:';

const LINES = {
  type: 'array',
  items: { type: 'string', minLength: 1 },
} as const satisfies ListSchema;

export const reportToCoordinator = defineTool({
  name: 'report_to_coordinator',
  title: 'Report to the Coordinator',
  description:
    'Reports progress or completion of a task to whoever coordinates it. A completion sets the status to done; it is refused while criteria, ' +
    'steps or dependencies are open, unless all_done or not_needed settles them. The report is kept, and recorded in both task logs.',
  inputSchema: {
    type: 'object',
    properties: {
      task: TASK_SCHEMA,
      kind: { type: 'string', enum: ['progress', 'completion'], description: 'Whether it is done.' },
      result: { ...MARKDOWN_SCHEMA, description: 'What came out, Markdown.' },
      coordinator: { type: 'string', description: "Who gets it; the task's coordinator if left out." },
      files_changed: { ...LINES, description: 'Paths of changed files; what git tells of if left out.' },
      checks: { ...LINES, description: 'What was checked and how it came out.' },
      follow_ups: { ...LINES, description: 'What is left for someone.' },
      all_done: { type: 'boolean', description: 'What is open is done: tick it.' },
      not_needed: { type: 'string', description: 'Why what is open is not needed: mark it so.' },
    },
    required: ['task', 'kind', 'result'],
    additionalProperties: false,
  },
  outputSchema: outputSchema({ path: 'string', kept: 'string', coordinator: 'string' }),

  confirmation: ({ task, kind }) => `Report ${kind} of ${task} to its coordinator`,

  async run(mode, input) {
    const path = await findTask(mode, input.task);
    const report = {
      kind: input.kind,
      result: input.result,
      ...(input.coordinator !== undefined && { coordinator: input.coordinator }),
      ...(input.files_changed && { filesChanged: input.files_changed }),
      checks: input.checks ?? [],
      followUps: input.follow_ups ?? [],
      settle: { allDone: input.all_done === true, notNeeded: input.not_needed ?? '' },
    };
    const delivery = await mode.reports.deliver(path, report).catch(orSayHow('send all_done or not_needed'));
    const { coordinator, text, kept, deliveredTo, undelivered, alreadyDelivered, withoutCriteria, redacted } = delivery;
    const where = [
      ...(alreadyDelivered ? ['This report was already delivered; nothing was written.'] : []),
      `Kept in ${kept}, recorded in ${path}${deliveredTo === undefined ? '' : `, appended to ${deliveredTo}`}.`,
    ];
    if (undelivered !== undefined) where.push(`It is not in the coordinator's task log: ${undelivered}`);
    if (withoutCriteria) where.push('No item of the task log says when it is done; the report says so.');
    if (redacted !== undefined) where.push(redacted);
    // A name is one word; what has more could be words to the model.
    const whom = /^\S{1,100}$/.test(coordinator) ? coordinator : 'the coordinator whom the report names';
    const tell = clip(text, LONGEST_REPORT);
    const data = {
      path,
      kept,
      coordinator: clip(coordinator, LONGEST_NAME),
      ...(deliveredTo !== undefined && { appended_to: deliveredTo }),
      already_delivered: alreadyDelivered,
      said: clip(where.join(' '), LONGEST_SENTENCES),
      tell,
    };
    const said = coordinator === '' ? NOBODY : `Tell ${whom}:`;
    return {
      text: [...clip(where.map(showLine).join('\n'), LONGEST_SENTENCES).split('\n'), said, fenceText(tell)].join('\n'),
      data,
    };
  },
});

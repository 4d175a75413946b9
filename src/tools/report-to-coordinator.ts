import { UserError } from '../core/base/errors';
import { deliverReport } from '../core/reports/deliver-report';
import { describePoint } from '../core/tasks/log/describe-point';
import { settlePoints } from '../core/reports/settle-points';
import type { ListSchema } from './schema';
import { findTask, MARKDOWN_SCHEMA, TASK_SCHEMA } from './task-input';
import { defineTool } from './tool';

const LINES = {
  type: 'array',
  items: { type: 'string', minLength: 1, maxLength: 1_000 },
  maxItems: 200,
} as const satisfies ListSchema;

export const reportToCoordinator = defineTool({
  name: 'report_to_coordinator',
  title: 'Report to the Coordinator',
  description:
    'Reports progress or completion of a task to whoever coordinates it. A completion sets the status to done; it is refused while criteria, ' +
    'steps or dependencies are open, unless all_done or not_needed settles them. The report is kept in .ruru/reports, recorded in the task ' +
    "log, and appended to the coordinator's own task log where there is one.",
  inputSchema: {
    type: 'object',
    properties: {
      task: TASK_SCHEMA,
      kind: { type: 'string', enum: ['progress', 'completion'], description: 'Whether it is done.' },
      result: { ...MARKDOWN_SCHEMA, description: 'What came out, Markdown.' },
      coordinator: { type: 'string', maxLength: 200, description: "Who gets it; the task's coordinator if left out." },
      files_changed: { ...LINES, description: 'Paths of the files that were changed.' },
      checks: { ...LINES, description: 'What was checked and how it came out.' },
      follow_ups: { ...LINES, description: 'What is left for someone.' },
      all_done: {
        type: 'boolean',
        description: 'Whether the items that are still open are done in fact; they are ticked then.',
      },
      not_needed: {
        type: 'string',
        maxLength: 1_000,
        description: 'Why what is still open is not needed; it is marked so.',
      },
    },
    required: ['task', 'kind', 'result'],
    additionalProperties: false,
  },

  confirmation: ({ task, kind }) => `Report ${kind} of ${task} to its coordinator`,

  async run(mode, input, apply) {
    const { path, task } = await findTask(mode, input.task);
    const coordinator = input.coordinator?.trim() || task?.coordinator || mode.coordinator();
    if (!coordinator)
      throw new UserError(
        `${path} names no coordinator.`,
        'Send one: roo-commander, technical-architect, project-manager, or the id of a task.',
      );
    const open = input.kind === 'completion' ? await mode.openPoints(path) : [];
    const settled = settlePoints(open, { allDone: input.all_done === true, notNeeded: input.not_needed?.trim() ?? '' });
    if (settled.left.length > 0) {
      const points = settled.left.map((point) => `\n- ${describePoint(point)}`).join('');
      throw new UserError(
        `${path} is not complete; nothing was written.`,
        `Finish what is open, or send all_done or not_needed:${points}`,
      );
    }
    if (settled.items.length > 0) await apply(await mode.settleItems(path, settled.items));
    const request = {
      kind: input.kind,
      result: input.result,
      coordinator,
      filesChanged: input.files_changed ?? [],
      checks: [...(input.checks ?? []), ...settled.remarks],
      followUps: input.follow_ups ?? [],
    };
    const { text, kept, deliveredTo, undelivered, undated } = await deliverReport(mode, path, request, apply);
    const where = [
      `Kept in ${kept}, recorded in ${path}${deliveredTo === undefined ? '' : `, appended to ${deliveredTo}`}.`,
    ];
    if (undelivered !== undefined) where.push(`It is not in the coordinator's task log: ${undelivered}`);
    if (undated !== undefined) where.push(undated);
    return [...where, `Tell ${coordinator}:`, '', text].join('\n');
  },
});

import { CATALOGUE, type DraftRequest, routeNamed, showLine } from '../core';
import { fitRows, moreOf } from './answer';
import { clip } from './clip';
import { fenceLines } from './fence';
import { PATH_SCHEMA, placeInput } from './path-input';
import { outputSchema, type InputOf, type ObjectSchema } from './schema';
import { NAMES_SCHEMA } from './task-input';
import { defineTool } from './tool';

/** In bytes. */
const LONGEST_NAME = 400;

const ROUTES = [...new Set(CATALOGUE.routes.map(({ id }) => id))];

const INPUT = {
  type: 'object',
  properties: {
    route: { type: 'string', enum: ROUTES, description: 'As suggest_route tells.' },
    title: {
      type: 'string',
      description: 'At most 200 characters.',
    },
    goal: { type: 'string', maxLength: 5_000, description: 'What to reach.' },
    criteria: { ...NAMES_SCHEMA, description: 'How one sees it is done.' },
    kind: {
      type: 'string',
      enum: ['escalation', 'collaboration'],
      description: 'Work leaves, or is done together.',
    },
    role: { type: 'string', description: "Id of list_partners; the route's usual one if left out." },
    assigned_to: { type: 'string', description: 'Person or agent, as in list_partners.' },
    coordinator: {
      type: 'string',
      description: 'Who gets the reports: a slug, or the id of a task.',
    },
    path: PATH_SCHEMA,
    line: { type: 'integer', minimum: 1, description: 'First line.' },
    end_line: { type: 'integer', minimum: 1, description: 'Last line.' },
  },
  required: ['route', 'title'],
  additionalProperties: false,
} as const satisfies ObjectSchema;

export const createEscalation = defineTool({
  name: 'create_escalation',
  title: 'Create an Escalation',
  description:
    'Hands work that lies beyond core Django to a partner: writes a task log, prefilled with what the partner needs. Call it once for each piece of work, after suggest_route; not for work that Django covers itself.',
  inputSchema: INPUT,
  outputSchema: outputSchema({ id: 'string', path: 'string', assigned_to: 'string' }),

  confirmation: ({ route, title }) => `Create a task log for the ${route} partners: ${title}`,

  check: (mode, input) => mode.tasks.draft(requestOf(input), 0, { signal: AbortSignal.abort() }),

  async run(mode, input) {
    // Not every door follows what changes in the folder.
    await mode.django.detect();
    const { path: file, task, problems } = await mode.tasks.create(requestOf(input));
    const assignee = clip(task.assignedTo, LONGEST_NAME);
    const next = `Tell them: process the task log ${file}.`;
    const told = mode.reports.coordinator(task) === '' ? [NOBODY] : [];
    const wrong = fitRows(problems, { lines: ({ message }) => [message], data: ({ message }) => message });
    const created = showLine([`Created ${task.id} in ${file}, for ${assignee}.`, next, ...told].join(' '));
    return {
      text: [created, ...fenceLines([...wrong.lines, ...moreOf(wrong.rest)])].join('\n'),
      data: {
        id: task.id,
        path: file,
        assigned_to: assignee,
        next: [next, ...told].join(' '),
        ...(wrong.data.length > 0 && { problems: wrong.data }),
        ...(wrong.rest > 0 && { more_problems: wrong.rest }),
      },
    };
  },
});

const NOBODY =
  'It names no coordinator, so its reports reach nobody but who reads its log: send coordinator with update_task, or with report_to_coordinator.';

/** @throws UserError where its path leaves the folder */
function requestOf(input: InputOf<typeof INPUT>): DraftRequest {
  const { title, goal, criteria, role, assigned_to: assignedTo, coordinator, path } = input;
  const { line, end_line } = input;
  const lines = { ...(line !== undefined && { line }), ...(end_line !== undefined && { end_line }) };
  return {
    route: routeNamed(input.route, input.kind),
    title,
    ...(goal !== undefined && { goal }),
    ...(criteria !== undefined && { criteria }),
    ...(role !== undefined && { role }),
    ...(assignedTo !== undefined && { assignedTo }),
    ...(coordinator !== undefined && { coordinator }),
    ...(path !== undefined && { place: placeInput({ path, ...lines }) }),
  };
}

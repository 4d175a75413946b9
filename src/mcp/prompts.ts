import type { GetPromptResult, Prompt } from '@modelcontextprotocol/sdk/types.js';
import { redactText, showLine, showText } from '../core';
import { UserError } from '../core/base/errors';
import { bytesOf } from '../tools/clip';
import { fence } from '../tools/fence';

/** A prompt and what it says. */
interface PromptText extends Prompt {
  name: string;
  arguments: { name: string; description: string; required: boolean }[];
  write(values: Readonly<Record<string, string>>): string;
}

/** Longer values are no words for a prompt. In bytes, all of them together. */
const MOST_BYTES = 6_000;

const PROMPTS: readonly PromptText[] = [
  {
    name: 'escalate',
    title: 'Escalate to a Partner',
    description: 'Hands work that lies beyond core Django to a partner, as a task log.',
    arguments: [
      { name: 'work', description: 'What is to be done', required: true },
      { name: 'path', description: 'File it is about, relative to the workspace folder', required: false },
      { name: 'route', description: 'Where it belongs, where you know', required: false },
      { name: 'role', description: 'Who takes it, where you know', required: false },
    ],
    write: ({ work = '', path = '', route = '', role = '' }) =>
      [
        `This work may lie beyond core Django:${/[\r\n]/.test(work) ? `\n${fence(work)}` : ` ${showText(work)}`}`,
        path === '' ? 'Find the file it is about, if there is one.' : `It is about ${path}.`,
        '',
        route === ''
          ? '1. Ask suggest_route where it belongs. Where the answer is to stay, do it with Django and say so.'
          : `1. It belongs to the route ${route}. Where suggest_route tells another, say so first.`,
        role === ''
          ? '2. Choose the partner with list_partners, and say in one sentence why this one.'
          : `2. The partner is ${role}.`,
        '3. Write the task log with create_escalation: a title of one line, and a goal whose achievement can be seen.',
        '4. Tell me the path of the task log, and what you have left open.',
      ].join('\n'),
  },
  {
    name: 'report',
    title: 'Report to the Coordinator',
    description: 'Reports progress or completion of a task to whoever coordinates it.',
    arguments: [
      { name: 'task', description: 'Id of the task, or the path of its task log', required: true },
      { name: 'kind', description: 'progress or completion', required: false },
    ],
    write: ({ task = '', kind = '' }) =>
      [
        `Report ${kind === '' ? 'progress or completion, whichever it is,' : kind} of the task ${task} to its coordinator.`,
        '',
        '1. Read it with read_task, and compare what is open with what has been done in fact.',
        '2. Tick what is done with update_task. Do not tick what you have not seen.',
        '3. Send report_to_coordinator: the result in a few sentences, the files changed, the checks with how they came out, what is left.',
        '   Where something is open and need not be done, say why in not_needed; otherwise report progress.',
        '4. Tell me where the report is kept and who got it.',
      ].join('\n'),
  },
  {
    name: 'set_status',
    title: 'Set the Status of a Task',
    description: 'Moves a task on, with its reason where it is blocked.',
    arguments: [
      { name: 'task', description: 'Id of the task, or the path of its task log', required: true },
      {
        name: 'status',
        description: 'todo, in-progress, review, blocked or done',
        required: true,
      },
    ],
    write: ({ task = '', status = '' }) =>
      [
        `Set the status of the task ${task} to ${status}.`,
        '',
        '1. Read it with read_task. Where it has that status, say so and change nothing.',
        '2. Set it with update_task; where it is blocked, say in log by what. Where it is done, send report_to_coordinator instead.',
        '3. Tell me what the task log says now.',
      ].join('\n'),
  },
];

/** The prompts, as a client lists them. */
export function listPrompts(): Prompt[] {
  return PROMPTS.map(({ write: _, ...prompt }) => prompt);
}

/** A prompt with its arguments filled in. @throws UserError where there is none of that name, or an argument is missing or too long */
export function getPrompt(name: string, values: Readonly<Record<string, string>>): GetPromptResult {
  const prompt = PROMPTS.find((candidate) => candidate.name === name);
  if (prompt === undefined)
    throw new UserError(
      `There is no prompt ${name.slice(0, 60)}.`,
      `Use one of ${PROMPTS.map((each) => each.name).join(', ')}.`,
    );
  const given: Record<string, string> = {};
  for (const { name: argument, required } of prompt.arguments) {
    const value = Object.hasOwn(values, argument) ? (values[argument] ?? '').trim() : '';
    if (required && value === '')
      throw new UserError(`The prompt ${name} needs "${argument}".`, 'Ask for it with that argument.');
    given[argument] = argument === 'work' ? value : showLine(value);
  }
  if (bytesOf(Object.values(given).join('')) > MOST_BYTES)
    throw new UserError(`The arguments of ${name} have more than ${MOST_BYTES} bytes.`, 'Say it in fewer words.');
  return {
    description: prompt.description ?? '',
    messages: [{ role: 'user', content: { type: 'text', text: redactText(prompt.write(given)) } }],
  };
}

import type { GetPromptResult, Prompt } from '@modelcontextprotocol/sdk/types.js';
import { redactText, showLine, showText } from '../core';
import { UserError } from '../core/base/errors';
import { fence } from '../tools/fence';

/** A prompt and what it says. */
interface PromptText extends Prompt {
  name: string;
  arguments: { name: string; description: string; required: boolean }[];
  write(values: Readonly<Record<string, string>>): string;
}

/** Longer values are no words for a prompt. */
const MAX_LENGTH = 2_000;

const PROMPTS: readonly PromptText[] = [
  {
    name: 'escalate',
    title: 'Escalate to a Partner',
    description: 'Hands work that lies beyond core Django to a partner, as a task log.',
    arguments: [
      { name: 'work', description: 'What is to be done', required: true },
      { name: 'path', description: 'File it is about, relative to the workspace folder', required: false },
    ],
    write: ({ work = '', path = '' }) =>
      [
        `This work may lie beyond core Django:${/[\r\n]/.test(work) ? `\n${fence(work)}` : ` ${showText(work)}`}`,
        path === '' ? 'Find the file it is about, if there is one.' : `It is about ${path}.`,
        '',
        '1. Ask suggest_route where it belongs. Where the answer is to stay, do it with Django and say so.',
        '2. Choose the partner with list_partners, and say in one sentence why this one.',
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
    if (value.length > MAX_LENGTH)
      throw new UserError(`"${argument}" has more than ${MAX_LENGTH} characters.`, 'Say it in fewer.');
    given[argument] = argument === 'work' ? value : showLine(value);
  }
  return {
    description: prompt.description ?? '',
    messages: [{ role: 'user', content: { type: 'text', text: redactText(prompt.write(given)) } }],
  };
}

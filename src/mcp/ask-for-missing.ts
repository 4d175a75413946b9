import type { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { ElicitResultSchema } from '@modelcontextprotocol/sdk/types.js';

/** People take their time; then the call goes on without, in milliseconds. */
const PATIENCE = 5 * 60_000;

/** What a person is asked before a call, where it lacks something that only people know. */
export interface Question {
  /** The parameter that the answer is. */
  field: string;
  title: string;
  message: string;
  /** Whether the call is refused without it. */
  isRequired: boolean;
  maxLength?: number;
}

/** Asks a person; undefined where they give no answer. */
export type Ask = (question: Question) => Promise<string | undefined>;

/** What a call lacks; null counts as left out. @param hasCoordinator whether the settings name one */
export function missingOf(name: string, input: Readonly<Record<string, unknown>>, hasCoordinator: boolean): Question[] {
  const lacks = (field: string): boolean => (input[field] ?? undefined) === undefined;
  if (name === 'create_escalation')
    return [...(lacks('title') ? [TITLE] : []), ...(lacks('coordinator') && !hasCoordinator ? [COORDINATOR] : [])];
  return name === 'update_task' && input['outcome'] === 'return' && lacks('log') ? [REASON] : [];
}

const TITLE: Question = {
  field: 'title',
  title: 'Title',
  isRequired: true,
  maxLength: 200,
  message: 'What is to be done? In at most 200 characters.',
};

const COORDINATOR: Question = {
  field: 'coordinator',
  title: 'Coordinator',
  isRequired: false,
  message: 'Who gets the reports on it: a name, or the id of a task? Left empty, they stand in its log alone.',
};

const REASON: Question = {
  field: 'log',
  title: 'Reason',
  isRequired: true,
  message: 'Why is it sent back? The partner reads this in the task log.',
};

/** The input of a call with what a person has said to it. Who does not answer, leaves it as it is. */
export async function withAnswers(
  input: Readonly<Record<string, unknown>>,
  questions: readonly Question[],
  ask: Ask,
): Promise<Record<string, unknown>> {
  const answered = { ...input };
  for (const question of questions) {
    const answer = (await ask(question))?.trim();
    if (answer === undefined) return answered;
    if (answer !== '') answered[question.field] = answer;
  }
  return answered;
}

/**
 * Asks through the client's own form; undefined where it has none: https://modelcontextprotocol.io/specification/2025-11-25/client/elicitation
 * @param signal ends the question with the call that it is for
 */
export function askThrough(
  server: Pick<Server, 'request' | 'getClientCapabilities'>,
  signal: AbortSignal,
): Ask | undefined {
  const elicitation = server.getClientCapabilities()?.elicitation;
  // Who says no kind has forms; who has addresses alone says so.
  if (elicitation === undefined || ('url' in elicitation && !('form' in elicitation))) return undefined;
  return async ({ field, title, message, isRequired, maxLength }) => {
    const property = { type: 'string' as const, title, ...(maxLength !== undefined && { maxLength }) };
    const params = {
      message,
      requestedSchema: {
        type: 'object' as const,
        properties: { [field]: property },
        ...(isRequired && { required: [field] }),
      },
    };
    const asking = new AbortController();
    const end = (): void => asking.abort(signal.reason);
    signal.addEventListener('abort', end);
    const { action, content } = await server
      .request({ method: 'elicitation/create', params }, ElicitResultSchema, {
        timeout: PATIENCE,
        signal: asking.signal,
      })
      .catch(() => ({ action: 'cancel', content: undefined }))
      // Once it is answered, nothing is left to be called off.
      .finally(() => signal.removeEventListener('abort', end));
    if (action !== 'accept') return undefined;
    const answer = content?.[field];
    return typeof answer === 'string' ? answer : '';
  };
}

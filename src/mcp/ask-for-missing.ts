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
}

/** Asks a person; undefined where they give no answer. */
type Ask = (question: Question) => Promise<string | undefined>;

/** What a call lacks. @param hasCoordinator whether the settings name one */
export function missingOf(name: string, input: Readonly<Record<string, unknown>>, hasCoordinator: boolean): Question[] {
  const lacks = (field: string): boolean => input[field] === undefined;
  if (name === 'create_escalation')
    return [...(lacks('title') ? [TITLE] : []), ...(lacks('coordinator') && !hasCoordinator ? [COORDINATOR] : [])];
  return name === 'update_task' && input['outcome'] === 'return' && lacks('log') ? [REASON] : [];
}

const TITLE: Question = {
  field: 'title',
  title: 'Title',
  message: 'What is to be done? In at most 200 characters.',
};

const COORDINATOR: Question = {
  field: 'coordinator',
  title: 'Coordinator',
  message: 'Who gets the reports on it: a name, or the id of a task? Left empty, they stand in its log alone.',
};

const REASON: Question = {
  field: 'log',
  title: 'Reason',
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

/** Asks through the client's own form; undefined where it has none: https://modelcontextprotocol.io/specification/2025-06-18/client/elicitation */
export function askThrough(server: Pick<Server, 'request' | 'getClientCapabilities'>): Ask | undefined {
  if (server.getClientCapabilities()?.elicitation === undefined) return undefined;
  return async ({ field, title, message }) => {
    const params = {
      message,
      requestedSchema: { type: 'object' as const, properties: { [field]: { type: 'string' as const, title } } },
    };
    const { action, content } = await server
      .request({ method: 'elicitation/create', params }, ElicitResultSchema, { timeout: PATIENCE })
      .catch(() => ({ action: 'cancel', content: undefined }));
    if (action !== 'accept') return undefined;
    const answer = content?.[field];
    return typeof answer === 'string' ? answer : '';
  };
}

import type { JSONRPCMessage } from '@modelcontextprotocol/sdk/types.js';

type Params = Record<string, unknown>;

/** What the example server of the tests has, and what is asked of ours in its place: the same of the protocol. */
const OURS: Readonly<Record<string, Params>> = {
  test_simple_text: { name: 'detect_django', arguments: {} },
  test_error_handling: { name: 'read_task', arguments: { task: 'TASK-NONE' } },
  test_tool_with_progress: { name: 'list_tasks', arguments: {} },
  test_elicitation: { name: 'create_escalation', arguments: { route: 'database', coordinator: 'ada' } },
  'test://static-text': { uri: 'django-developer://partners' },
  'test://watched-resource': { uri: 'django-developer://partners' },
  test_simple_prompt: { name: 'escalate', arguments: { work: 'Index the orders.' } },
};
const PROMPT = 'test_prompt_with_arguments';

/** A message to the example server as one to ours; as it is where ours has nothing alike. */
export function askOurs(message: JSONRPCMessage): JSONRPCMessage {
  if (!('method' in message) || message.params === undefined) return message;
  const { name, uri, ref } = message.params as { name?: string; uri?: string; ref?: { name?: string } };
  const ours = OURS[name ?? uri ?? ''] ?? {};
  const params: Params = { ...message.params, ...ours };
  if (name === PROMPT) Object.assign(params, { name: 'escalate', arguments: promptArguments(params['arguments']) });
  if (ref?.name === PROMPT)
    Object.assign(params, { ref: { ...ref, name: 'report' }, argument: { name: 'task', value: '' } });
  return { ...message, params };
}

/** Whether a message is to the example server alone: what it has, or the schema of a tool that ours does not show. */
export function isOfExample(message: JSONRPCMessage): boolean {
  if (!('method' in message) || message.params === undefined) return false;
  const { name, uri } = message.params as { name?: unknown; uri?: unknown };
  return [name, uri].some((each) => typeof each === 'string' && /^test[_:]/.test(each));
}

function promptArguments(given: unknown): Params {
  const { arg1, arg2 } = given as Record<string, string>;
  return { work: arg1, path: arg2 };
}

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the model says in its turn: words, with which its turn ends, a command that it has run, or a tool of ours that it calls. */
export type Said = { text: string } | { command: string } | { tool: string; input: object };

/** A model on 127.0.0.1 that says what a script has it say. */
export interface ScriptedModel {
  url: string;
  /** What it was asked, the bodies of the requests in their order; small talk of the program's own is left out. */
  asked: string[];
  /** Once it was asked for the first time. */
  wasAsked: Promise<void>;
  close: () => void;
}

interface Body {
  tools?: { name?: string; type?: string; function?: { name: string }; functionDeclarations?: object[] }[];
  stream?: boolean;
}

/**
 * Starts a model that speaks Anthropic's messages, OpenAI's responses and chats and Gemini's contents, all as event streams.
 * @param script what it says at each request that brings tools; the last one again and again
 */
export async function scriptedModel(script: readonly Said[]): Promise<ScriptedModel> {
  const asked: string[] = [];
  let tellAsked = (): void => undefined;
  const wasAsked = new Promise<void>((resolve) => (tellAsked = resolve));
  const server: Server = createServer((request, response) => {
    void readAll(request).then((text) => {
      const url = request.url ?? '';
      if (request.method !== 'POST' || /count_?tokens/i.test(url))
        return end(response, { input_tokens: 1, totalTokens: 1 });
      const body = JSON.parse(text) as Body;
      const hasTools = (body.tools?.length ?? 0) > 0;
      if (hasTools) asked.push(text);
      if (hasTools) tellAsked();
      const said: Said = hasTools
        ? (script[Math.min(asked.length, script.length) - 1] ?? { text: 'Done.' })
        : { text: 'A title' };
      if (url.includes(':generateContent')) return end(response, inContents(said, body));
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      if (url.includes(':streamGenerateContent'))
        return void response.end(`data: ${JSON.stringify(inContents(said, body))}\r\n\r\n`);
      if (url.includes('/chat/completions')) return void response.end(inChat(said, body));
      const events = url.includes('/responses') ? inResponses(said, body) : inMessages(said, body);
      for (const event of events) response.write(`event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`);
      response.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, asked, wasAsked, close: () => server.close() };
}

/** Whatever the way to it is: harnesses put the name of the server before that of a tool, or keep tools in drawers. */
function nameOf(tool: string, tools: unknown): string | undefined {
  const found: string[] = [];
  JSON.parse(JSON.stringify(tools), (key, value: unknown) => {
    if (key === 'name' && typeof value === 'string' && value.endsWith(tool)) found.push(value);
    return value;
  });
  return found.includes(tool) ? tool : found[0];
}

interface Called {
  name: string;
  input: object;
}

/** What is called: a tool of ours, or the harness's own for commands. @param shells what that one is called, the likeliest first */
function calledBy(said: Exclude<Said, { text: string }>, tools: unknown, shells: readonly string[]): Called {
  if ('tool' in said) return { name: nameOf(said.tool, tools) ?? said.tool, input: said.input };
  const name = shells.find((shell) => nameOf(shell, tools) === shell) ?? shells[0] ?? '';
  return { name, input: shellInput(name, said.command) };
}

function shellInput(name: string, command: string): object {
  if (name === 'exec_command') return { cmd: command };
  if (name === 'run_commands') return { commands: [command] };
  return { command: name === 'shell' ? ['sh', '-c', command] : command, description: 'run' };
}

type Event = Record<string, unknown> & { type: string };

/** https://docs.anthropic.com/en/api/messages-streaming */
function inMessages(said: Said, { tools = [] }: Body): Event[] {
  const usage = { input_tokens: 1, output_tokens: 1 };
  const isText = 'text' in said;
  const called = 'text' in said ? undefined : calledBy(said, tools, ['Bash', 'bash']);
  const block = called
    ? { type: 'tool_use', id: `toolu_${Date.now()}`, name: called.name, input: {} }
    : { type: 'text', text: '' };
  const delta = called
    ? { type: 'input_json_delta', partial_json: JSON.stringify(called.input) }
    : { type: 'text_delta', text: 'text' in said ? said.text : '' };
  const message = {
    id: 'msg_1',
    type: 'message',
    role: 'assistant',
    model: 'scripted',
    content: [],
    stop_reason: null,
  };
  return [
    { type: 'message_start', message: { ...message, stop_sequence: null, usage } },
    { type: 'content_block_start', index: 0, content_block: block },
    { type: 'content_block_delta', index: 0, delta },
    { type: 'content_block_stop', index: 0 },
    { type: 'message_delta', delta: { stop_reason: isText ? 'end_turn' : 'tool_use', stop_sequence: null }, usage },
    { type: 'message_stop' },
  ];
}

/** https://platform.openai.com/docs/api-reference/chat-streaming. */
function inChat(said: Said, { tools = [] }: Body): string {
  const found = 'text' in said ? undefined : calledBy(said, tools, ['bash', 'run_commands']);
  const called = { name: found?.name, arguments: JSON.stringify(found?.input) };
  const call = { index: 0, id: `call_${Date.now()}`, type: 'function', function: called };
  const isText = 'text' in said;
  const chunk = (delta: object, finish_reason: string | null): string =>
    `data: ${JSON.stringify({
      id: 'c1',
      object: 'chat.completion.chunk',
      created: 1,
      model: 'scripted',
      choices: [{ index: 0, delta, finish_reason }],
      ...(finish_reason && { usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 } }),
    })}\n\n`;
  return [
    chunk({ role: 'assistant', ...(isText ? { content: said.text } : { tool_calls: [call] }) }, null),
    chunk({}, isText ? 'stop' : 'tool_calls'),
    'data: [DONE]\n\n',
  ].join('');
}

/** https://ai.google.dev/api/generate-content */
function inContents(said: Said, { tools }: Body): object {
  const called = 'text' in said ? undefined : calledBy(said, tools, ['run_shell_command']);
  const part = 'text' in said ? { text: said.text } : { functionCall: { name: called?.name, args: called?.input } };
  return {
    candidates: [{ content: { role: 'model', parts: [part] }, finishReason: 'STOP', index: 0 }],
    usageMetadata: { promptTokenCount: 1, candidatesTokenCount: 1, totalTokenCount: 2 },
  };
}

/** https://platform.openai.com/docs/api-reference/responses-streaming */
function inResponses(said: Said, { tools = [] }: Body): Event[] {
  const usage = { input_tokens: 1, output_tokens: 1, total_tokens: 2 };
  const item =
    'text' in said
      ? { type: 'message', role: 'assistant', id: 'm1', content: [{ type: 'output_text', text: said.text }] }
      : { type: 'function_call', id: 'f1', call_id: `call_${Date.now()}`, ...functionOf(said, tools) };
  return [
    { type: 'response.created', response: { id: 'r1' } },
    { type: 'response.output_item.done', output_index: 0, item },
    { type: 'response.completed', response: { id: 'r1', output: [item], usage } },
  ];
}

/** The tool for commands is called differently from version to version; one of a server is in the namespace of that. */
function functionOf(said: Exclude<Said, { text: string }>, tools: NonNullable<Body['tools']>): object {
  const { name, input } = calledBy(said, tools, ['exec_command', 'shell_command', 'shell']);
  const namespace = tools.find((tool) => tool.type === 'namespace' && nameOf(name, tool) === name)?.name;
  return { name, ...(namespace !== undefined && { namespace }), arguments: JSON.stringify(input) };
}

async function readAll(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function end(response: ServerResponse, body: object): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}

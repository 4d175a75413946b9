import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { type CallToolResult, ElicitRequestSchema, type ElicitResult } from '@modelcontextprotocol/sdk/types.js';
import { INITIALIZE, MCP } from './mcp-session';

suite('The MCP server asks a person', () => {
  let folder: string;
  let client: Client;
  let answers: ElicitResult[];
  let asked: string[];

  setup(async () => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'asks-')));
    cpSync('examples/bookshop', folder, { recursive: true });
    [answers, asked] = [[], []];
    await connect({});
  });
  teardown(async () => {
    await client.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** A client that answers what it is asked, if anything. */
  const connect = async (elicitation: { url?: object }): Promise<void> => {
    client = new Client({ name: 'test', version: '1' }, { capabilities: { elicitation } });
    client.setRequestHandler(ElicitRequestSchema, ({ params }) => {
      asked.push(params.message);
      return answers.shift() ?? { action: 'cancel' };
    });
    await client.connect(new StdioClientTransport({ command: process.execPath, args: [MCP, folder], cwd: tmpdir() }));
  };
  const call = async (name: string, input: Record<string, unknown>): Promise<string> => {
    const { content } = (await client.callTool({ name, arguments: input })) as CallToolResult;
    return content[0]?.type === 'text' ? content[0].text : '';
  };
  const created = (text: string): string => /in (\S+\.md)/.exec(text)?.[1] ?? '';

  test('for the title and the coordinator that a hand-over lacks', async () => {
    answers = [
      { action: 'accept', content: { title: 'Index the orders' } },
      { action: 'accept', content: { coordinator: 'ada' } },
    ];
    const text = readFileSync(join(folder, created(await call('create_escalation', { route: 'database' }))), 'utf8');
    assert.match(text, /^title = "Index the orders"$/m);
    assert.match(text, /^coordinator = "ada"$/m);
    assert.deepEqual(asked, [
      'What is to be done? In at most 200 characters.',
      'Who gets the reports on it: a name, or the id of a task? Left empty, they stand in its log alone.',
    ]);
  });

  test('and goes on without where no answer is given', async () => {
    answers = [{ action: 'decline' }];
    const said = await call('create_escalation', { route: 'database', title: 'Index it' });
    assert.match(said, /^Created TASK-DB-\S+ in .*It names no coordinator, so its reports reach nobody/);
    assert.equal(asked.length, 1);
  });

  test('why work is sent back, and for nothing that is said already', async () => {
    const path = created(await call('create_escalation', { route: 'database', title: 'Index it', coordinator: 'ada' }));
    await call('update_task', { task: path, status: 'review' });
    answers = [{ action: 'accept', content: { log: 'The index is on the wrong column.' } }];
    await call('update_task', { task: path, outcome: 'return' });
    assert.match(readFileSync(join(folder, path), 'utf8'), /The index is on the wrong column\./);
    assert.deepEqual(asked, ['Why is it sent back? The partner reads this in the task log.']);
  });

  test('for nothing where the call would be refused with it, too', async () => {
    const refused: [tool: string, input: Record<string, unknown>][] = [
      ['create_escalation', {}],
      ['create_escalation', { route: 'nowhere' }],
      ['create_escalation', { route: 'database', role: 'nobody' }],
      ['create_escalation', { route: 'database', title: 'x', path: '../x.py' }],
      ['update_task', { task: 'TASK-NONE', outcome: 'return' }],
    ];
    for (const [tool, input] of refused) await call(tool, input);
    assert.deepEqual(asked, []);
    await call('create_escalation', { route: 'database', title: null, coordinator: 'ada' });
    assert.deepEqual(asked, ['What is to be done? In at most 200 characters.']);
  });

  test('by a form alone: nothing is asked of a client that opens addresses only', async () => {
    await client.close();
    await connect({ url: {} });
    assert.match(await call('create_escalation', { route: 'database' }), /^"title" is missing\./);
  });

  test('and answers the call where the client hangs up while it asks', async () => {
    const server = spawn(process.execPath, [MCP, folder], { stdio: 'pipe' });
    const said: string[] = [];
    createInterface(server.stdout).on('line', (line) => {
      said.push(line);
      if (line.includes('elicitation/create')) server.stdin.end();
    });
    const ended = once(server, 'exit');
    const call = { jsonrpc: '2.0', id: 1, method: 'tools/call' };
    const params = { name: 'create_escalation', arguments: { route: 'database' } };
    const capabilities = { elicitation: {} };
    for (const message of [
      { ...INITIALIZE, params: { ...INITIALIZE.params, capabilities } },
      { ...call, params },
    ])
      server.stdin.write(`${JSON.stringify(message)}\n`);
    assert.deepEqual(await ended, [0, null]);
    assert.match(said.at(-1) ?? '', /"text":"\\"title\\" is missing\..*"isError":true\},"jsonrpc":"2\.0","id":1/);
  });
});

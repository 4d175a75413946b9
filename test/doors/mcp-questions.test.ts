import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { type CallToolResult, ElicitRequestSchema, type ElicitResult } from '@modelcontextprotocol/sdk/types.js';
import { MCP } from './mcp-session';

suite('The MCP server asks a person', () => {
  let folder: string;
  let client: Client;
  let answers: ElicitResult[];
  let asked: string[];

  setup(async () => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'asks-')));
    cpSync('examples/bookshop', folder, { recursive: true });
    [answers, asked] = [[], []];
    client = new Client({ name: 'test', version: '1' }, { capabilities: { elicitation: {} } });
    client.setRequestHandler(ElicitRequestSchema, ({ params }) => {
      asked.push(params.message);
      return answers.shift() ?? { action: 'cancel' };
    });
    await client.connect(new StdioClientTransport({ command: process.execPath, args: [MCP, folder], cwd: tmpdir() }));
  });
  teardown(async () => {
    await client.close();
    rmSync(folder, { recursive: true, force: true });
  });

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
});

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { runProgram } from './run-program';
import { MCP, INITIALIZE, inMcpSession } from './mcp-session';

suite('The messages of the MCP server', () => {
  const session = inMcpSession();
  const { call } = session;

  test('a request that is followed by the end of the input is answered', async () => {
    const child = spawn(process.execPath, [MCP], { cwd: session.folder, stdio: 'pipe' });
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
    const params = { name: 'list_tasks', arguments: {} };
    const list = { jsonrpc: '2.0', id: 1, method: 'tools/call', params };
    child.stdin.end([INITIALIZE, list, { ...list, id: 2 }].map((message) => JSON.stringify(message)).join('\n'));
    const code = await new Promise((done) => child.on('close', done));
    const answers = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: number; result: { content?: { text: string }[] } });
    assert.deepEqual(
      [code, answers.map(({ id, result }) => [id, result.content?.[0]?.text.split('\n')[0]])],
      [
        0,
        [
          [0, undefined],
          [1, '2 of 2 tasks.'],
          [2, '2 of 2 tasks.'],
        ],
      ],
    );
  });

  test('a client of the next generation of the protocol is told so at once, and served in this one', async () => {
    const child = spawn(process.execPath, [MCP], { cwd: session.folder, stdio: 'pipe' });
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
    const meta = {
      'io.modelcontextprotocol/protocolVersion': '2026-07-28',
      'io.modelcontextprotocol/clientCapabilities': {},
    };
    const discover = { jsonrpc: '2.0', id: 'probe', method: 'server/discover', params: { _meta: meta } };
    const initialize = { ...INITIALIZE, params: { ...INITIALIZE.params, protocolVersion: '2025-11-25' } };
    child.stdin.end([discover, initialize].map((message) => JSON.stringify(message)).join('\n'));
    await new Promise((done) => child.on('close', done));
    const answers = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { error?: { code: number }; result?: { protocolVersion: string } });
    assert.deepEqual(
      answers.map(({ error, result }) => error?.code ?? result?.protocolVersion),
      [-32601, '2025-11-25'],
    );
  });

  test('10,000 calls at once are all answered', async function () {
    this.timeout(120_000);
    const names = ['list_tasks', 'read_task', 'update_task', 'suggest_route'];
    const inputs: Record<string, unknown>[] = [{}, { task: 'TASK-A' }, { task: 'TASK-A' }, { path: 'manage.py' }];
    const calls = Array.from({ length: 10_000 }, (_, index) => ({
      name: names[index % 4] ?? '',
      input: inputs[index % 4] ?? {},
    }));
    const answers = await Promise.all(calls.map(({ name, input }) => call(name, input)));
    assert.deepEqual([answers.length, answers.filter(({ isError }) => isError).length], [10_000, 2_500]);
  });

  test('what is no JSON-RPC is answered, and the server lives on', async () => {
    const child = spawn(process.execPath, [MCP], { cwd: session.folder, stdio: 'pipe' });
    const lines = [
      'hello',
      '{"jsonrpc": "2.0", "id": 7}',
      '[]',
      'null',
      '{"jsonrpc": "2.0", "method"',
      'x'.repeat(9 * 1024 * 1024),
      Buffer.from([0xff, 0xfe, 0x00]).toString('latin1'),
      '',
    ];
    const answers: { id: unknown; error?: { code: number }; result?: unknown }[] = [];
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
    for (const line of lines) child.stdin.write(`${line}\n`);
    const message = `${JSON.stringify(INITIALIZE)}\r\n`;
    child.stdin.write(message.slice(0, 20));
    await new Promise((done) => setTimeout(done, 100));
    child.stdin.write(`${message.slice(20)}{"jsonrpc": "2.0", "id": 9, "meth`);
    child.stdin.end();
    const code = await new Promise((done) => child.on('close', done));
    for (const line of text.trim().split('\n')) answers.push(JSON.parse(line) as (typeof answers)[number]);
    assert.deepEqual(
      { code, answers: answers.map(({ id, error, result }) => [id, error?.code ?? typeof result]) },
      {
        code: 0,
        answers: [
          [null, -32700],
          [7, -32600],
          [null, -32600],
          [null, -32600],
          [null, -32700],
          [null, -32600],
          [null, -32700],
          [0, 'object'],
        ],
      },
    );
  });

  test('says what is wrong with its own arguments, and nothing on standard output', async () => {
    assert.deepEqual(await runProgram(MCP, ['/no/such/folder']), {
      code: 2,
      stdout: '',
      stderr: 'django-developer-mcp: There is no folder /no/such/folder. Check the path.\n',
    });
    assert.equal((await runProgram(MCP, ['a', 'b'])).code, 2);
    assert.match((await runProgram(MCP, ['--help'])).stdout, /^Usage: django-developer-mcp \[FOLDER\]/);
  });
});

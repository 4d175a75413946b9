import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { MCP } from './mcp-session';
import { cloneShop, git } from './clone-shop';
import { runProgram } from './run-program';

const CLI = path.resolve('dist/cli.js');
const COORDINATOR = '.ruru/tasks/TASK-CMD-1.md';

/** The way of a task to an agent, which has the tools of the MCP server in a clone of its own, and back. */
suite('a task that an agent takes', () => {
  let scratch: string;
  let mine: string;
  let theirs: string;
  let agent: Client;
  /** What one side has done reaches the other. */
  const send = (from: string, to: string | undefined): void => {
    git(from, 'add', '--all');
    git(from, 'commit', '--quiet', '--message=Work');
    git(from, 'push', '--quiet', 'origin', 'HEAD:main');
    if (to !== undefined) git(to, 'pull', '--quiet', '--ff-only', 'origin', 'main');
  };
  const tasks = async (...args: string[]): Promise<string> => {
    const { code, stdout, stderr } = await runProgram(CLI, ['tasks', ...args], { cwd: mine });
    assert.deepEqual([code, stderr], [0, ''], stdout);
    return stdout;
  };
  const call = async (name: string, input: Record<string, unknown>): Promise<string> => {
    const answer = (await agent.callTool({ name, arguments: input })) as CallToolResult;
    const [first] = answer.content;
    const text = first?.type === 'text' ? first.text : '';
    assert.notEqual(answer.isError, true, text);
    return text;
  };
  const inbox = (): Promise<string> => call('list_tasks', { inbox: true });

  suiteSetup(async () => {
    scratch = mkdtempSync(path.join(tmpdir(), 'agent-round-trip-'));
    git(scratch, 'init', '--quiet', '--bare', '--initial-branch=main', 'shop.git');
    mine = cloneShop(scratch, 'mine', 'Grace');
    mkdirSync(path.join(mine, '.ruru/tasks'), { recursive: true });
    writeFileSync(
      path.join(mine, COORDINATOR),
      '+++\nid = "TASK-CMD-1"\ntitle = "Sales"\nstatus = "🔵 In Progress"\n+++\n\n# Sales\n',
    );
    send(mine, undefined);
    theirs = cloneShop(scratch, 'theirs', 'Robot');
    agent = new Client({ name: 'test', version: '1' });
    await agent.connect(new StdioClientTransport({ command: process.execPath, args: [MCP, theirs], cwd: tmpdir() }));
  });
  suiteTeardown(async () => {
    await agent.close();
    rmSync(scratch, { recursive: true, force: true });
  });

  test('is read, begun, asked about, answered, completed, sent back, done again and accepted', async () => {
    const made = await tasks(
      ...['new', 'Index the orders', '--route', 'database', '--coordinator', 'TASK-CMD-1', '--json'],
    );
    const { path: log } = JSON.parse(made) as { path: string };
    const task = path.basename(log, '.md');
    send(mine, theirs);

    assert.match(await call('list_tasks', {}), new RegExp(`- ${task} \\(`));
    await inbox();
    const read = await call('read_task', { task });
    const line = Number(/^- .*?line (\d+)/m.exec(read)?.[1]);
    await call('update_task', {
      task,
      status: 'in-progress',
      items: [{ line, state: 'done' }],
      log: 'Question: Which of both replicas is meant?',
    });
    send(theirs, mine);

    assert.match(await tasks('inbox'), /a question \(Robot, [\d-]+\) {2}Index the orders\n {4}Question: Which of both/);
    assert.match(await tasks('show', task), /Robot: Question: Which of both[^]*, Robot ticked: /);
    await tasks('answer', task, 'The one in Frankfurt.');
    assert.equal(await tasks('inbox'), 'Nothing came back.\n');
    send(mine, theirs);

    assert.match(await inbox(), /\(an answer, new, [\d-]+\): Index the orders: Answer: The one in Frankfurt\./);
    await call('report_to_coordinator', {
      task,
      kind: 'completion',
      result: 'An index, and one query less.',
      all_done: true,
    });
    send(theirs, mine);

    assert.match(
      await tasks('inbox'),
      /done \(Robot, [\d-]+\) {2}Index the orders\n {4}An index, and one query less\./,
    );
    await tasks('return', task, '--reason', 'Where are the times?');
    send(mine, theirs);

    assert.match(await inbox(), /\(sent back, new, [\d-]+\): Index the orders: Sent back: Where are the times\?/);
    await call('update_task', { task, status: 'review', log: '40 ms instead of 2 s.' });
    send(theirs, mine);

    assert.match(await tasks('inbox'), /in review \(Robot, [\d-]+\) {2}Index the orders\n {4}40 ms instead of 2 s\./);
    const accepted = await tasks('accept', task, '--note', 'Thanks.');
    assert.match(accepted, /is accepted\.\n[^]*\n\[x\] claimed .*\n[^]* ticked by Robot in [\da-f]{8}, [\d-]+: /);
    // What is left is what the agent has reported to the coordinator.
    assert.match(
      await tasks('inbox'),
      /^Came back, 1 new\n\* TASK-CMD-1 {2}noted \(Robot, [\d-]+\) {2}Sales\n {4}An index, and one query less\.\n$/,
    );
    assert.match(
      await tasks('list', '--handed-out'),
      new RegExp(`^${task} .* Done {2}Index the orders {2}\\(for database-specialist\\)`),
    );
    const kept = readdirSync(path.join(mine, '.ruru/reports'));
    assert.ok(kept.every((name) => name.startsWith(task) && name.includes('completion')));
    assert.match(readFileSync(path.join(mine, COORDINATOR), 'utf8'), /\*\*Result:\*\* An index, and one query less\./);
  });
});

import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, parse, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { getDefaultEnvironment, StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { type CallToolResult, ListRootsRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import { MCP } from './mcp-session';
import { runProgram } from './run-program';

const CLI = resolve('dist/cli.js');

suite('django-developer below the top of a workspace', () => {
  let folder: string;

  setup(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'below-')));
    cpSync('examples/bookshop', join(folder, 'bookshop'), { recursive: true });
  });
  teardown(() => rmSync(folder, { recursive: true, force: true }));

  test('works on the workspace, says so, and takes paths from where one stands', async () => {
    const top = join(folder, 'bookshop');
    const run = (...args: string[]) => runProgram(CLI, args, { cwd: join(top, 'orders') });
    const list = await run('tasks', 'list', '--json');
    assert.equal(list.stderr, `In ${top}\n`);
    assert.equal((JSON.parse(list.stdout) as { tasks: unknown[] }).tasks.length, 3);
    assert.match((await run('route', 'migrations/0003_book_sales.py:26')).stdout, /^database/);
    const created = await run('tasks', 'new', 'Keep it fast', '--route', 'database', '--at', 'models.py:22', '--json');
    const { path } = JSON.parse(created.stdout) as { path: string };
    assert.ok(existsSync(join(top, path)));
    assert.ok(!existsSync(join(top, 'orders/.ruru')));
    assert.match((await run('tasks', 'show', path)).stdout, /see also {4}orders\/models\.py/);
  });

  test('creates nothing where nobody works on anything, unless it is told to', async () => {
    const empty = mkdtempSync(join(folder, 'empty-'));
    const refused = await runProgram(CLI, ['tasks', 'new', 'x', '--route', 'api'], { cwd: empty });
    assert.deepEqual(
      [refused.code, refused.stderr],
      [
        2,
        'django-developer: Here is no Django project, no repository and no task log; nothing was written. Go to the project, or name its folder with --folder.\n',
      ],
    );
    assert.deepEqual(readdirSync(empty), []);
    const told = await runProgram(CLI, ['tasks', 'new', 'x', '--route', 'api', '--folder', '.'], { cwd: empty });
    assert.equal(told.code, 0);
  });

  test('takes no home folder for a workspace because of a project somewhere below', async () => {
    const run = (cwd: string) =>
      runProgram(CLI, ['tasks', 'new', 'x', '--route', 'api'], { cwd, env: { ...process.env, HOME: folder } });
    assert.equal((await run(folder)).code, 2);
    assert.deepEqual(readdirSync(folder), ['bookshop']);
    mkdirSync(join(folder, 'work'));
    cpSync(join(folder, 'bookshop/manage.py'), join(folder, 'work/shop/manage.py'));
    assert.equal((await run(join(folder, 'work'))).code, 0);
    assert.ok(existsSync(join(folder, 'work/.ruru/tasks')));
  });

  test('the MCP server looks for nothing in all of a disk or a home folder', async () => {
    for (const cwd of [folder, parse(folder).root]) {
      const client = new Client({ name: 'test', version: '1' });
      const env = { ...getDefaultEnvironment(), HOME: folder, USERPROFILE: folder };
      await client.connect(new StdioClientTransport({ command: process.execPath, args: [MCP], cwd, env }));
      const { content, isError } = await client.callTool({ name: 'detect_django', arguments: {} });
      await client.close();
      assert.deepEqual(
        [content, isError],
        [
          [
            {
              type: 'text',
              text: `${cwd} is no project: nothing says in which folder you work. Start the server in the project, or name its folder where the server is set up.`,
            },
          ],
          true,
        ],
      );
    }
  });

  test('the MCP server works where its client says that it works, and creates nothing elsewhere', async () => {
    const empty = mkdtempSync(join(folder, 'empty-'));
    let root = join(folder, 'bookshop/orders');
    const client = new Client({ name: 'test', version: '1' }, { capabilities: { roots: { listChanged: true } } });
    client.setRequestHandler(ListRootsRequestSchema, () => ({ roots: [{ uri: pathToFileURL(root).href }] }));
    await client.connect(new StdioClientTransport({ command: process.execPath, args: [MCP], cwd: empty }));
    const call = async (name: string, input = {}): Promise<string> => {
      const { content } = (await client.callTool({ name, arguments: input })) as CallToolResult;
      return content[0]?.type === 'text' ? content[0].text : '';
    };
    try {
      const [where, first] = (await call('list_tasks')).split('\n');
      assert.deepEqual([where, first], [`In ${join(folder, 'bookshop')}`, '2 of 3 tasks.']);
      root = empty;
      await client.sendRootsListChanged();
      assert.equal(await call('list_tasks'), `In ${empty}\n0 of 0 tasks.`);
      assert.equal(
        await call('create_escalation', { route: 'database', title: 'Index it' }),
        `${empty} is in no Django project and no repository, and has no task log; nothing was written. Start the server in the project, or name its folder where the server is set up.`,
      );
      assert.deepEqual(readdirSync(empty), []);
    } finally {
      await client.close();
    }
  });
});

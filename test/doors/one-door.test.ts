import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { Canaries } from '../unit/one-door/canaries';
import { leakyProject } from '../unit/one-door/leaky-project';
import { runProgram } from './run-program';

const CLI = resolve('dist/cli.js');
const MCP = resolve('dist/mcp.js');
const TASK = 'TASK-DB-1';

const unmarked = (line: string): string => line.replace(/^- \[.\] /, '- [ ] ');

suite('no secret comes out of a door', () => {
  let folder: string;
  let secrets: Canaries;
  let tree: Record<string, string>;

  setup(async () => {
    folder = await mkdtemp(join(tmpdir(), 'leaky-'));
    secrets = new Canaries();
    tree = leakyProject(secrets);
    for (const [path, text] of Object.entries(tree)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
  });

  teardown(() => rm(folder, { recursive: true, force: true }));

  /** What stands in the folder that was not there before: new files, and what was added to others, beside the mark of an item. */
  const written = async (): Promise<string> => {
    const paths = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = paths.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
    const texts = await Promise.all(
      files.map(async (file) => {
        const path = file.slice(folder.length + 1).replaceAll('\\', '/');
        const before = new Set((tree[path] ?? '').split('\n').map(unmarked));
        const added = (await readFile(file, 'utf8')).split('\n').filter((line) => !before.has(unmarked(line)));
        return path in tree ? added.join('\n') : `${path}\n${added.join('\n')}`;
      }),
    );
    return texts.join('\n');
  };

  test('the command line: what it prints for people and programs, refuses and writes', async function () {
    this.timeout(120_000);
    const typed = (place: string): string =>
      `password=${secrets.plain(place)} ${secrets.shaped(`${place}, by its form`)}`;
    const runs: readonly (readonly string[])[] = [
      ['detect'],
      ['detect', '--json'],
      ['inventory'],
      ['inventory', '--json'],
      ['migrations'],
      ['migrations', '--json'],
      ['partners', '--all'],
      ['partners', '--all', '--json'],
      ['route', 'orders/models.py:3'],
      ['route', 'docker-compose.yml', '--json'],
      ['tasks', 'list'],
      ['tasks', 'list', '--json'],
      ['tasks', 'list', '--ids'],
      ['tasks', 'show', TASK],
      ['tasks', 'show', TASK, '--json'],
      ['tasks', 'lint'],
      ['tasks', 'lint', '--json'],
      [
        'tasks',
        'new',
        typed('title'),
        '--route',
        'database',
        '--at',
        'orders/models.py',
        '--assigned-to',
        typed('partner'),
      ],
      [
        'tasks',
        'new',
        typed('second title'),
        '--route',
        'containerization',
        '--at',
        'docker-compose.yml',
        '--coordinator',
        typed('coordinator'),
        '--json',
      ],
      ['tasks', 'tick', TASK, '15'],
      ['tasks', 'set', TASK, '--assigned-to', typed('new partner')],
      ['tasks', 'report', TASK, '--progress', '--result', typed('result'), '--check', typed('check')],
      ['tasks', 'report', TASK, '--completion', '--result', typed('refused')],
      [
        'tasks',
        'report',
        TASK,
        '--completion',
        '--result',
        typed('last result'),
        '--not-needed',
        typed('reason'),
        '--json',
      ],
      ['tasks', 'show', typed('missing task')],
      [typed('command')],
      ['detect', typed('folder')],
    ];
    const said: string[] = [];
    for (const args of runs) {
      const { stdout, stderr } = await runProgram(CLI, args, { cwd: folder });
      assert.ok(stdout.length + stderr.length > 0, args.join(' '));
      if (args.includes('--json')) JSON.parse(stdout);
      said.push(stdout, stderr);
    }
    assert.deepEqual(secrets.foundIn(said.join('\n')), []);
    assert.deepEqual(secrets.foundIn(await written()), []);
    assert.equal(said.filter((text) => text.includes('A secret was taken out of')).length, 5);
  });

  test('the MCP server: task logs as resources, and prompts', async () => {
    const client = new Client({ name: 'test', version: '1' });
    await client.connect(new StdioClientTransport({ command: process.execPath, args: [MCP, folder], cwd: tmpdir() }));
    try {
      const { resources } = await client.listResources();
      const texts = await Promise.all(resources.map(({ uri }) => client.readResource({ uri })));
      const prompt = await client.getPrompt({
        name: 'escalate',
        arguments: { work: `Set the password=${secrets.plain('work')}` },
      });
      assert.deepEqual(secrets.foundIn(JSON.stringify([resources, texts, prompt])), []);
      assert.ok(resources.length > 3);
    } finally {
      await client.close();
    }
  });
});

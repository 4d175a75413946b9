import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import fastGlob from 'fast-glob';
import { engines, version } from '../../package.json';
import { TOOLS } from '../../src/tools/tools';
import { packNpm } from '../host/pack-npm';
import { npmPackage } from '../host/repository';
import { runNpm } from '../host/run-npm.mjs';
import { runCommand, type Ended } from './run-program';

const MOST_BYTES = 600_000;
const onWindows = process.platform === 'win32';

suite('the package for npm', () => {
  let temporary: string;
  let installed: string;
  let program: string;
  /** Where the program's first line finds the Node.js that runs this. */
  const env = { ...process.env, PATH: `${dirname(process.execPath)}${delimiter}${process.env['PATH'] ?? ''}` };

  suiteSetup(async function () {
    this.timeout(120_000);
    temporary = await mkdtemp(join(tmpdir(), 'npm-package-'));
    const folder = join(temporary, 'empty');
    mkdirSync(folder);
    await packNpm();
    // With a cache that is as empty as the folder, so that all there is comes from the archive.
    const options = [
      '--offline',
      `--cache=${join(temporary, 'cache')}`,
      `--prefix=${folder}`,
      '--no-audit',
      '--no-fund',
    ];
    await runNpm(['install', ...options, npmPackage], { cwd: folder, title: 'Installing the package for npm' });
    installed = join(folder, 'node_modules/django-developer');
    program = join(folder, 'node_modules/.bin', onWindows ? 'django-developer.cmd' : 'django-developer');
    cpSync('examples/bookshop', join(temporary, 'bookshop'), { recursive: true });
  });

  suiteTeardown(() => rm(temporary, { recursive: true, force: true }));

  const run = (args: readonly string[]): Promise<Ended> =>
    runCommand(program, args, { cwd: join(temporary, 'bookshop'), env, shell: onWindows });

  test('is small, and holds the program, its licences and nothing else', async () => {
    assert.ok(statSync(npmPackage).size <= MOST_BYTES);
    const files = await fastGlob('**/*', { cwd: installed, dot: true });
    const expected =
      /^(?:plugins\/.*|dist\/s-[A-Z0-9]{8}\.js|media\/agents\/[\w-]+\.agent\.md|media\/skills\/[\w-]+\/SKILL\.md)$/;
    assert.deepEqual(files.filter((file) => !expected.test(file)).sort(), [
      'LICENSE',
      'README.md',
      'ThirdPartyNotices.txt',
      ...['cli', 'commands', 'server', 'workspace'].map((name) => `dist/${name}.js`),
      'package.json',
    ]);
    const agents = files.filter((file) => file.startsWith('media/'));
    assert.deepEqual(agents.sort(), fastGlob.sync('media/{agents/*,skills/*/*}').sort());
    const { description, keywords, ...manifest } = JSON.parse(
      readFileSync(join(installed, 'package.json'), 'utf8'),
    ) as Record<string, unknown>;
    assert.deepEqual(
      { described: typeof description, found: Array.isArray(keywords) },
      { described: 'string', found: true },
    );
    assert.deepEqual(manifest, {
      name: 'django-developer',
      version,
      license: 'MIT',
      engines: { node: engines.node },
      bin: { 'django-developer': 'dist/cli.js' },
    });
  });

  test('holds the same as plugins, each in the form of its harness', async () => {
    const at = (file: string): string => join(installed, 'plugins', file);
    const read = (file: string): unknown => JSON.parse(readFileSync(at(file), 'utf8'));
    const skills = ['django-escalation', 'django-reporting'].map((name) => `skills/${name}/SKILL.md`);
    const agents = fastGlob.sync('*.agent.md', { cwd: 'media/agents' });
    const inside = (plugin: string, files: readonly string[]): string[] => files.map((file) => `${plugin}/${file}`);
    assert.deepEqual(
      (await fastGlob('**/*', { cwd: at('.'), dot: true })).sort(),
      [
        '.agents/plugins/marketplace.json',
        '.claude-plugin/marketplace.json',
        ...inside('agent-plugin', ['README.md', 'mcp.json', 'plugin.json', ...skills]),
        ...inside('claude', ['.claude-plugin/plugin.json', '.mcp.json', 'README.md', 'hooks/hooks.json', ...skills]),
        ...inside('claude/agents', agents).map((file) => file.replace('.agent.md', '.md')),
        ...inside('codex', ['.codex-plugin/plugin.json', '.mcp.json', 'README.md', 'hooks/hooks.json', ...skills]),
      ].sort(),
    );
    const { name, description, license, keywords } = read('../package.json') as Record<string, unknown>;
    const author = { name: 'Django Developer Mode' };
    const manifest = { name, version, description, author, license, keywords };
    const server = { command: 'django-developer', args: ['mcp'] };
    const schemas = 'https://agent-plugins.org/schemas/1.0.0';
    assert.deepEqual(read('claude/.claude-plugin/plugin.json'), manifest);
    assert.deepEqual(read('codex/.codex-plugin/plugin.json'), manifest);
    assert.deepEqual(read('agent-plugin/plugin.json'), { $schema: `${schemas}/plugin.schema.json`, ...manifest });
    for (const plugin of ['claude', 'codex'])
      assert.deepEqual(read(`${plugin}/.mcp.json`), { mcpServers: { 'django-developer': server } });
    assert.deepEqual(read('agent-plugin/mcp.json'), {
      $schema: `${schemas}/mcp.schema.json`,
      mcpServers: { 'django-developer': { type: 'stdio', ...server } },
    });
    for (const harness of ['claude', 'codex']) {
      const { hooks } = read(`${harness}/hooks/hooks.json`) as { hooks: Record<string, unknown> };
      const hook = (moment: string) => [
        { hooks: [{ type: 'command', command: `django-developer hook ${moment} --for ${harness}`, timeout: 30 }] },
      ];
      assert.deepEqual(hooks, {
        SessionStart: hook('start'),
        SubagentStart: hook('subagent-start'),
        UserPromptSubmit: hook('prompt'),
        PostToolUse: hook('tool'),
        Stop: hook('stop'),
        SubagentStop: hook('subagent-stop'),
      });
    }
    const listed = { name, description, owner: author };
    assert.deepEqual(read('.claude-plugin/marketplace.json'), {
      ...listed,
      plugins: [{ name, source: './claude', description }],
    });
    assert.deepEqual(read('.agents/plugins/marketplace.json'), {
      ...listed,
      plugins: [{ name, source: { source: 'local', path: './codex' }, description }],
    });
    // What VS Code alone has stays out of what Claude Code reads.
    const developer = readFileSync(at('claude/agents/django-developer.md'), 'utf8');
    assert.match(developer, /^---\nname: django-developer\ndescription: "[^"\n]+"\n---\n\n# Django Developer\n/);
    assert.doesNotMatch(developer, /handoff|django-developer-mode\//);
  });

  test('runs from where it is installed', async () => {
    assert.deepEqual(await run(['--version']), { code: 0, stdout: `${version}\n`, stderr: '' });
    const { code, stdout, stderr } = await run(['detect', '--json']);
    const { kind, django } = JSON.parse(stdout) as Record<string, unknown>;
    const required = {
      specifier: '>=5.2,<5.3',
      locked: '5.2.11',
      file: 'pyproject.toml',
      line: 8,
      lockedIn: { file: 'requirements.txt', line: 23 },
    };
    assert.deepEqual({ code, stderr, kind, django }, { code: 0, stderr: '', kind: 'project', django: required });
  });

  test('says as `mcp` what is wrong with its arguments, and how it is called', async () => {
    assert.deepEqual(await run(['mcp', 'no-such-folder']), {
      code: 2,
      stdout: '',
      stderr: 'django-developer mcp: There is no folder no-such-folder. Check the path.\n',
    });
    assert.match((await run(['mcp', '--help'])).stdout, /^Usage: django-developer mcp \[FOLDER\]\n/);
  });

  // Each program that its README has a line for.
  const README = readFileSync('build/npm/README.md', 'utf8');
  for (const [, name = '', text = ''] of README.matchAll(/^\| ([^|]+) \| [^|]+ \| `(.+)` \|$/gm)) {
    test(`serves agents as its line for ${name} sets it up`, async () => {
      const [command, ...args] = startedBy(
        text.replaceAll('/path/to/project', '.').replaceAll('${workspaceFolder}', '.'),
      );
      assert.equal(command, 'django-developer');
      const client = new Client({ name: 'test', version: '1' });
      try {
        await client.connect(
          new StdioClientTransport({ command: program, args, cwd: join(temporary, 'bookshop'), env }),
        );
        assert.deepEqual(
          (await client.listTools()).tools.map((tool) => tool.name),
          TOOLS.map((tool) => tool.name),
        );
        const { content } = await client.callTool({ name: 'detect_django', arguments: {} });
        assert.match(JSON.stringify(content), /Django \(project\), 1 project\./);
      } finally {
        // A server that is left running keeps the tests from ending.
        await client.close();
      }
    });
  }
});

/** The words by which a configuration starts the server: those after ` -- ` of a command, or the ones that JSON names. */
function startedBy(text: string): string[] {
  if (!text.startsWith('{')) return (text.split(' -- ')[1] ?? '').split(' ');
  const { mcpServers } = JSON.parse(text) as { mcpServers: Record<string, { command: string; args: string[] }> };
  const { command, args } = mcpServers['django-developer'] ?? assert.fail();
  return [command, ...args];
}

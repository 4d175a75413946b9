import assert from 'node:assert/strict';
import { cpSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { runProgram } from './run-program';
import { wordsOf } from './words-of';

const CLI = resolve('dist/cli.js');

/** With the separators that JSON and every shell take as they are. */
const plain = (path: string): string => path.replaceAll('\\', '/');
const README = readFileSync('README.md', 'utf8');

/** What a program that is configured as the README says is started with. */
interface Started {
  command: string;
  args: string[];
}

suite('the README', () => {
  let repository: string;

  suiteSetup(async () => {
    repository = await mkdtemp(join(tmpdir(), 'readme-'));
    cpSync('examples/bookshop', join(repository, 'examples/bookshop'), { recursive: true });
  });

  suiteTeardown(() => rm(repository, { recursive: true, force: true }));

  test('shows what the program prints', async () => {
    const shown = [...README.matchAll(/^```console\n([^]*?)^```$/gm)].map(([, block = '']) => block).join('');
    const printed: string[] = [];
    let cwd = repository;
    for (const [line, command = ''] of shown.matchAll(/^\$ (.*)\n/gm)) {
      const [program, ...args] = wordsOf(command);
      printed.push(line);
      if (program === 'cd') cwd = join(cwd, args[0] ?? '');
      else printed.push((await runProgram(CLI, args, { cwd })).stdout);
    }
    assert.equal(withoutTimes(printed.join('')), withoutTimes(shown));
  });

  test('names every command of the program', async () => {
    const help = (await runProgram(CLI, ['--help'])).stdout;
    const names = [...help.matchAll(/^ {2}(\w+) /gm)].map(([, name]) => name);
    assert.deepEqual(
      names.filter((name) => !new RegExp(`^\\| \`${name}[ \`]`, 'm').test(README)),
      [],
    );
  });

  const configurations: [program: string, read: (text: string) => Started][] = [
    ['Claude Code', (text) => afterDashes(text, ['claude', 'mcp', 'add', 'django-developer'])],
    ['Cursor', fromJson],
    ['Cline', (text) => afterDashes(text, ['cline', 'mcp', 'add', '--yes', 'django-developer'])],
    ['Codex', (text) => afterDashes(text, ['codex', 'mcp', 'add', 'django-developer'])],
  ];
  for (const [program, read] of configurations) {
    test(`its line for ${program} starts a server that answers`, async () => {
      const [, text = ''] = new RegExp(`^\\| ${program} \\| [^|]+ \\| \`(.+)\` \\|$`, 'm').exec(README) ?? [];
      const project = join(repository, 'examples/bookshop');
      const { command, args } = read(text.replaceAll('${workspaceFolder}', plain(project)));
      assert.equal(command, 'django-developer');
      const client = new Client({ name: 'test', version: '1' });
      try {
        await client.connect(
          new StdioClientTransport({ command: process.execPath, args: [CLI, ...args], cwd: project }),
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

function fromJson(text: string): Started {
  const { mcpServers } = JSON.parse(text) as { mcpServers: Record<string, Started> };
  assert.deepEqual(Object.keys(mcpServers), ['django-developer']);
  return mcpServers['django-developer'] ?? assert.fail();
}

function afterDashes(text: string, before: readonly string[]): Started {
  const words = wordsOf(text);
  const dashes = words.indexOf('--');
  assert.deepEqual(words.slice(0, dashes), before);
  const [command = '', ...args] = words.slice(dashes + 1);
  return { command, args };
}

/** The words of a command line: what is between quotes is one. */
function withoutTimes(text: string): string {
  return text
    .replace(/, \d+ ms$/gm, ', N ms')
    .replace(/(?<=report\*\* to [\w-]+, )\d{4}-\d\d-\d\d/g, 'TODAY')
    .replace(/-\d{8}-\d{6}-progress-\d{4}\.md/g, '-NOW-progress-N.md');
}

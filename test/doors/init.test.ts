import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readTree } from '../contract/disk-tree';
import { runProgram } from './run-program';

const CLI = resolve('dist/cli.js');

suite('django-developer init', () => {
  let folder: string;
  const init = (...args: string[]) => runProgram(CLI, ['init', ...args, '--folder', folder]);
  const planned = async (...args: string[]): Promise<{ written: boolean; files: Record<string, string>[] }> =>
    JSON.parse((await init(...args, '--json')).stdout) as { written: boolean; files: Record<string, string>[] };

  setup(async () => {
    folder = await mkdtemp(join(tmpdir(), 'init-'));
    await cp('examples/bookshop/manage.py', join(folder, 'manage.py'));
    await writeFile(join(folder, 'requirements.txt'), 'Django==5.2.3\n');
  });
  teardown(() => rm(folder, { recursive: true, force: true }));

  test('shows what it would write, and writes nothing', async () => {
    const before = readTree(folder);
    const { code, stdout, stderr } = await init();
    assert.deepEqual([code, stderr], [0, '']);
    assert.match(stdout, /^new {7}AGENTS\.md {2}\d+ lines\n\nNothing was written yet: add --write\.\n$/);
    assert.deepEqual(readTree(folder), before);
  });

  test('writes what it has shown, once', async () => {
    await mkdir(join(folder, '.claude'));
    const shown = await planned();
    assert.deepEqual([shown.written, shown.files.length > 5], [false, true]);
    const written = await planned('--write');
    assert.deepEqual(written, { written: true, files: shown.files });
    for (const { path = '', text } of shown.files) assert.equal(await readFile(join(folder, path), 'utf8'), text, path);
    assert.deepEqual(
      new Set(shown.files.map(({ agents, action }) => `${agents} ${action}`)),
      new Set(['claude create', 'agents-md create']),
    );
    assert.match(
      (await init('--write')).stdout,
      /^the same {2}\.claude\/agents\/[^]*\n\nThere is nothing to write\.\n$/,
    );
  });

  test('never writes over what it has not written', async () => {
    await mkdir(join(folder, '.claude/agents'), { recursive: true });
    const own = join(folder, '.claude/agents/django-developer.md');
    await writeFile(own, '# Mine\n');
    const { stdout } = await init('--agents', 'claude', '--write');
    assert.match(
      stdout,
      /^left {6}\.claude\/agents\/django-developer\.md {2}It was not written from here, or changed since\.$/m,
    );
    assert.equal(await readFile(own, 'utf8'), '# Mine\n');
  });

  test('puts into the files of others what is ours alone, and takes it away again', async () => {
    const theirs = {
      'AGENTS.md': 'Run `make check` first.\n',
      'CLAUDE.md': '# Ours\r\n',
      '.mcp.json': '{"mcpServers": {"db": {"command": "db"}}}\n',
      '.cursor/mcp.json': '{\n\t"mcpServers": {}, // none yet\n}\n',
      '.codex/config.toml': 'model = "x"\n',
      '.gemini/settings.json': '{broken',
      'opencode.jsonc': '{\n  // ours\n  "theme": "dark"\n}\n',
      '.roomodes': 'customModes:\n  - slug: reviewer\n    name: R\n',
      '.kilocodemodes': '{"customModes": []}',
    };
    for (const [path, text] of Object.entries(theirs)) {
      await mkdir(join(folder, path, '..'), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    const before = readTree(folder);
    const { files } = await planned('--write');
    assert.deepEqual(
      files.filter(({ action }) => action === 'leave'),
      [
        {
          agents: 'gemini',
          path: '.gemini/settings.json',
          action: 'leave',
          refused: 'It cannot be read as a JSON object.',
        },
      ],
    );
    const read = (path: string): Promise<string> => readFile(join(folder, path), 'utf8');
    assert.equal(
      await read('.mcp.json'),
      '{"mcpServers": {"db": {"command": "db"}, "django-developer": {"command":"django-developer","args":["mcp"]}}}\n',
    );
    assert.match(await read('CLAUDE.md'), /^# Ours\r\n\r\n<!-- [^\n]+ -->\r\n@AGENTS\.md\r\n<!-- [^\n]+ -->\r\n$/);
    assert.match(
      await read('.codex/config.toml'),
      /^model = "x"\n\n# [^\n]+\n\[mcp_servers\.django-developer\]\ncommand = "django-developer"\nargs = \["mcp"\]\n# [^\n]+\n$/,
    );
    assert.match(
      await read('opencode.jsonc'),
      /^\{\n {2}\/\/ ours\n {2}"theme": "dark",\n {2}"mcp": \{\n {4}"django-developer": \{/,
    );
    assert.equal((await init('--write')).stdout.endsWith('\nThere is nothing to write.\n'), true);
    // What somebody has changed since stays.
    await writeFile(join(folder, '.claude/agents/django-api-partner.md'), '# Mine\n');
    const { stdout } = await init('--remove', '--write');
    assert.match(stdout, /^left {6}\.claude\/agents\/django-api-partner\.md {2}It was not written from here/m);
    assert.match(stdout, /^removed {3}GEMINI\.md$/m);
    assert.deepEqual(readTree(folder), {
      ...before,
      '.claude/agents/django-api-partner.md': '# Mine\n',
    });
  });

  test('writes hooks where it is asked to, beside what is there, and takes them away again', async () => {
    for (const kept of ['.claude', '.codex', '.cursor', '.gemini', '.kilo', '.opencode', '.cline'])
      await mkdir(join(folder, kept));
    const settings = '{\n  "model": "opus",\n  "hooks": {\n    "Stop": [\n      { "hooks": [] }\n    ]\n  }\n}\n';
    await writeFile(join(folder, '.claude/settings.json'), settings);
    const before = readTree(folder);
    assert.equal((await planned()).files.filter(({ path }) => path === '.claude/settings.json').length, 0);
    assert.match((await init('--hooks')).stdout, /^new {7}\.cursor\/hooks\.json {2}\d+ lines; format checked only$/m);
    await init('--hooks', '--write');
    const after = readTree(folder);
    const commands = (path: string): string[] =>
      [...(after[path] ?? '').matchAll(/"command": "(django-developer hook [^"]+)"/g)].map(
        ([, command = '']) => command,
      );
    const six = ['start', 'subagent-start', 'prompt', 'tool', 'stop', 'subagent-stop'];
    assert.deepEqual(
      commands('.codex/hooks.json'),
      six.map((moment) => `django-developer hook ${moment} --for codex`),
    );
    assert.deepEqual(
      commands('.claude/settings.json').sort(),
      six.map((moment) => `django-developer hook ${moment} --for claude`).sort(),
    );
    assert.match(
      after['.claude/settings.json'] ?? '',
      /^\{\n {2}"model": "opus",\n {2}"hooks": \{\n {4}"Stop": \[\n {6}\{ "hooks": \[\] \},\n/,
    );
    const gemini = JSON.parse(after['.gemini/settings.json'] ?? '') as Record<string, object>;
    assert.deepEqual(
      [Object.keys(gemini), Object.keys(gemini['hooks'] ?? {})],
      [
        ['mcpServers', 'hooks'],
        ['SessionStart', 'BeforeAgent', 'AfterTool', 'AfterAgent'],
      ],
    );
    assert.match(after['.cursor/hooks.json'] ?? '', /^\{\n {2}"version": 1,\n {2}"hooks": \{/);
    for (const [path, harness] of [
      ['.opencode/plugins/django-developer.js', 'opencode'],
      ['.kilo/plugin/django-developer.js', 'kilo'],
      ['.cline/plugins/django-developer.js', 'cline'],
    ] as const)
      assert.ok(after[path]?.includes(`['hook', moment, '--for', '${harness}']`), path);
    assert.match((await init('--hooks', '--write')).stdout, /\nThere is nothing to write\.\n$/);
    assert.equal((await init('--remove', '--write')).code, 0);
    assert.deepEqual(readTree(folder), before);
  });

  test('refuses a kind of agents that is none, and a place that is nowhere', async () => {
    assert.deepEqual(await init('--agents', 'claud'), {
      code: 2,
      stdout: '',
      stderr:
        'django-developer: There is no kind of agents "claud". Did you mean claude? Give some of copilot, claude, agents-md, skills, codex, gemini, opencode, cursor, mcp, kilo, roo, cline.\n',
    });
    const nowhere = await mkdtemp(join(tmpdir(), 'nowhere-'));
    const { code, stderr } = await runProgram(CLI, ['init', '--write'], { cwd: nowhere });
    assert.deepEqual([code, stderr.startsWith('django-developer: Nothing says that this is a project')], [2, true]);
    assert.deepEqual(readTree(nowhere), {});
    await rm(nowhere, { recursive: true });
  });
});

import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { hostileGitVariables } from './hostile-git-variables';
import { runProgram } from './run-program';

const CLI = resolve('dist/cli.js');
const MCP = resolve('dist/mcp.js');
const TASK = '+++\nid = "TASK-A"\ntitle = "Order form"\nstatus = "todo"\ncoordinator = "roo-commander"\n+++\n';
const RESULT = 'Half.';
const REPORT = ['tasks', 'report', 'TASK-A', '--progress', '--result', RESULT, '--json'];
let reports = 0;
const GIT = ['-c', 'user.name=t', '-c', 'user.email=t@example.org'];

/** Each test has a workspace whose repository would like to be run, and a directory of what was run. */
suite('What is run to answer', function () {
  this.timeout(60_000);
  let scratch: string;
  let folder: string;
  let canaries: string;
  let canary: string;

  setup(function () {
    if (process.platform === 'win32') this.skip();
    scratch = realpathSync.native(mkdtempSync(join(tmpdir(), 'programs-')));
    folder = join(scratch, 'parent/shop');
    canaries = join(scratch, 'canaries');
    for (const directory of [join(folder, '.ruru/tasks'), join(folder, 'bin'), canaries])
      mkdirSync(directory, { recursive: true });
    canary = write('canary', `#!/bin/sh\nenv > '${canaries}/'"$(basename "$0")-$$"\nexit 0\n`);
    for (const directory of [
      'parent/shop/node_modules/.bin',
      'parent/node_modules/.bin',
      'parent/shop/bin',
      'parent/shop',
    ]) {
      mkdirSync(join(scratch, directory), { recursive: true });
      for (const name of ['git', 'ssh', 'less']) copyFileSync(canary, join(scratch, directory, name));
    }
    write('parent/shop/.ruru/tasks/TASK-A.md', TASK);
    write('parent/shop/.gitignore', 'node_modules\nbin\n/git\n/ssh\n/less\n*.log\npackage.json\n');
    write('parent/shop/models.py', '1');
    write(
      'parent/shop/package.json',
      JSON.stringify({ name: 'shop', scripts: { report: [`"${process.execPath}"`, `"${CLI}"`, ...REPORT].join(' ') } }),
    );
    git('init', '--quiet');
    git('add', '.');
    git('commit', '--quiet', '--message', 'All');
    write('parent/shop/models.py', '22');
  });

  teardown(() => {
    if (scratch) rmSync(scratch, { recursive: true, force: true });
  });

  const write = (path: string, text: string): string => {
    writeFileSync(join(scratch, path), text);
    chmodSync(join(scratch, path), 0o755);
    return join(scratch, path);
  };
  const git = (...args: string[]): string =>
    execFileSync('git', [...GIT, ...args], { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  /** The files that a report names. */
  const filesIn = (stdout: string): string[] => {
    const { text } = JSON.parse(stdout) as { text: string };
    return (
      text
        .split('**Files changed:**\n\n')[1]
        ?.split('\n')
        .map((line) => line.slice(2)) ?? []
    );
  };
  const report = async (env: NodeJS.ProcessEnv): Promise<string[]> => {
    // What was reported once is not reported twice.
    const words = REPORT.map((word) => (word === RESULT ? `${RESULT} ${(reports += 1)}` : word));
    const { code, stdout, stderr } = await runProgram(CLI, words, { cwd: folder, env: { ...process.env, ...env } });
    assert.deepEqual([code, stderr], [0, '']);
    return filesIn(stdout);
  };
  const assertNothingRan = (): void => assert.deepEqual(readdirSync(canaries), []);

  test('the canary sings where it is run', () => {
    spawnSync(join(folder, 'node_modules/.bin/git'), ['status']);
    assert.match(readdirSync(canaries).join(), /^git-\d+$/);
  });

  test('npm run and npm exec put the programs of packages first, and none of them is run', () => {
    const npm = process.env['npm_execpath']?.endsWith('npm-cli.js')
      ? [process.execPath, process.env['npm_execpath']]
      : ['npm'];
    const [program = 'npm', ...before] = npm;
    const runs = [
      ['run', '--silent', 'report'],
      ['exec', '--silent', '--offline', '--call', [`"${process.execPath}"`, `"${CLI}"`, ...REPORT].join(' ')],
    ];
    for (const args of runs) {
      const { stdout, stderr } = spawnSync(program, [...before, ...args], { cwd: folder, encoding: 'utf8' });
      assert.deepEqual(filesIn(stdout || stderr), ['models.py'], args.join(' '));
    }
    assertNothingRan();
  });

  test('nor is what PATH names in the folder, below its parents, by links, or relative to the working directory', async () => {
    const alias = join(scratch, 'alias');
    symlinkSync(join(folder, 'bin'), alias);
    mkdirSync(join(scratch, 'linked'));
    symlinkSync(join(folder, 'bin/git'), join(scratch, 'linked/git'));
    const before = [
      '',
      '.',
      'bin',
      './node_modules/.bin',
      folder,
      join(folder, 'bin'),
      join(folder, 'node_modules/.bin'),
      join(dirname(folder), 'node_modules/.bin'),
      alias,
      join(scratch, 'linked'),
    ];
    const { PATH = '' } = process.env;
    assert.deepEqual(await report({ PATH: [...before, PATH].join(delimiter) }), ['models.py']);
    assert.deepEqual(await report({ PATH: before.join(delimiter) }), []);
    assertNothingRan();
  });

  test('nor what lies at the top of the repository, when a folder below it is the workspace', async () => {
    mkdirSync(join(folder, 'backend/.ruru/tasks'), { recursive: true });
    write('parent/shop/backend/.ruru/tasks/TASK-A.md', TASK);
    write('parent/shop/backend/views.py', '');
    const { PATH = '' } = process.env;
    const env = { ...process.env, PATH: [join(folder, 'bin'), PATH].join(delimiter) };
    const { stdout } = await runProgram(CLI, [...REPORT, '--folder', 'backend'], { cwd: folder, env });
    assert.deepEqual(filesIn(stdout), ['views.py']);
    assertNothingRan();
  });

  test('~/bin is used, though the workspace lies in the home directory and that is a repository', async () => {
    mkdirSync(join(scratch, '.git'));
    mkdirSync(join(scratch, 'bin'));
    symlinkSync(execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim(), join(scratch, 'bin/git'));
    assert.deepEqual(await report({ HOME: scratch, PATH: join(scratch, 'bin') }), ['models.py']);
  });

  test('the variables of git lead nowhere', async () => {
    const hostile = hostileGitVariables(scratch, folder, canaries, canary);
    write('parent/shop/.gitattributes', '*.py filter=x diff=x\n');
    for (const env of hostile)
      assert.deepEqual(await report(env), ['.gitattributes', 'models.py'], Object.keys(env).join());
    assertNothingRan();
  });

  test('a hook of the repository has its index followed, and no other', async () => {
    const index = join(folder, '.git/next-index-1.lock');
    copyFileSync(join(folder, '.git/index'), index);
    write('parent/shop/run.log', '');
    execFileSync('git', ['add', '--force', 'run.log'], { cwd: folder, env: { ...process.env, GIT_INDEX_FILE: index } });
    const hook = { GIT_DIR: '.git', GIT_PREFIX: '', GIT_WORK_TREE: folder };
    assert.deepEqual(await report({}), ['models.py']);
    assert.deepEqual(await report({ ...hook, GIT_INDEX_FILE: index }), ['models.py', 'run.log']);
    assert.deepEqual(await report({ ...hook, GIT_INDEX_FILE: '.git/next-index-1.lock' }), ['models.py', 'run.log']);
    copyFileSync(index, join(scratch, 'index'));
    symlinkSync(index, join(folder, '.git/link'));
    for (const other of [join(scratch, 'index'), '../../index', join(folder, '.git/link'), join(folder, '.git')]) {
      assert.deepEqual(await report({ ...hook, GIT_INDEX_FILE: other }), ['models.py'], other);
    }
  });

  test('a real hook reports what the commit under way is about', () => {
    write(
      'parent/shop/.git/hooks/pre-commit',
      `#!/bin/sh\nexec "${process.execPath}" "${CLI}" ${REPORT.join(' ')} > '${scratch}/out'\n`,
    );
    git('commit', '--quiet', '--all', '--message', 'More');
    assert.equal(existsSync(join(scratch, 'out')), true);
    assert.deepEqual(filesIn(execFileSync('cat', [join(scratch, 'out')], { encoding: 'utf8' })), ['models.py']);
  });

  test('the MCP server runs nothing at all', async () => {
    const PATH = [join(folder, 'node_modules/.bin'), join(folder, 'bin')].join(delimiter);
    const client = new Client({ name: 'test', version: '1' });
    await client.connect(
      new StdioClientTransport({ command: process.execPath, args: [MCP, folder], cwd: folder, env: { PATH } }),
    );
    const { isError } = await client.callTool({
      name: 'report_to_coordinator',
      arguments: { task: 'TASK-A', kind: 'progress', result: 'Half.' },
    });
    await client.close();
    assert.equal(isError ?? false, false);
    assertNothingRan();
  });
});

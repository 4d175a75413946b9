import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { canRunNode } from './can-run-node';
import { runProgram } from './run-program';

const CLI = resolve('dist/cli.js');

/** Every command, and what makes it print JSON without writing anything. */
const COMMANDS: [command: string[], arguments_: string[]][] = [
  [['detect'], []],
  [['inventory'], []],
  [['partners'], []],
  [['route'], ['Dockerfile']],
  [['tasks', 'list'], []],
  [['tasks', 'show'], ['TASK-DB-20261109-091500']],
  [['tasks', 'lint'], []],
  [['tasks', 'convert'], ['old']],
  [
    ['tasks', 'new'],
    ['Orders stay fast', '--route', 'database'],
  ],
  [
    ['tasks', 'set'],
    ['TASK-DB-20261109-091500', '--status', 'review'],
  ],
  [
    ['tasks', 'tick'],
    ['TASK-DB-20261109-091500', '34'],
  ],
  [
    ['tasks', 'report'],
    ['TASK-DB-20261109-091500', '--progress', '--result', 'Half.'],
  ],
  [['tasks', 'inbox'], []],
  [['tasks', 'accept'], ['TASK-FE-20261015-100245']],
  [
    ['tasks', 'return'],
    ['TASK-DB-20261109-091500', '--reason', 'Where are the times?'],
  ],
  [
    ['tasks', 'block'],
    ['TASK-DB-20261109-091500', '--reason', 'No access.'],
  ],
];

suite('django-developer in a terminal', () => {
  let folder: string;

  setup(async () => {
    folder = await mkdtemp(join(tmpdir(), 'terminal-'));
    cpSync('examples/bookshop', folder, { recursive: true });
    cpSync(join(folder, 'README.md'), join(folder, '.ruru/tasks/old.md'));
  });

  teardown(() => rm(folder, { recursive: true, force: true }));

  const run = (...args: string[]) => runProgram(CLI, args, { cwd: folder });

  test('every command explains itself with examples, and prints JSON for programs', async function () {
    this.timeout(120_000);
    for (const [command, args] of COMMANDS) {
      const help = await run(...command, '--help');
      assert.match(
        help.stdout,
        new RegExp(
          `^Usage: django-developer ${command.join(' ')} [^]*\nExamples\n {2}django-developer ${command.join(' ')}`,
        ),
      );
      assert.deepEqual([help.code, (await run('help', ...command)).stdout], [0, help.stdout]);
      const { code, stdout, stderr } = await run(...command, ...args, '--json');
      assert.deepEqual([code, stderr, typeof JSON.parse(stdout)], [0, '', 'object'], command.join(' '));
    }
    assert.match(
      (await run('completion', '--help')).stdout,
      /^Usage: django-developer completion bash\|zsh\|fish\|pwsh\n/,
    );
  });

  const mistakes: [args: string[], stderr: RegExp][] = [
    [['detec'], /^django-developer: There is no command detec\. Did you mean detect\? Run django-developer --help/],
    [
      ['tasks', 'lsit'],
      /^django-developer: There is no command tasks lsit\. Did you mean list\? Run django-developer tasks --help/,
    ],
    [['--verison'], /^django-developer: There is no option --verison\. Did you mean --version\?/],
    [
      ['detect', '--jsn'],
      /^django-developer: Unknown option '--jsn'\. Did you mean --json\? Usage: django-developer detect /,
    ],
    [['detect', '--'.padEnd(100_000, 'x')], /^django-developer: Unknown option '-{2}x{1,200}\. Usage: /],
    [
      ['tasks', 'new', 'x', '--route', 'api', '--place', 'a.py'],
      /^django-developer: Unknown option '--place'\. Did you mean --at\?/,
    ],
    [['detect', '--__proto__'], /^django-developer: Unknown option '--__proto__'\./],
    [
      ['tasks', 'new', 'x', '--route', 'api', '--at', '../x.py'],
      /^django-developer: "\.\.\/x\.py" is no place in the workspace folder\./,
    ],
    [
      ['tasks', 'new', 'x', '--route', 'db'],
      /^django-developer: --route cannot be "db"\. Did you mean database\? Give one of frontend, /,
    ],
    [
      ['tasks', 'list', '--status', 'blokced'],
      /^django-developer: "blokced" is no status of a task log\. Did you mean blocked\? Give one of /,
    ],
    [
      ['tasks', 'show', 'TASK-DB'],
      /^django-developer: There is no task log "TASK-DB"\. Did you mean TASK-DB-20261109-091500\? Name one by /,
    ],
    [
      ['tasks', 'tick', 'TASK-DB', '3'],
      /^django-developer: There is no task log "TASK-DB"\. Did you mean TASK-DB-20261109-091500\? /,
    ],
    [['tasks', 'show', '/etc/passwd'], /^django-developer: There is no task log/],
    [['x'.repeat(100_000)], /^django-developer: There is no command x{60}\. Run/],
  ];
  for (const [args, stderr] of mistakes) {
    test(`${args.join(' ').slice(0, 40)} ends with 2 and helps`, async () => {
      const ended = await run(...args);
      assert.deepEqual([ended.code, ended.stdout], [2, '']);
      assert.match(ended.stderr, stderr);
    });
  }

  test('settings of the folder lead nothing out of it', async () => {
    const outside = `${folder}-outside`;
    for (const tasksFolder of ['../' + basename(outside), outside, '.ruru/../../' + basename(outside)]) {
      mkdirSync(join(folder, '.vscode'), { recursive: true });
      writeFileSync(
        join(folder, '.vscode/settings.json'),
        JSON.stringify({ 'djangoDeveloper.tasksFolder': tasksFolder }),
      );
      const { code, stdout, stderr } = await run('tasks', 'new', 'Elsewhere', '--route', 'api', '--json');
      assert.deepEqual([code, stdout, existsSync(outside)], [2, '', false]);
      const { error } = JSON.parse(stderr) as { error: { happened: string; nextStep: string } };
      assert.match(
        `${error.happened} ${error.nextStep}`,
        /is not a folder inside the workspace folder\. Set djangoDeveloper\.tasksFolder/,
      );
    }
  });

  test('a reader that has seen enough is no failure', function () {
    if (!canRunNode('bash')) return this.skip();
    const script = `'${process.execPath}' '${CLI}' inventory --json | head -n 1; echo "$\{PIPESTATUS[0]}"`;
    const { stdout, stderr } = spawnSync('bash', ['-c', script], { cwd: folder, encoding: 'utf8' });
    assert.deepEqual([stdout, stderr], ['{\n0\n', '']);
  });

  test('Ctrl+C ends it at once', async () => {
    const child = spawn(
      process.execPath,
      [CLI, 'tasks', 'report', 'TASK-DB-20261109-091500', '--progress', '--result', '-'],
      { cwd: folder, stdio: 'pipe' },
    );
    await new Promise((done) => setTimeout(done, 500));
    child.kill('SIGINT');
    const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
    assert.deepEqual([code, signal], [null, 'SIGINT']);
  });

  test('colours are for terminals, and NO_COLOR turns them off', async function () {
    if (spawnSync('script', ['--version']).status !== 0) {
      console.log('    Left out: there is no script command, which gives a program a terminal.');
      this.skip();
    }
    const onTerminal = (env: NodeJS.ProcessEnv): string =>
      execFileSync(
        'script',
        ['--quiet', '--return', '--command', `'${process.execPath}' '${CLI}' tasks list`, '/dev/null'],
        {
          cwd: folder,
          encoding: 'utf8',
          env: { ...process.env, TERM: 'xterm-256color', NO_COLOR: '', ...env },
          stdio: ['ignore', 'pipe', 'inherit'],
        },
      );
    const piped = (await run('tasks', 'list')).stdout;
    const plain = onTerminal({ NO_COLOR: '1' }).replaceAll('\r\n', '\n');
    assert.deepEqual([piped.includes('\x1b['), plain, onTerminal({}).includes('\x1b[2m')], [false, piped, true]);
  });
});

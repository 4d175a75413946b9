import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { runProgram } from './run-program';

const CLI = resolve('dist/cli.js');
const MCP = resolve('dist/mcp.js');

/** A window's title, the clipboard, a link, a cleared screen, C1, a line written over, bidi, a line of our own, characters that nobody sees. */
const EVIL =
  '\u001B]0;owned\u0007\u001B]52;c;cm0=\u0007\u001B]8;;https://example.org\u001B\\\u001B[2J\u009B31m\rFORGED\u202E\u2028FORGED\nFORGED a row\u{E0072}\u{E006D}\u200B';
/** The same without line ends, where a text may have lines of its own. */
const ONE_LINE = EVIL.replaceAll(/[\r\n]/g, ' ');
const NAME = '\u001B[31m\u009B1m\u202E\rFORGED\nFORGED';
const quoted = (text: string): string =>
  JSON.stringify(text).replaceAll(/[\u007F-\u009F]/g, (character) => `\\u00${character.charCodeAt(0).toString(16)}`);
const TASK = `+++
id = ${quoted(`TASK-A${EVIL}`)}
title = ${quoted(`Form${EVIL}`)}
status = ${quoted(`todo${EVIL}`)}
type = ${quoted(EVIL)}
priority = ${quoted(EVIL)}
assigned_to = ${quoted(`dev${EVIL}`)}
coordinator = ${quoted(`roo${EVIL}`)}
depends_on = [${quoted(`TASK-B${EVIL}`)}, "TASK-C"]
related_docs = [${quoted(`doc${EVIL}`)}]
tags = [${quoted(EVIL)}]
+++

# Form${ONE_LINE}

- [ ] write${ONE_LINE}
`;

suite('Texts of others', function () {
  this.timeout(240_000);
  let folder: string;

  setup(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hostile-'));
    const odd = process.platform === 'win32' ? 'odd\u202E' : NAME;
    const tree: Record<string, string> = {
      '.ruru/tasks/TASK-A.md': TASK,
      '.ruru/tasks/TASK-C.md': `+++\nid = "TASK-C"\ntitle = ${quoted(EVIL)}\nstatus = "todo"\n+++\n`,
      '.ruru/tasks/broken.md': `+++\nid = "B"\ntitle = "${EVIL}\n+++\n`,
      '.ruru/tasks/old.md': `---\nid: OLD\nstatus: todo\n---\n\n# Old\n\n- [ ] read${ONE_LINE}\n`,
      [`.ruru/tasks/${odd}.md`]: '+++\nstatus = "todo"\n',
      'manage.py': `import os\nos.environ.setdefault('DJANGO_SETTINGS_MODULE', 'shop.settings')\nfrom django.core.management import execute_from_command_line\nexecute_from_command_line()\n`,
      'shop/settings.py': `INSTALLED_APPS = ['django.contrib.admin', 'shop${quoted(EVIL).slice(1, -1)}']\nDATABASES = {'${quoted(EVIL).slice(1, -1)}': {'ENGINE': 'django.db.backends.sqlite3'}}\nROOT_URLCONF = 'shop.urls'\n`,
      'shop/urls.py': `from django.urls import path\nfrom . import views\nurlpatterns = [path('a${quoted(EVIL).slice(1, -1)}/', views.home)]\n`,
      'shop/migrations/0002_index.py': `from django.db import migrations\nclass Migration(migrations.Migration):\n    operations = [migrations.RunSQL('''${EVIL.replaceAll('\\', '')}''')]\n`,
      [`${odd}/manage.py`]:
        'from django.core.management import execute_from_command_line\nexecute_from_command_line()\n',
      'requirements.txt': `Django==5.2.3\n-r ${EVIL}\n`,
      CODEOWNERS: `* @acme${EVIL}\nshop/migrations/ ${EVIL}\n`,
      'package.json': `{"dependencies": {${quoted(EVIL)}: "1", "react": ${quoted(EVIL)}}`,
      '.vscode/settings.json': JSON.stringify({ 'djangoDeveloper.partners': [{ role: EVIL, name: EVIL }] }),
    };
    for (const [path, text] of Object.entries(tree)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
  });

  teardown(() => rm(folder, { recursive: true, force: true }));

  /** Nothing but printed characters and line ends, and no line that a file has begun. */
  const assertHarmless = (said: string, what: string): void => {
    assert.deepEqual(
      said.match(
        /[\u0000-\u0008\u000B-\u000C\u000E-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069\u{E0000}-\u{E007F}]|\r(?!\n)/u,
      ),
      null,
      what,
    );
    assert.deepEqual(said.match(/^FORGED.*/m), null, what);
  };

  const task = '.ruru/tasks/TASK-A.md';
  const calls: string[][] = [
    ['detect'],
    ['inventory'],
    ['migrations'],
    ['partners'],
    ['partners', '--all'],
    ['route', 'shop/migrations/0002_index.py:3'],
    ['tasks', 'list'],
    ['tasks', 'list', '--ids'],
    ['tasks', 'list', '--unreported'],
    ['tasks', 'show', task],
    ['tasks', 'lint'],
    ['tasks', 'lint', task],
    ['tasks', 'tick', task, '18'],
    ['tasks', 'set', task, '--status', 'done'],
    [
      'tasks',
      'new',
      'Make it fast',
      '--route',
      'database',
      '--at',
      'shop/migrations/0002_index.py:3',
      '--coordinator',
      EVIL,
      '--assigned-to',
      EVIL,
    ],
    ['tasks', 'report', task, '--progress', '--result', ONE_LINE, '--file', EVIL, '--check', EVIL],
    ['tasks', 'report', task, '--completion', '--result', 'Done.'],
    ['completion', 'bash'],
    // What is wrong with the words of the user.
    [EVIL],
    ['tasks', EVIL],
    ['detect', EVIL],
    ['detect', `--${EVIL}`],
    ['inventory', EVIL],
    ['migrations', EVIL],
    ['migrations', '--against', EVIL],
    ['migrations', '--fail-on', EVIL],
    ['route', EVIL],
    ['route', `${EVIL}.py:3`],
    ['tasks', 'show', EVIL],
    ['tasks', 'show', `TASK-A${EVIL}`],
    ['tasks', 'list', '--status', EVIL],
    ['tasks', 'list', '--folder', EVIL],
    ['tasks', 'new', EVIL, '--route', 'api'],
    ['tasks', 'new', 'x', '--route', EVIL],
    ['tasks', 'new', 'x', '--route', 'api', '--role', EVIL],
    ['tasks', 'tick', task, EVIL],
    ['tasks', 'set', task, '--due', EVIL],
    ['tasks', 'set', task, '--priority', EVIL],
    ['tasks', 'convert', EVIL],
    ['completion', EVIL],
  ];

  test('are shown by the command line and obeyed by no terminal, and forge no line', async () => {
    for (const args of calls) {
      const { stdout, stderr, code } = await runProgram(CLI, args, { cwd: folder });
      assertHarmless(stdout + stderr, args.join(' '));
      assert.notEqual(stdout + stderr === '' && code !== 0, true, args.join(' '));
      assert.doesNotMatch(stderr, /should not have happened/, args.join(' '));
    }
  });

  test('a text with lines of its own is shown by its lines', async () => {
    const { stdout } = await runProgram(CLI, ['tasks', 'convert', '.ruru/tasks/old.md'], { cwd: folder });
    assertHarmless(stdout, 'convert');
    assert.match(stdout, /^\+\+\+\nid = "OLD"[^]*\n- \[ \] read<U\+001B>\]0;owned<U\+0007>/);
  });

  test('are the same data in JSON', async () => {
    const { stdout } = await runProgram(CLI, ['tasks', 'show', task, '--json'], { cwd: folder });
    assertHarmless(stdout, 'show --json');
    const { task: shown, text } = JSON.parse(stdout) as { task: { title: string; statusText: string }; text: string };
    assert.deepEqual(
      [shown.title, shown.statusText, text],
      [`Form${EVIL}`.trim(), `todo${EVIL}`.trim(), await readFile(join(folder, task), 'utf8')],
    );
    for (const args of [
      ['detect'],
      ['inventory'],
      ['partners', '--all'],
      ['tasks', 'list'],
      ['tasks', 'lint'],
      ['tasks', 'convert', '.ruru/tasks/old.md'],
    ]) {
      const ended = await runProgram(CLI, [...args, '--json'], { cwd: folder });
      assertHarmless(ended.stdout + ended.stderr, args.join(' '));
      JSON.parse(ended.stdout);
    }
  });

  test('are shown to agents, who read them as data', async () => {
    const client = new Client({ name: 'test', version: '1' });
    await client.connect(new StdioClientTransport({ command: process.execPath, args: [MCP, folder] }));
    const path = 'shop/migrations/0002_index.py';
    const answers = [
      await client.callTool({ name: 'detect_django', arguments: {} }),
      await client.callTool({ name: 'list_partners', arguments: {} }),
      await client.callTool({ name: 'suggest_route', arguments: { path, line: 3, messages: [EVIL] } }),
      await client.callTool({ name: 'list_tasks', arguments: {} }),
      await client.callTool({ name: 'read_task', arguments: { task: '.ruru/tasks/TASK-C.md' } }),
      await client.callTool({ name: 'read_task', arguments: { task: `TASK-Z${EVIL}` } }),
      await client.callTool({
        name: 'create_escalation',
        arguments: { route: 'api', title: 'x', assigned_to: EVIL, coordinator: EVIL },
      }),
      await client.callTool({ name: 'report_to_coordinator', arguments: { task, kind: 'completion', result: 'x' } }),
      await client.callTool({ name: 'update_task', arguments: { task, priority: 'high' } }),
    ];
    const { resources } = await client.listResources();
    await client.close();
    for (const { content } of answers)
      assertHarmless((content as { text: string }[]).map(({ text }) => text).join('\n'), JSON.stringify(content));
    for (const { name, title, description } of resources) assertHarmless([name, title, description].join(' '), name);
    assert.equal((await readdir(join(folder, '.ruru/tasks'))).length, 6);
  });
});

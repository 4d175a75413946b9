import assert from 'node:assert/strict';
import { UserError } from '../../../src/core/base/errors';
import { CATALOGUE } from '../../../src/core/partners/catalogue/catalogue';
import { MOST_BYTES, fitRows } from '../../../src/tools/answer';
import { findTool, TOOLS } from '../../../src/tools/tools';
import { listResources, readResource } from '../../../src/mcp/resources';
import { openMemoryMode, type MemoryMode } from '../memory-mode';

const MANAGE =
  "import os, sys\nos.environ.setdefault('DJANGO_SETTINGS_MODULE', 'shop.settings')\nfrom django.core.management import execute_from_command_line\nexecute_from_command_line(sys.argv)\n";
const LONG = 'Größe 🔵 '.repeat(120);

/** Letters of which a byte count has to know: three and four bytes, none that is seen, and two in JSON. */
const ALPHABETS = { HAN: '漢字 ', FACE: '😀', HIDDEN: 'a\u202e', QUOTED: "'\\\\" } as const;

/** A folder in which there is too much of everything. */
function crowdedTree(): Record<string, string> {
  const tree: Record<string, string> = { 'requirements.txt': 'Django==5.2.3\n' };
  for (let index = 0; index < 40; index += 1) {
    tree[`services/${'deep/'.repeat(8)}${index}/manage.py`] = MANAGE;
    tree[`services/${'deep/'.repeat(8)}${index}/shop/settings.py`] = "INSTALLED_APPS = ['django.contrib.admin']\n";
  }
  const items = Array.from({ length: 600 }, (_, index) => `- [ ] item ${index} ${'x'.repeat(200)}\n`).join('');
  const sections = Array.from({ length: 200 }, (_, index) => `## Section ${index}\n\ntext\n\n`).join('');
  const many = (one: string) => `"${one.repeat(400)}"`;
  for (const [name, letters] of Object.entries(ALPHABETS))
    tree[`.ruru/tasks/TASK-${name}.md`] = [
      `+++\nid = "TASK-${name}"\ntitle = ${many(letters)}\nstatus = "🔵 In Progress"\nassigned_to = ${many(letters)}`,
      `coordinator = ${many(letters)}\ndepends_on = [${many(letters)}, "TASK-1"]\n+++\n\n# ${letters.repeat(400)}\n`,
      `## Acceptance Criteria\n\n${`- [ ] ${letters.repeat(60)} \`file:${letters.repeat(9)}\`\n`.repeat(300)}`,
      `## Log\n\n- 2026-01-01: ${letters.repeat(3_000)}\n`,
    ].join('\n');
  tree['.ruru/tasks/huge-id.md'] =
    `+++\nid = "TASK-${'HUGE'.repeat(5_000)}"\ntitle = "T"\nstatus = "🔵 In Progress"\n+++\n`;
  tree['.ruru/tasks/TASK-LONG.md'] =
    `+++\nid = "TASK-LONG"\ntitle = "Long"\ncoordinator = "roo-commander"\n+++\n\n${items}${sections}`;
  for (let index = 0; index < 120; index += 1) {
    tree[`.ruru/tasks/TASK-${index}.md`] =
      `+++\nid = "TASK-${index}"\ntitle = "${LONG}"\nstatus = "🟡 To Do"\nassigned_to = "${LONG}"\n+++\n`;
    tree[`.ruru/tasks/broken-${index}.md`] = '+++\nid = "TWICE"\nstatus =\n+++\n';
  }
  return tree;
}

const CALLS: readonly [tool: string, input: object][] = [
  ['detect_django', {}],
  ['inspect_project', {}],
  ['inspect_project', { root: `services/${'deep/'.repeat(8)}0` }],
  ['inspect_project', { root: `services/${'deep/'.repeat(8)}0`, part: 'settings' }],
  ['list_partners', {}],
  ...CATALOGUE.groups.map(({ id }) => ['list_partners', { group: id }] as [string, object]),
  ['suggest_route', { path: 'requirements.txt' }],
  ['create_escalation', { route: 'database', title: 'Index it', path: 'requirements.txt' }],
  ['list_tasks', {}],
  ['list_tasks', { inbox: true }],
  ['list_tasks', { words: 'TWICE' }],
  ['read_task', { task: 'TASK-LONG' }],
  ['read_task', { task: 'TWICE' }],
  ['read_task', { task: 'TASK-LONG', section: 'nowhere' }],
  ['read_task', { task: 'TASK-LONG', section: 'section' }],
  ...Object.entries(ALPHABETS).flatMap(([name, letters]): [string, object][] => [
    ['list_tasks', { words: `TASK-${name}` }],
    ['read_task', { task: `TASK-${name}` }],
    ['read_task', { task: `TASK-${name}`, section: 'proof' }],
    ['read_task', { task: `TASK-${name}`, section: letters.repeat(200) }],
    ['update_task', { task: `TASK-${name}`, outcome: 'return', log: letters.repeat(900) }],
    ['update_task', { task: `TASK-${name}`, outcome: 'accept' }],
    ['report_to_coordinator', { task: `TASK-${name}`, kind: 'progress', result: letters.repeat(4_000) }],
    ['report_to_coordinator', { task: `TASK-${name}`, kind: 'completion', result: 'x', all_done: true }],
    [
      'report_to_coordinator',
      { task: `TASK-${name}`, kind: 'progress', result: 'x', coordinator: letters.repeat(200) },
    ],
    ['create_escalation', { route: 'database', title: letters.repeat(60), assigned_to: letters.repeat(200) }],
  ]),
  ['list_tasks', { words: 'HUGEHUGE' }],
  ['report_to_coordinator', { task: 'TASK-1', kind: 'progress', result: 'x', coordinator: 'TWICE' }],
  ['read_task', { task: '.ruru/tasks/huge-id.md' }],
  ['update_task', { task: 'TASK-LONG', status: 'done' }],
  [
    'update_task',
    { task: 'TASK-LONG', items: Array.from({ length: 200 }, (_, at) => ({ line: at + 7, state: 'done' })) },
  ],
  ['report_to_coordinator', { task: 'TASK-LONG', kind: 'completion', result: 'x' }],
  [
    'report_to_coordinator',
    { task: 'TASK-LONG', kind: 'progress', result: LONG, checks: Array.from({ length: 200 }, () => 'y'.repeat(900)) },
  ],
];

async function answerOf({ mode }: MemoryMode, name: string, input: object): Promise<string[]> {
  try {
    const answer = await findTool(name)?.run(mode, input);
    assert.ok(answer);
    const missing = (findTool(name)?.outputSchema.required ?? []).filter((key) => !(key in answer.data));
    assert.deepEqual(missing, [], name);
    return [answer.text, JSON.stringify(answer.data)];
  } catch (error) {
    assert.ok(error instanceof UserError, String(error));
    return [error.message];
  }
}

suite('answers of tools', () => {
  test('none is longer than a model should have to read, as text, as data and where it is refused', async function () {
    this.timeout(60_000);
    const open = await openMemoryMode(crowdedTree());
    for (const [name, input] of CALLS)
      for (const answer of await answerOf(open, name, input)) {
        const size = Buffer.byteLength(answer);
        assert.ok(size <= MOST_BYTES, `${name} ${JSON.stringify(input).slice(0, 80)}: ${size} bytes`);
      }
    const uris = [
      'partners',
      ...CATALOGUE.groups.map(({ id }) => `partners/${id}`),
      'tasks/.ruru/tasks/TASK-LONG.md',
      ...Object.keys(ALPHABETS).map((name) => `tasks/.ruru/tasks/TASK-${name}.md`),
    ];
    for (const uri of uris) {
      const { text } = await readResource(open.mode, `django-developer://${uri}`);
      assert.ok(Buffer.byteLength(text) <= MOST_BYTES, `${uri}: ${Buffer.byteLength(text)}`);
    }
    const page = JSON.stringify(await listResources(open.mode, undefined));
    assert.ok(Buffer.byteLength(page) <= MOST_BYTES);
  });

  test('what is left out is counted', async () => {
    const open = await openMemoryMode(crowdedTree());
    const said = async (name: string, input: object): Promise<string> => (await answerOf(open, name, input)).join('\n');
    assert.match(await said('read_task', { task: 'TASK-LONG' }), /\nand 59\d more\n[^]*"more_open":\d{3}/);
    assert.match(
      await said('list_tasks', {}),
      /^246 of 246 tasks\.\n\d{3} more: filter, or call again with offset \d+\./,
    );
    assert.match(await said('update_task', { task: 'TASK-LONG', status: 'done' }), /\nand 5\d\d more\n/);
    assert.match(await said('detect_django', {}), /\nand \d+ more\n/);
  });

  test('the pages of a list hold all of it, once', async () => {
    const logs = Array.from({ length: 120 }, (_, index) => [
      `.ruru/tasks/TASK-${index}.md`,
      `+++\nid = "TASK-${index}"\ntitle = "${'Title '.repeat(20)}"\nstatus = "🟡 To Do"\n+++\n`,
    ]);
    const { mode } = await openMemoryMode(Object.fromEntries(logs) as Record<string, string>);
    const ids: unknown[] = [];
    let pages = 0;
    for (let offset: number | undefined = 0; offset !== undefined; pages += 1) {
      const { data } = (await findTool('list_tasks')?.run(mode, { status: ['To Do'], offset })) ?? {};
      ids.push(...(data?.['tasks'] as { id: string }[]).map(({ id }) => id));
      offset = data?.['next_offset'] as number | undefined;
    }
    assert.deepEqual([ids.length, new Set(ids).size, pages > 2], [120, 120, true]);
  });

  test('a list holds its rows as long as both forms fit, and one in any case', () => {
    const form = { lines: (row: string) => [row], data: (row: string) => ({ row }) };
    assert.deepEqual(fitRows(['aaaa', 'bbbb', 'cccc'], form, 40), {
      lines: ['aaaa', 'bbbb'],
      data: [{ row: 'aaaa' }, { row: 'bbbb' }],
      rest: 1,
    });
    const several = { lines: (row: string) => [row, row], data: (row: string) => ({ row, all: [row, row, row] }) };
    assert.deepEqual(fitRows(['漢'.repeat(40), 'b'], several, 240), {
      lines: ['漢'.repeat(40), '…'],
      data: [{ row: `${'漢'.repeat(19)}…`, all: [`${'漢'.repeat(19)}…`, `${'漢'.repeat(19)}…`], cut: true }],
      rest: 1,
    });
    assert.deepEqual(fitRows([], form, 1), { lines: [], data: [], rest: 0 });
  });

  test('list_tasks takes several statuses as they are displayed, who works on it, and how urgent it is', async () => {
    const log = (id: string, status: string, priority: string, to: string): [string, string] => [
      `.ruru/tasks/${id}.md`,
      `+++\nid = "${id}"\ntitle = "T"\nstatus = "${status}"\npriority = "${priority}"\nassigned_to = "${to}"\n+++\n`,
    ];
    const { mode } = await openMemoryMode(
      Object.fromEntries([
        log('A', '🟡 To Do', '🔽 Low', 'dev-react'),
        log('B', '🔵 In Progress', '🔥 Highest', '🧑‍💻 User:ada'),
        log('C', '🟢 Done', '🔼 High', 'dev-react'),
        ['.ruru/tasks/x/other.md', '+++\nid = "D"\ntitle = "T"\nstatus = "⚪ Blocked"\n+++\n'],
      ]),
    );
    const rows = async (input: object): Promise<unknown[]> => {
      const { data } = (await findTool('list_tasks')?.run(mode, input)) ?? {};
      return (data?.['tasks'] as { id: string; path?: string }[]).map(({ id, path }) => (path ? [id, path] : id));
    };
    assert.deepEqual(
      [
        await rows({}),
        await rows({ status: ['🟡 To Do', 'Done'] }),
        await rows({ open: false }),
        await rows({ assigned_to: 'User:Ada' }),
        await rows({ words: 'dev-react' }),
        await rows({ words: 'dev-react', open: true }),
        await rows({ priority: 'high' }),
        await rows({ priority: '🔼 High', open: false }),
      ],
      [['B', 'A', ['D', '.ruru/tasks/x/other.md']], ['A', 'C'], ['C'], ['B'], ['A', 'C'], ['A'], ['B'], ['C']],
    );
  });

  test('create_escalation says where nobody is named who gets the reports', async () => {
    const open = await openMemoryMode({ 'manage.py': MANAGE, 'requirements.txt': 'Django==5.2.3\n' });
    const create = (input: object) =>
      answerOf(open, 'create_escalation', { route: 'database', title: 'Index it', ...input });
    assert.match(
      (await create({})).join(),
      /It names no coordinator, so its reports reach nobody but who reads its log: send coordinator with update_task/,
    );
    assert.doesNotMatch((await create({ coordinator: 'roo-commander' })).join(), /names no coordinator/);
  });

  test('all schemas together stay small: every conversation carries them along', () => {
    const whole = JSON.stringify(
      TOOLS.map(({ name, description, inputSchema, outputSchema }) => ({
        name,
        description,
        inputSchema,
        outputSchema,
      })),
    );
    assert.ok(whole.length < 9_700, `${whole.length} characters`);
  });
});

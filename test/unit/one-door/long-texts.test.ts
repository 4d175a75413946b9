import assert from 'node:assert/strict';
import { isUserError } from '../../../src/core/base/errors';
import { formatInbox } from '../../../src/cli/format/format-inbox';
import { formatTasks } from '../../../src/cli/format/format-tasks';
import { findTool } from '../../../src/tools/tools';
import { openMemoryMode, type MemoryMode } from '../memory-mode';

/** As long as a line gets where a program has written it. */
const LONG = 'x'.repeat(1_000_000);

const FIELDS = ['id', 'title', 'status', 'assigned_to', 'coordinator', 'priority', 'type', 'due_date', 'parent_task'];
const LISTS = ['tags', 'depends_on', 'related_docs'];

const folder = '.ruru/tasks';

function logOf(id: string, more = '', body = '- [ ] one\n'): string {
  return `+++\nid = "${id}"\nstatus = "To Do"\nassigned_to = "ada"\n${more}+++\n\n# T\n\n${body}\n## Log\n\n- 2026-01-01: Handed over.\n`;
}

/** A task log for each place in which a long text can stand. */
function longTree(): Record<string, string> {
  const fields = [...FIELDS.map((key) => [key, `"${LONG}"`]), ...LISTS.map((key) => [key, `["${LONG}"]`])];
  const ofFields = fields.map(([key, value]) => {
    const others = logOf(`T-${key}`).replace(new RegExp(`^${key} = .*\\n`, 'm'), '');
    return [`${folder}/${key}.md`, others.replace('+++\n', `+++\n${key} = ${value}\n`)];
  });
  return Object.fromEntries([
    ...ofFields,
    [`${folder}/item.md`, logOf('T-item', '', `- [ ] ${LONG}\n`)],
    [`${folder}/section.md`, logOf('T-section', '', `## ${LONG}\n\n- [ ] one\n`)],
    [`${folder}/entry.md`, `${logOf('T-entry')}- 2026-01-02: ${LONG}\n`],
    [`${folder}/question.md`, `${logOf('T-question')}- 2026-01-02: Question: ${LONG}?\n`],
    [`${folder}/key.md`, logOf('T-key', `${LONG} = 1\n`)],
    [`${folder}/broken.md`, logOf('T-broken', `${LONG}\n`)],
    [`${folder}/conflict.md`, logOf('T-conflict', '', `<<<<<<< ${LONG}\n${LONG}\n=======\n- [ ] b\n>>>>>>> ${LONG}\n`)],
  ]) as Record<string, string>;
}

/** Each call of a tool reads all files anew. */
const TOLD = ['title', 'item', 'entry', 'section'].map((name) => `${folder}/${name}.md`);

type Surface = readonly [name: string, most: number, tell: (memory: MemoryMode, path: string) => Promise<unknown>];

function tool(name: string, most: number, input: (path: string) => object): Surface {
  return [`the tool ${name}`, most, ({ mode }, path) => findTool(name)?.run(mode, input(path)) as Promise<unknown>];
}

/** Everything that tells of task logs, with how long a text of it may get. A row has a value or two, a line, or what an entry says. */
const SURFACES: readonly Surface[] = [
  ['rows of the command line', 500, async ({ mode }) => formatTasks((await mode.tasks.load()).tasks)],
  ['rows of the inbox', 1_500, async ({ mode }) => formatInbox(await mode.inbox.look())],
  ['the tasks', 10_000, async ({ mode }) => (await mode.tasks.load()).tasks],
  ['the problems', 1_500, async ({ mode }) => (await mode.tasks.load()).problems],
  ['what is new', 10_000, ({ mode }) => mode.inbox.look()],
  ['what was brought', 10_000, ({ mode }, path) => mode.inbox.changes(path)],
  ['a task', 10_000, async ({ mode }, path) => (await mode.tasks.read(path)).task],
  [
    'titles of sections',
    500,
    async ({ mode }, path) => (await mode.tasks.read(path)).sections.map(({ title }) => title),
  ],
  ['its open points', 1_500, ({ mode }, path) => mode.tasks.openPoints(path)],
  ['its criteria', 1_500, ({ mode }, path) => mode.tasks.check(path)],
  ['its findings', 1_500, ({ mode }, path) => mode.tasks.lint([path], 'line')],
  [
    'titles of remedies',
    1_500,
    async ({ mode }, path) => (await mode.tasks.lint([path], 'remedies')).map((each) => each.fix?.title),
  ],
  [
    'lines that were found',
    1_500,
    ({ mode }) => mode.tasks.search(['xxx']).then((found) => found.map(({ lines }) => lines)),
  ],
  [
    'what is refused of an item',
    1_500,
    ({ mode }, path) => mode.tasks.preview(path, { items: [{ line: 9, state: 'done', text: 'other' }] }).then(() => ''),
  ],
  [
    'what is refused of a status',
    1_500,
    ({ mode }, path) => mode.tasks.change(path, { status: 'done' }).then(() => ''),
  ],
  tool('list_tasks', 20_000, () => ({})),
  tool('read_task', 40_000, (path) => ({ task: path })),
];

function longestIn(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 0;
  return Math.max(0, ...Object.values(value).map(longestIn));
}

suite('long texts', () => {
  let memory: MemoryMode;

  suiteSetup(async () => {
    memory = await openMemoryMode(longTree());
  });

  for (const [name, most, tell] of SURFACES) {
    test(`of a task log leave room for the rest: ${name}`, async function () {
      this.timeout(120_000);
      const isTool = name.startsWith('the tool');
      const paths = isTool ? TOLD : tell.length < 2 ? [''] : Object.keys(memory.tree);
      const told: string[] = [];
      for (const path of paths) {
        const said = await tell(memory, path).catch((error: unknown) => {
          assert.ok(isUserError(error), String(error).slice(0, 500));
          return error.message;
        });
        if (longestIn(said) > most) told.push(`${path}: ${longestIn(said)}`);
      }
      assert.deepEqual(told, []);
    });
  }
});

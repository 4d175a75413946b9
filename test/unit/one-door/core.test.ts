import { strict as assert } from 'node:assert';
import type { Change } from '../../../src/core/base/change';
import type { DraftPlace } from '../../../src/core/hand-over/draft-request';
import { CATALOGUE } from '../../../src/core/partners/catalogue/catalogue';
import type { Route } from '../../../src/core/partners/catalogue/partner';
import { composeHandOver } from '../../../src/core/hand-over/compose-hand-over';
import { INVENTORY_PARTS } from '../../../src/core';
import { TOOLS } from '../../../src/tools/tools';
import { openMemoryMode } from '../memory-mode';
import { Canaries } from './canaries';
import { leakyProject, NOT_QUOTED } from './leaky-project';

const TASK = '.ruru/tasks/TASK-DB-1.md';
const WARNING = 'give it to whoever needs it by another way.';

/** What a change writes; the text that it is computed against has been there before. */
function writtenBy(change: Change | undefined): unknown {
  if (change?.kind !== 'edit') return change;
  return { path: change.path, texts: change.edits.map(({ text }) => text), redacted: change.redacted };
}

async function open() {
  const secrets = new Canaries();
  const changes: Change[] = [];
  const opened = await openMemoryMode(leakyProject(secrets), (change) => changes.push(change));
  await opened.mode.django.detect();
  return { secrets, changes, ...opened, tree: { ...opened.tree } };
}

/** Asserts that no secret comes out, and that something does. */
function assertNoSecret(secrets: Canaries, said: unknown): void {
  const text = typeof said === 'string' ? said : JSON.stringify(said);
  assert.ok(text.length > 2);
  assert.deepEqual(secrets.foundIn(text), []);
}

suite('no secret comes out', () => {
  test('of what is told about a folder: detection, inventory, partners, routes, things, marks', async function () {
    this.timeout(30_000);
    const { mode, secrets, tree } = await open();
    const detection = await mode.django.detect();
    assert.equal(detection.django?.specifier, '@ git+https://•••@github.com/django/django.git@stable/5.2.x');
    const inventory = await mode.django.inventory('.');
    const partners = await mode.partners.here();
    assertNoSecret(secrets, [detection, await mode.django.follow(['requirements.txt']), inventory, partners]);
    for (const [path, text] of Object.entries(tree)) {
      const things = await Promise.all([1, 4, 8].map((line) => mode.django.thingAt(path, text, line)));
      const routes = await mode.partners.rank({ path, line: 1 });
      assertNoSecret(secrets, [things, routes, await mode.partners.marks(path, text)]);
    }
  });

  test('of an inventory whose fields, constraints and commands still say what they said', async () => {
    const { mode } = await open();
    const { models, serializers, commands } = await mode.django.inventory('.');
    assert.deepEqual(
      models.find(({ name }) => name === 'Book')?.fields.map(({ name, options }) => `${name}: ${options.slice(0, 40)}`),
      [
        'title: max_length=200, default="•••"',
        'isbn: max_length=99',
        'source: default="https://•••@feed.example.org/lo',
      ],
    );
    assert.deepEqual(
      models.find(({ name }) => name === 'Account')?.fields.map(({ name, options }) => `${name}: ${options}`),
      ['api_token: max_length=99, default="•••"'],
    );
    assert.deepEqual(
      serializers
        .find(({ name }) => name === 'AccountSerializer')
        ?.fields.map(({ name, options }) => `${name}: ${options}`),
      ['secret: default="•••", initial="•••"'],
    );
    assert.equal(commands[0]?.help, 'Pays with •••, password=•••');
  });

  test('of a hand-over, for every route and from every place, whatever was typed; that something was taken out is told', async function () {
    this.timeout(60_000);
    const { mode, secrets, tree } = await open();
    const typed = {
      title: `Rotate password=${secrets.plain('typed title')} and ${secrets.shaped('typed title, by its form')}`,
      goal: `The token is ${secrets.plain('typed goal')}, see \`SECRET_KEY = "${secrets.plain('code in a typed goal')}"\``,
      assignedTo: `ada ${secrets.shaped('typed partner')}`,
      coordinator: `lead token=${secrets.plain('typed coordinator')}`,
      diagnostics: [
        {
          message: `password=${secrets.plain('message')} failed for ${secrets.shaped('message, by its form')}`,
          source: `s ${secrets.shaped('source')}`,
        },
      ],
      git: { branch: `fix/${secrets.shaped('branch')}` },
    };
    const handedOver: string[] = [];
    const handOver = async ({ kind, id }: Pick<Route, 'kind' | 'id'>, place: DraftPlace): Promise<void> => {
      const { change, problems } = await mode.tasks.draft({ route: { kind, id }, ...typed, place });
      assert.equal(
        problems[0]?.message,
        `A secret was taken out of the title, the goal, the name of the partner and the name of the coordinator: ${WARNING}`,
      );
      handedOver.push(change.path, change.text, JSON.stringify(problems));
    };
    const [route = { kind: 'escalation', id: 'database' } as const] = CATALOGUE.routes;
    for (const [path, text] of Object.entries(tree).filter(([each]) => !Object.values(NOT_QUOTED).includes(each))) {
      const lines = text.split('\n').length;
      await handOver(route, { path, line: 1, endLine: lines });
      await handOver(route, { path, line: Math.min(5, lines) });
      await handOver(route, { path, line: 1, selection: text });
    }
    for (const one of CATALOGUE.routes) {
      for (const path of [
        '',
        'orders/models.py',
        'orders/views.py',
        NOT_QUOTED.fields,
        NOT_QUOTED.settings,
        'docker-compose.yml',
      ])
        await handOver(one, { path });
    }
    assertNoSecret(secrets, handedOver.join('\n'));
    assert.ok(handedOver[1]?.includes('title = "Rotate password=••• and •••"'));
  });

  test('of what is written into a task log, and of a report: file, name, entries and message', async () => {
    const { mode, secrets, changes, tree } = await open();
    const edits = [
      await mode.tasks.preview(TASK, {
        fields: {
          title: `password=${secrets.plain('new title')}`,
          tags: ['a', `token=${secrets.plain('new tag')}`],
          assigned_to: secrets.shaped('new partner'),
        },
        log: `Set the password: ${secrets.plain('log entry')}\n\n\`\`\`sh\nmysql -p${secrets.plain('command in a log entry')}\n\`\`\``,
      }),
      await mode.tasks.preview(TASK, { coordinator: `lead ${secrets.shaped('new coordinator')}` }),
      await mode.tasks.preview(TASK, {
        items: [{ line: 15, state: 'dropped', reason: `secret=${secrets.plain('reason')}` }],
      }),
      await mode.tasks.preview('.ruru/tasks/odd.md', { status: 'done', settle: 'leave-open' }),
    ];
    assert.deepEqual(
      edits.map(({ redacted }) => redacted),
      [
        `A secret was taken out of the title, the tags, the assigned to and the log entry: ${WARNING}`,
        `A secret was taken out of the coordinator: ${WARNING}`,
        `A secret was taken out of the reason: ${WARNING}`,
        undefined,
      ],
    );
    const request = {
      kind: 'completion' as const,
      result: `Changed it to token=${secrets.plain('result')}.`,
      coordinator: 'TASK-LEAD',
      filesChanged: [`a/${secrets.shaped('file')}.py`],
      checks: [`curl -u bob:${secrets.plain('check')}`],
      followUps: [`The passphrase is ${secrets.plain('follow-up')}`],
    };
    const reports = [
      await mode.reports.preview(TASK, request),
      await mode.reports.preview('.ruru/tasks/odd.md', { ...request, kind: 'progress' }),
    ];
    const previews = reports.map(({ text, whole, entry, change }) => [text, whole, entry, writtenBy(change)]);
    const before = new Set(Object.keys(tree));
    const delivery = await mode.reports.deliver('.ruru/tasks/odd.md', { ...request, settle: { allDone: true } });
    assert.equal(
      delivery.redacted,
      `A secret was taken out of the result, the files changed, the checks and the follow-ups: ${WARNING}`,
    );
    assert.ok(changes.some(({ path }) => !before.has(path)));
    assertNoSecret(secrets, [edits.map(writtenBy), previews, delivery, changes.map(writtenBy)]);
  });

  test('of what is said about task logs: findings with their remedies, problems, the message that hands one over', async () => {
    const { mode, secrets, tree } = await open();
    const board = await mode.tasks.load();
    const paths = board.tasks.map(({ path }) => path);
    const findings = await Promise.all(
      paths.map((path) => mode.tasks.lint([{ path, text: tree[path] ?? '' }], 'remedies')),
    );
    const said = findings
      .flat()
      .map(({ message, fix, others = [] }) => [message, fix?.title, others.map(({ title }) => title)]);
    assertNoSecret(secrets, [
      said,
      (await mode.tasks.lint(paths, 'line')).map(({ message }) => message),
      board.problems.map(({ message }) => message),
    ]);
    assertNoSecret(
      secrets,
      composeHandOver({ path: TASK, coordinator: `token=${secrets.plain('coordinator of a message')}` }),
    );
  });

  test('of the answer of any tool, nor of what it writes, asks or refuses', async function () {
    this.timeout(30_000);
    const { mode, secrets, changes, tree } = await open();
    const secret = (place: string): string =>
      `password=${secrets.plain(`${place} of a tool`)} ${secrets.shaped(`${place} of a tool, by its form`)}`;
    const inputs: Record<string, readonly Record<string, unknown>[]> = {
      detect_django: [{}],
      inspect_project: [
        {},
        ...INVENTORY_PARTS.map((part) => ({ part })),
        { root: secret('root') },
        { part: secret('part') },
      ],
      list_partners: [{}, ...CATALOGUE.groups.map(({ id }) => ({ group: id }))],
      suggest_route: Object.keys(tree).map((path) => ({ path, line: 1, messages: [secret(`message on ${path}`)] })),
      create_escalation: [
        { route: 'database', title: secret('title'), goal: secret('goal'), path: 'orders/models.py', line: 2 },
        { route: 'api', title: 'x', role: secret('role') },
      ],
      list_tasks: [{}, { words: 'task' }, { status: 'unknown' }, { words: secret('words') }],
      read_task: [{ task: 'TASK-DB-1' }, { task: '.ruru/tasks/odd.md' }, { task: secret('missing task') }],
      update_task: [
        { task: 'TASK-DB-1', log: secret('log'), assigned_to: secret('assigned_to') },
        { task: 'TASK-DB-1', due_date: secret('due').slice(0, 10) },
      ],
      report_to_coordinator: [
        { task: 'TASK-DB-1', kind: 'completion', result: secret('refused result') },
        {
          task: 'TASK-DB-1',
          kind: 'completion',
          result: secret('result'),
          not_needed: secret('not_needed'),
          checks: [secret('checks')],
        },
      ],
    };
    const answers: unknown[] = [];
    for (const tool of TOOLS) {
      for (const input of inputs[tool.name] ?? []) {
        const { text, ...rest } = await tool.run(mode, input).catch((error: Error) => ({ text: error.message }));
        answers.push(text, rest, tool.confirmation(input));
      }
    }
    answers.push(...changes.map(writtenBy));
    assert.deepEqual(Object.keys(inputs).sort(), TOOLS.map(({ name }) => name).sort());
    assert.equal(
      answers.filter((answer) => typeof answer === 'string' && answer.includes('A secret was taken out of')).length,
      3,
    );
    assertNoSecret(
      secrets,
      answers.map((answer) => (typeof answer === 'string' ? answer : JSON.stringify(answer))).join('\n'),
    );
  });
});

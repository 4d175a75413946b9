import assert from 'node:assert/strict';
import path from 'node:path';
import { runProgram } from './run-program';

const CLI = path.resolve('dist/cli.js');
const BOOKSHOP = path.resolve('examples/bookshop');

const run = (...args: string[]) => runProgram(CLI, ['migrations', ...args], { cwd: BOOKSHOP });

suite('django-developer migrations', () => {
  test('says in a line each what is not safe, then the safer ways', async () => {
    const { code, stdout, stderr } = await run('orders');
    assert.deepEqual({ code, stderr }, { code: 0, stderr: '' });
    assert.equal(
      stdout,
      `.
  Judged for PostgreSQL, as the settings say.
  3 migrations in 1 app: 0 dangerous, 1 careful, 2 safe
  orders/migrations/0002_order_indexes.py:12  careful  AddIndex order.orders_order_by_customer  Nobody can write the table while the index is built over all rows.
  orders/migrations/0002_order_indexes.py:16  careful  AddIndex order.orders_order_unpaid  Nobody can write the table while the index is built over all rows.
  Safer ways
  add-index  https://www.postgresql.org/docs/current/sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY
    1. Put it in a migration of its own with atomic = False.
    2. Use AddIndexConcurrently of django.contrib.postgres.operations.
`,
    );
  });

  test('--json has every operation of every migration, in a shape that pipelines can rely on', async () => {
    const { stdout } = await run('orders', '--json');
    const { projects, against, problems } = JSON.parse(stdout) as {
      projects: { apps: { migrations: { operations: object[] }[] }[] }[];
      against: string | null;
      problems: unknown[];
    };
    const [project] = projects;
    const migrations = project?.apps[0]?.migrations ?? [];
    assert.deepEqual(
      {
        problems,
        isBranch: against === null || typeof against === 'string',
        project: Object.keys(project ?? {}),
        app: Object.keys(project?.apps[0] ?? {}),
        migration: Object.keys(migrations[1] ?? {}),
        operation: Object.keys(migrations[1]?.operations[0] ?? {}),
        operations: migrations.map(({ operations }) => operations.length),
      },
      {
        problems: [],
        isBranch: true,
        project: ['root', 'engines', 'known', 'note', 'apps', 'problems'],
        app: ['app', 'path', 'leaves', 'migrations'],
        migration: ['name', 'file', 'line', 'level', 'isAtomic', 'findings', 'operations', 'replaces'],
        operation: ['kind', 'model', 'name', 'file', 'line', 'endLine', 'start', 'runs', 'level', 'findings'],
        operations: [2, 2, 2],
      },
    );
  });

  test('--fail-on ends with 1 where there is such an operation', async () => {
    const codes = await Promise.all(
      [
        ['orders', '--fail-on', 'dangerous'],
        ['orders', '--fail-on', 'careful'],
        ['catalog', '--fail-on', 'dangerous'],
      ].map(async (args) => (await run(...args)).code),
    );
    assert.deepEqual(codes, [0, 1, 1]);
  });

  test('an app, a level and a branch that are none are refused with those that there are', async () => {
    const said = await Promise.all(
      [['order'], ['--fail-on', 'risky'], ['--against', 'no-such-branch']].map(async (args) => {
        const { code, stderr } = await run(...args);
        return `${code} ${stderr.trimEnd()}`;
      }),
    );
    assert.deepEqual(said, [
      '2 django-developer: There is no app "order" with migrations. Did you mean orders? Name one of accounts, catalog, orders.',
      '2 django-developer: --fail-on cannot be "risky". Give one of careful, dangerous.',
      '2 django-developer: Git knows no branch "no-such-branch" that this one has parted from. Name one that is here, such as origin/main.',
    ]);
  });
});

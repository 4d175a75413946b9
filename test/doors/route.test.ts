import assert from 'node:assert/strict';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runProgram } from './run-program';

const CLI = resolve('dist/cli.js');
const BOOKSHOP = resolve('examples/bookshop');

const route = (argument: string, ...more: readonly string[]) =>
  runProgram(CLI, ['route', argument, ...more], { cwd: BOOKSHOP });

interface Routes {
  routes: { route: string; score: number; because: string[] }[];
}

suite('django-developer route', () => {
  const answers: [argument: string, best: string][] = [
    ['orders/migrations/0003_book_sales.py:26', 'database'],
    ['bookshop/settings/production.py:48-51', 'security'],
    ['Dockerfile', 'containerization'],
    ['.github/workflows/ci.yml:30', 'infrastructure'],
    ['catalog/models.py:48', 'stay'],
    [join(BOOKSHOP, 'frontend/src/App.tsx'), 'frontend'],
  ];
  for (const [argument, best] of answers) {
    test(`${argument.replace(`${BOOKSHOP}/`, '')} belongs to ${best}`, async () => {
      const { code, stdout, stderr } = await route(argument, '--json');
      const { routes } = JSON.parse(stdout) as Routes;
      assert.deepEqual(
        { code, stderr, best: routes[0]?.route, count: routes.length },
        { code: 0, stderr: '', best, count: 9 },
      );
      assert.ok(routes.every(({ score }, index) => score <= (routes[index - 1]?.score ?? 1)));
    });
  }

  test('tells people the routes that something speaks for', async () => {
    const { code, stdout } = await route('orders/migrations/0003_book_sales.py:26');
    assert.equal(code, 0);
    assert.match(stdout, /^database +\d+ %\n {2}- /);
  });

  const refusals: [argument: string, stderr: string][] = [
    ['no/such/file.py', 'django-developer: There is no file no/such/file.py. Check the path.\n'],
    ['Dockerfile:99999', 'django-developer: Dockerfile has 20 lines. Name one of them instead of 99999.\n'],
    ['catalog:3', 'django-developer: catalog has no lines. Name a file in it.\n'],
    [
      '../../package.json',
      'django-developer: "../../package.json" is no place in the workspace folder. Write the path relative to it, such as shop/models.py:12.\n',
    ],
    [
      'manage.py:9-3',
      'django-developer: "manage.py:9-3" names lines that are none. Lines count from 1, the first before the last.\n',
    ],
  ];
  for (const [argument, stderr] of refusals) {
    test(`${argument} ends with 2 and says why`, async () => {
      assert.deepEqual(await route(argument), { code: 2, stdout: '', stderr });
    });
  }

  test('a link that leads out of the folder ends with 2', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'route-'));
    try {
      await writeFile(join(folder, 'data.bin'), new Uint8Array([0, 1, 255]));
      await symlink(resolve('package.json'), join(folder, 'link.json'));
      const { code, stderr } = await runProgram(CLI, ['route', 'link.json'], { cwd: folder });
      assert.deepEqual(
        { code, stderr },
        {
          code: 2,
          stderr: 'django-developer: link.json leads out of the folder. Name a file inside it.\n',
        },
      );
      assert.equal((await runProgram(CLI, ['route', 'data.bin'], { cwd: folder })).code, 0);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});

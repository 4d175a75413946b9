import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram } from './run-program';
import { CLI, inTaskFolder } from './task-folder';

suite('django-developer tasks', () => {
  const shop = inTaskFolder();
  const { tasks } = shop;

  test('lint speaks to workflows and to code scanning, and to nobody where there are no task logs', async () => {
    const github = await tasks('lint', '--output-format', 'github');
    assert.deepEqual([github.code, github.stderr], [1, '']);
    assert.match(github.stdout, /^::error file=\.tasks\/TASK-BROKEN\.md,line=3,title=[\w-]+::[^\n]+$/m);
    const sarif = JSON.parse((await tasks('lint', '--output-format', 'sarif')).stdout) as {
      runs: { results: { level: string; locations: unknown[] }[] }[];
    };
    assert.deepEqual(sarif.runs[0]?.results.find(({ level }) => level === 'error')?.locations, [
      { physicalLocation: { artifactLocation: { uri: '.tasks/TASK-BROKEN.md' }, region: { startLine: 3 } } },
    ]);
    const empty = join(shop.folder, 'shop');
    assert.deepEqual(await tasks('lint', '--folder', empty), {
      code: 2,
      stdout: '',
      stderr: 'django-developer: There are no task logs here. Name the folder that has them with --folder PATH.\n',
    });
  });

  test('what goes wrong is JSON for programs, on standard error', async () => {
    const { code, stdout, stderr } = await tasks('show', 'TASK-NONE', '--json');
    assert.deepEqual(
      [code, stdout, JSON.parse(stderr)],
      [
        2,
        '',
        {
          error: {
            happened: 'There is no task log "TASK-NONE".',
            nextStep: 'Name one by its id or its path, as the list of tasks shows them.',
            details: [],
          },
        },
      ],
    );
  });

  test('lint ends with 1 on errors', async () => {
    const all = await tasks('lint', '--json');
    const { errors, findings } = JSON.parse(all.stdout) as {
      errors: number;
      findings: { path: string; rule: string }[];
    };
    assert.deepEqual(
      [all.code, errors > 0, findings.some(({ path }) => path === '.tasks/TASK-BROKEN.md')],
      [1, true, true],
    );
    assert.deepEqual(await tasks('lint', 'TASK-A'), {
      code: 0,
      stdout: '1 task log, 0 errors, 0 warnings\n',
      stderr: '',
    });
    assert.equal((await tasks('lint', 'TASK-NONE')).code, 2);
  });

  test('--folder names another folder, and the settings of the editor hold', async () => {
    await mkdir(join(shop.folder, '.vscode'));
    await writeFile(
      join(shop.folder, '.vscode/settings.json'),
      '{\n  // ours\n  "djangoDeveloper.tasksFolder": "work/logs",\n}\n',
    );
    const ended = await runProgram(
      CLI,
      ['tasks', 'new', 'Elsewhere', '--route', 'api', '--folder', shop.folder, '--json'],
      {
        cwd: tmpdir(),
      },
    );
    assert.match((JSON.parse(ended.stdout) as { path: string }).path, /^work\/logs\/TASK-API-/);
  });

  test('each command has help with examples', async () => {
    for (const name of ['list', 'show', 'new', 'set', 'tick', 'lint', 'convert', 'report']) {
      const { code, stdout } = await tasks(name, '--help');
      assert.match(
        stdout,
        new RegExp(`^Usage: django-developer tasks ${name} [^]*\nExamples\n {2}django-developer tasks ${name}`),
      );
      assert.equal(code, 0);
    }
    assert.equal(
      (await tasks('frob')).stderr,
      'django-developer: There is no command tasks frob. Run django-developer tasks --help to see which there are.\n',
    );
  });
});

import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { INVENTORY_PARTS } from '../../src/core';
import { runProgram } from './run-program';

const CLI = resolve('dist/cli.js');

const run = (args: readonly string[], cwd?: string) => runProgram(CLI, args, cwd === undefined ? {} : { cwd });

suite('django-developer', () => {
  let folder: string;

  suiteSetup(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cli-'));
    const tree = {
      'apps/api/manage.py':
        "import os, sys\nos.environ.setdefault('DJANGO_SETTINGS_MODULE', 'shop.settings')\nfrom django.core.management import execute_from_command_line\nexecute_from_command_line(sys.argv)\n",
      'apps/api/shop/settings.py': "INSTALLED_APPS = ['django.contrib.admin']\n",
      'apps/api/requirements.txt': 'Django==5.2.3\npytest-django\n',
      'apps/api/pyproject.toml': '[tool',
      'package.json': '{}',
      'empty/readme.md': '',
    };
    for (const [path, text] of Object.entries(tree)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
  });

  suiteTeardown(() => rm(folder, { recursive: true, force: true }));

  test('detect --json prints the detection, with paths relative to PATH', async () => {
    const { code, stdout, stderr } = await run(['detect', folder, '--json']);
    const { ms, ...detection } = JSON.parse(stdout) as Record<string, unknown>;
    const django = { specifier: '==5.2.3', locked: '5.2.3', file: 'apps/api/requirements.txt', line: 1 };
    const manage = { file: 'apps/api/manage.py', line: 3, text: 'manage.py hands its arguments to Django.' };
    assert.deepEqual({ code, stderr, timed: typeof ms }, { code: 0, stderr: '', timed: 'number' });
    assert.deepEqual(detection, {
      kind: 'project',
      isDjango: true,
      projects: [
        {
          root: 'apps/api',
          manage: 'apps/api/manage.py',
          settingsModule: 'shop.settings',
          settingsFile: 'apps/api/shop/settings.py',
          kind: 'project',
          evidence: [
            manage,
            { file: 'apps/api/manage.py', line: 2, text: 'This names shop.settings as the settings module.' },
            { file: 'apps/api/shop/settings.py', line: 1, text: 'INSTALLED_APPS is set here.' },
            { file: 'apps/api/requirements.txt', line: 1, text: 'Django is required here: ==5.2.3.' },
          ],
          django,
        },
      ],
      evidence: [manage],
      against: [{ file: 'apps/api/requirements.txt', line: 2, text: 'pytest-django is a test plugin, not Django.' }],
      django,
      problems: [
        {
          path: 'apps/api/pyproject.toml',
          line: 1,
          message: 'Invalid TOML: incomplete key-value: cannot find end of key.',
        },
      ],
    });
  });

  test('detect and inventory go by the extra roots of the settings, and say which of them are no projects', async () => {
    const away = join(folder, 'apps');
    const roots = ['empty', 'nowhere', away, '../elsewhere', 'package.json'];
    await mkdir(join(folder, '.vscode'));
    await writeFile(join(folder, '.vscode/settings.json'), JSON.stringify({ 'djangoDeveloper.extraRoots': roots }));
    try {
      const outside =
        'does not lie in the workspace folder and is no project: name a directory in it, by its relative path.';
      const wrong = [
        ['nowhere', 'does not exist and is no project: create it, or take it out of the setting.'],
        [away, outside],
        ['../elsewhere', outside],
        ['package.json', 'is a file and no project: name its directory.'],
      ].map(([root, what]) => `djangoDeveloper.extraRoots names ${JSON.stringify(root)}, which ${what}`);
      for (const command of ['detect', 'inventory']) {
        const { stdout } = await run([command, folder, '--json']);
        const { projects, problems } = JSON.parse(stdout) as {
          projects: { root: string }[];
          problems: { path: string; message: string }[];
        };
        assert.deepEqual(
          projects.map(({ root }) => root),
          ['apps/api', 'empty'],
          command,
        );
        assert.deepEqual(
          problems.filter(({ path }) => path === '.').map(({ message }) => message),
          wrong,
          command,
        );
      }
    } finally {
      await rm(join(folder, '.vscode'), { recursive: true });
    }
  });

  test('detect looks at the working directory, `.` for itself, and tells it to people', async () => {
    const { code, stdout } = await run(['detect'], join(folder, 'apps/api'));
    assert.deepEqual(
      { code, lines: stdout.replace(/, \d+ ms/, '').split('\n') },
      {
        code: 0,
        lines: [
          'Django project',
          '',
          '.  (project)',
          '  manage.py  manage.py',
          '  settings   shop.settings in shop/settings.py',
          '  Django     ==5.2.3, locked at 5.2.3 (requirements.txt:1)',
          '  - manage.py:3  manage.py hands its arguments to Django.',
          '  - manage.py:2  This names shop.settings as the settings module.',
          '  - shop/settings.py:1  INSTALLED_APPS is set here.',
          '  - requirements.txt:1  Django is required here: ==5.2.3.',
          '',
          'Against',
          '  - requirements.txt:2  pytest-django is a test plugin, not Django.',
          '',
          'Problems',
          '  - pyproject.toml:1  Invalid TOML: incomplete key-value: cannot find end of key.',
          '',
        ],
      },
    );
  });

  test('detect ends with 0 where there is no Django', async () => {
    const { code, stdout } = await run(['detect', join(folder, 'empty')]);
    assert.deepEqual(
      { code, stdout: stdout.replace(/, \d+ ms/, '').split('\n') },
      {
        code: 0,
        stdout: [
          'no Django',
          '',
          'Looked for, and not found',
          '  - a manage.py that hands its arguments to Django',
          '  - a settings module: INSTALLED_APPS, MIDDLEWARE or ROOT_URLCONF in a file that something names, or that is named so',
          '  - a package whose requirements ask for Django, or that holds apps',
          '',
          'If it is Django all the same',
          '  - djangoDeveloper.extraRoots names directories that are Django projects whatever they look like.',
          '  - djangoDeveloper.detection: "on" turns the mode on for whatever is found.',
          '',
        ],
      },
    );
  });

  test('inventory --json has an inventory for each project', async () => {
    const { code, stdout } = await run(['inventory', folder, '--json']);
    const { projects } = JSON.parse(stdout) as { projects: { root: string }[] };
    assert.deepEqual({ code, roots: projects.map(({ root }) => root) }, { code: 0, roots: ['apps/api'] });
  });

  test('inventory --part has all of one part, as text and as JSON', async () => {
    const { code, stdout } = await run(['inventory', folder, '--part', 'apps']);
    const rows = stdout.split('\n').filter((line) => /apps?$|own/.test(line));
    assert.deepEqual({ code, first: rows[0]?.replace(/\d+ apps?/, 'N apps') }, { code: 0, first: 'apps/api: N apps' });
    const { projects } = JSON.parse((await run(['inventory', folder, '--part', 'apps', '--json'])).stdout) as {
      projects: object[];
    };
    assert.deepEqual(
      projects.map((one) => Object.keys(one)),
      [['root', 'apps']],
    );
  });

  const refusals: [args: string[], stderr: string][] = [
    [['detect', '/no/such/folder'], 'django-developer: There is no folder /no/such/folder. Check the path.\n'],
    [['detect', CLI], `django-developer: ${CLI} is not a folder. Name the folder that it lies in.\n`],
    [
      ['inventory', '.', '--part', 'model'],
      `django-developer: There is no part "model". Did you mean models? Choose one of ${INVENTORY_PARTS.join(', ')}.\n`,
    ],
    [
      ['detect', '--frob'],
      "django-developer: Unknown option '--frob'. Usage: django-developer detect [PATH] [--json]\n",
    ],
    [
      ['detect', 'a', 'b'],
      'django-developer: There are too many arguments. Usage: django-developer detect [PATH] [--json]\n',
    ],
    [['frob'], 'django-developer: There is no command frob. Run django-developer --help to see which there are.\n'],
  ];
  for (const [args, stderr] of refusals) {
    test(`${args.join(' ')} ends with 2 and says why`, async () => {
      assert.deepEqual(await run(args), { code: 2, stdout: '', stderr });
    });
  }

  test('--version and --help', async () => {
    const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
    assert.deepEqual(await run(['--version']), { code: 0, stdout: `${version}\n`, stderr: '' });
    assert.match(
      (await run(['--help'])).stdout,
      /^Usage: django-developer COMMAND \[--help\]\n\n {2}detect {6}say whether/,
    );
    assert.match(
      (await run(['detect', '--help'])).stdout,
      /^Usage: django-developer detect \[PATH\] \[--json\]\n\nSay whether/,
    );
  });
});

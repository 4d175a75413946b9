import assert from 'node:assert/strict';
import { detectDjango } from '../../../src/core/django/detect-django';
import { FileProblem } from '../../../src/core/base/ports';
import { memoryFiles } from '../memory-files';

const GOOD = {
  'good/manage.py':
    "import os, sys\nos.environ['DJANGO_SETTINGS_MODULE'] = 'shop.settings'\nfrom django.core.management import execute_from_command_line\nexecute_from_command_line(sys.argv)\n",
  'good/shop/settings.py': 'INSTALLED_APPS = []\n',
};

function utf16(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'));
}

/** Detects the good project beside bad files. */
async function detectBeside(bad: Parameters<typeof memoryFiles>[0]) {
  const { projects, problems } = await detectDjango(memoryFiles({ ...GOOD, ...bad }));
  return { roots: projects.map(({ root }) => root), django: projects[0]?.django?.specifier, problems };
}

const NOTHING = { roots: ['good'], django: undefined };

suite('bad input', () => {
  const cases: [
    what: string,
    bad: Parameters<typeof memoryFiles>[0],
    problems: [path: string, line: number, message: string][],
  ][] = [
    ['an empty manifest', { 'pyproject.toml': '' }, [['pyproject.toml', 1, 'This file is empty.']]],
    [
      'a truncated pyproject.toml',
      { 'pyproject.toml': '[project]\ndependencies = ["django>=' },
      [['pyproject.toml', 2, 'Invalid TOML: unfinished string.']],
    ],
    [
      'a truncated Pipfile.lock',
      { 'Pipfile.lock': '{"default": {' },
      [['Pipfile.lock', 1, 'Invalid JSON; run `pipenv lock` to write it anew.']],
    ],
    [
      'a huge file and one without permission',
      {
        'requirements.txt': new FileProblem('is too large to be read (52428800 bytes)'),
        'setup.cfg': new FileProblem('cannot be read: no permission'),
      },
      [
        ['requirements.txt', 1, 'This file is too large to be read (52428800 bytes).'],
        ['setup.cfg', 1, 'This file cannot be read: no permission.'],
      ],
    ],
    [
      'a binary file',
      { 'requirements.txt': new Uint8Array([0x50, 0, 1, 2]) },
      [['requirements.txt', 1, 'This is a binary file; it was skipped.']],
    ],
    [
      'a merge conflict in a lock',
      { 'uv.lock': 'version = 1\n<<<<<<< HEAD\n' },
      [['uv.lock', 2, 'A merge conflict stands in this lock file.']],
    ],
    ['broken Python', { 'bad/manage.py': 'def (\n\t "\n', 'bad/settings.py': 'INSTALLED_APPS = [ "' }, []],
    [
      'a string without an end',
      {
        'bad/manage.py':
          '"""Said."""\nimport os\nHELP = """\n\'\'\'\nfrom django.core.management import execute_from_command_line\n',
      },
      [['bad/manage.py', 3, 'The string that begins here has no end; what follows was not read.']],
    ],
    [
      'settings in UTF-16',
      { 'bad/settings.py': utf16('INSTALLED_APPS = []\n') },
      [['bad/settings.py', 1, 'This file is UTF-16; save it as UTF-8.']],
    ],
    [
      'Python in UTF-16 without a mark',
      { 'bad/manage.py': new Uint8Array(Buffer.from('import os', 'utf16le')) },
      [['bad/manage.py', 1, 'This is a binary file; it was skipped.']],
    ],
    ['Python 2 with tabs and a byte order mark', { 'old/manage.py': '\uFEFFimport os\nif 1:\n\tprint "x"\n' }, []],
  ];
  for (const [what, bad, problems] of cases) {
    test(`${what} is named, and the rest goes on`, async () => {
      const found = await detectBeside(bad);
      assert.deepEqual(
        found.problems,
        problems.map(([path, line, message]) => ({ path, line, message })),
      );
      assert.ok(found.roots.includes('good'));
    });
  }

  test('UTF-16 is read as pip reads it, and named', async () => {
    assert.deepEqual(await detectBeside({ 'good/requirements.txt': utf16('Django==5.2\r\n') }), {
      ...NOTHING,
      django: '==5.2',
      problems: [{ path: 'good/requirements.txt', line: 1, message: 'This file is UTF-16; save it as UTF-8.' }],
    });
  });

  test('a byte order mark does not hide the first line', async () => {
    assert.deepEqual(await detectBeside({ 'good/requirements.txt': '\uFEFFDjango==5.2\n' }), {
      ...NOTHING,
      django: '==5.2',
      problems: [],
    });
  });

  test('10,000 lines of hashes cost no more than their lines', async () => {
    const hashes = Array.from(
      { length: 10_000 },
      (_, number) => `    --hash=sha256:${number.toString(16).padStart(64, '0')}`,
    );
    const text = `django==5.2 \\\n${hashes.join(' \\\n')}\n`;
    assert.deepEqual(await detectBeside({ 'good/requirements.txt': text }), {
      ...NOTHING,
      django: '==5.2',
      problems: [],
    });
  });

  test('-r in a circle ends', async () => {
    const bad = {
      'good/requirements.txt': '-r requirements/a.txt\n',
      'good/requirements/a.txt': '-r ../requirements.txt\n-c a.txt\n-r missing.txt\n-r ../../../out.txt\n',
    };
    assert.deepEqual(await detectBeside(bad), { ...NOTHING, problems: [] });
  });
});

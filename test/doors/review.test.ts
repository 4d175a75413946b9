import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runProgram } from './run-program';

const CLI = path.resolve('dist/cli.js');
const AUTHOR = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', '-c', 'commit.gpgsign=false'];

const BEFORE = {
  'manage.py': "import os\nos.environ.setdefault('DJANGO_SETTINGS_MODULE', 'config.settings')\n",
  'config/settings.py':
    'INSTALLED_APPS = ["shop"]\nDATABASES = {"default": {"ENGINE": "django.db.backends.postgresql"}}\n',
  'shop/__init__.py': '',
  'shop/models.py':
    'from django.db import models\n\n\nclass Book(models.Model):\n    title = models.CharField(max_length=9)\n',
  CODEOWNERS: '/shop/ @acme/storage\n',
};
/** Ordinary work, and one piece that is none: raw SQL in a migration, beside the model that it is about. */
const AFTER = {
  'shop/models.py':
    'from django.db import models\n\n\nclass Book(models.Model):\n    title = models.CharField(max_length=20)\n',
  'shop/migrations/0001_totals.py':
    "from django.db import migrations\n\n\nclass Migration(migrations.Migration):\n    operations = [\n        migrations.RunSQL('CREATE INDEX books ON shop_book (title)'),\n    ]\n",
  'README.md': 'The database is slow: SELECT 1 FROM shop_book.\n',
};

suite('django-developer review', () => {
  let folder: string;
  const git = (...args: string[]) => execFileSync('git', [...AUTHOR, ...args], { cwd: folder, encoding: 'utf8' });
  const write = (tree: Readonly<Record<string, string>>): void => {
    for (const [name, text] of Object.entries(tree)) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), text);
    }
  };
  const run = (...args: string[]) => runProgram(CLI, ['review', ...args], { cwd: folder });

  suiteSetup(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'review-'));
    git('init', '--quiet', '--initial-branch=main');
    write(BEFORE);
    git('add', '--all');
    git('commit', '--quiet', '--message=Begin');
    git('switch', '--quiet', '--create=totals');
    write(AFTER);
    git('add', '--all');
    git('commit', '--quiet', '--message=Totals');
  });
  suiteTeardown(() => rmSync(folder, { recursive: true, force: true }));

  test('says of a branch what goes beyond core Django, and who should see it', async () => {
    const { code, stdout, stderr } = await run('main');
    assert.deepEqual({ code, stderr }, { code: 0, stderr: '' });
    const [first, second] = stdout.split('\n');
    assert.equal(first, '3 files are changed; 1 piece of it should be seen by somebody else.');
    assert.match(
      second ?? '',
      /^database {2}shop\/migrations\/0001_totals\.py:\d+-\d+ {2}Database Specialist \(@acme\/storage\)$/,
    );
  });

  test('goes by the default branch where no base is named', async () => {
    assert.deepEqual((await run()).stdout, (await run('main')).stdout);
  });

  test('--json has the shape that pipelines rely on', async () => {
    const { base, head, files, findings } = JSON.parse((await run('main', '--json')).stdout) as {
      base: string;
      head: string;
      files: number;
      findings: Record<string, unknown>[];
    };
    const [{ route, role, people, path: where, operations } = {}] = findings;
    assert.deepEqual(
      { base, head, files, count: findings.length, route, role, people, where, operations },
      {
        base: git('rev-parse', 'main').trim(),
        head: git('rev-parse', 'HEAD').trim(),
        files: 3,
        count: 1,
        route: 'database',
        role: 'database-specialist',
        people: ['@acme/storage'],
        where: 'shop/migrations/0001_totals.py',
        operations: [{ kind: 'RunSQL', name: null, level: 'careful' }],
      },
    );
  });

  test('--fail-on ends with 1 for a finding of such a route, and with 0 for none', async () => {
    const codes = [];
    for (const routes of ['database', 'security,database', 'security'])
      codes.push((await run('main', '--fail-on', routes)).code);
    assert.deepEqual(codes, [1, 1, 0]);
  });

  test('--format github is a notice at the line; markdown a table; sarif what code scanning reads', async () => {
    const [notice = ''] = (await run('main', '--format', 'github')).stdout.split('\n');
    assert.match(
      notice,
      /^::notice file=shop\/migrations\/0001_totals\.py,line=\d+,endLine=\d+,title=Django%3A database::Database Specialist \(@acme\/storage\): /,
    );
    const [head, , row = ''] = (await run('main', '--format', 'markdown')).stdout.split('\n');
    assert.equal(head, '| Who should see it | Where | Why |');
    assert.match(row, /^\| Database Specialist \(@acme\/storage\) \| `shop\/migrations\/0001_totals\.py:\d+-\d+` \| /);
    const sarif = JSON.parse((await run('main', '--format', 'sarif')).stdout) as {
      version: string;
      runs: {
        tool: { driver: { rules: { id: string }[] } };
        results: { ruleId: string; ruleIndex: number; level: string }[];
      }[];
    };
    assert.deepEqual(
      {
        version: sarif.version,
        rules: sarif.runs[0]?.tool.driver.rules.map(({ id }) => id),
        results: sarif.runs[0]?.results.map(({ ruleId, ruleIndex, level }) => [ruleId, ruleIndex, level]),
      },
      { version: '2.1.0', rules: ['database'], results: [['database', 0, 'note']] },
    );
  });

  test('--staged reads the index alone', async () => {
    assert.equal((await run('--staged')).stdout, 'Nothing is changed, so there is nothing to look at.\n');
    write({ 'shop/search.sql': 'CREATE INDEX late ON shop_book (title);\n', 'shop/unstaged.sql': 'SELECT 1;\n' });
    git('add', 'shop/search.sql');
    try {
      const { stdout } = await run('--staged');
      assert.match(
        stdout,
        /^1 file is changed; 1 piece of it should be seen by somebody else\.\ndatabase {2}shop\/search\.sql:1 /,
      );
    } finally {
      git('rm', '--quiet', '--cached', 'shop/search.sql');
      rmSync(path.join(folder, 'shop/search.sql'));
      rmSync(path.join(folder, 'shop/unstaged.sql'));
    }
  });

  test('runs nothing that the repository configures', async () => {
    const mark = path.join(folder, 'ran');
    const script = path.join(folder, 'run.sh');
    writeFileSync(script, `#!/bin/sh\ntouch "${mark}"\ncat\n`, { mode: 0o755 });
    write({ '.gitattributes': '*.py diff=own filter=own\n' });
    for (const name of [
      'diff.external',
      'diff.own.textconv',
      'diff.own.command',
      'filter.own.smudge',
      'filter.own.clean',
      'core.pager',
      'core.fsmonitor',
    ])
      git('config', name, script);
    try {
      assert.equal((await run('main')).code, 0);
      assert.equal((await run('--staged')).code, 0);
      assert.throws(() => execFileSync('test', ['-e', mark]));
    } finally {
      rmSync(path.join(folder, '.git/config'));
      git('init', '--quiet');
      for (const name of ['.gitattributes', 'run.sh']) rmSync(path.join(folder, name));
    }
  });

  test('ends with 2 and a sentence where it cannot tell', async () => {
    const said = [];
    for (const args of [['no-such-branch'], ['main', '--staged'], ['--fail-on', 'databse'], ['--format', 'xml']]) {
      const { code, stderr } = await run(...args);
      said.push(`${code} ${stderr.trimEnd()}`);
    }
    assert.deepEqual(said, [
      '2 django-developer: git knows no commit "no-such-branch". Name a branch, a tag or a commit; fetch it first.',
      '2 django-developer: What is staged is told against HEAD. Give a base or --staged.',
      '2 django-developer: There is no route "databse". Did you mean database? Give some of frontend, database, infrastructure, containerization, api, design, security, testing.',
      '2 django-developer: --format cannot be "xml". Give one of text, markdown, github, sarif.',
    ]);
  });
});

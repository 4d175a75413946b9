import assert from 'node:assert/strict';
import { openMemoryMode } from '../memory-mode';

/** A diff in which each file goes from one text to another, all lines of it; a text that is absent is no file. */
function diffOf(files: Record<string, [before: string | undefined, after: string | undefined]>): string {
  const rows = Object.entries(files).flatMap(([path, [before, after]]) => {
    const removed = linesOf(before);
    const added = linesOf(after);
    return [
      `diff --git a/${path} b/${path}`,
      ...(before === undefined ? ['new file mode 100644'] : []),
      ...(after === undefined ? ['deleted file mode 100644'] : []),
      `--- ${before === undefined ? '/dev/null' : `a/${path}`}`,
      `+++ ${after === undefined ? '/dev/null' : `b/${path}`}`,
      `@@ -${removed.length > 0 ? 1 : 0},${removed.length} +${added.length > 0 ? 1 : 0},${added.length} @@`,
      ...removed.map((line) => `-${line}`),
      ...added.map((line) => `+${line}`),
    ];
  });
  return rows.join('\n');
}

function linesOf(text: string | undefined): string[] {
  return text === undefined || text === '' ? [] : text.replace(/\n$/, '').split('\n');
}

async function reviewOf(
  files: Record<string, [before: string | undefined, after: string | undefined]>,
  tree: Record<string, string> = {},
) {
  const { mode } = await openMemoryMode(tree);
  const textOf = (path: string) => Promise.resolve(files[path]?.[1]);
  return mode.partners.review({ base: 'a1', head: 'b2', diff: diffOf(files), textOf });
}

const HOOK = '@csrf_exempt\ndef hook(request):\n    return HttpResponse(request.body)\n';

suite('reviewChange', () => {
  test('names the place, the role, the people and the reasons', async () => {
    const owners = { '.github/CODEOWNERS': '* @all\n/shop/ @acme/shop\n' };
    assert.deepEqual(await reviewOf({ 'shop/views.py': ['', HOOK] }, owners), {
      base: 'a1',
      head: 'b2',
      files: 1,
      findings: [
        {
          route: 'security',
          role: 'security-specialist',
          people: ['@acme/shop'],
          path: 'shop/views.py',
          line: 1,
          endLine: 3,
          score: 0.6,
          because: ['CSRF protection is off'],
          places: [{ path: 'shop/views.py', line: 1, endLine: 3 }],
        },
      ],
    });
  });

  test('a protection that is taken away is a finding, one that is written anew is none', async () => {
    const [lost, kept] = await Promise.all([
      reviewOf({ 'shop/api.py': ['    permission_classes = [IsAdminUser]\n', '    queryset = Book.objects.all()\n'] }),
      reviewOf({ 'shop/api.py': ['    permission_classes = [IsAdminUser]\n', '    permission_classes = [IsStaff]\n'] }),
    ]);
    assert.deepEqual(
      [lost, kept].map(({ findings }) => findings.map(({ route, because }) => [route, because])),
      [[['security', ['permission_classes was taken away']]], []],
    );
  });

  test('a page and its script, an image and its services are one piece of work each', async () => {
    const { findings } = await reviewOf({
      Dockerfile: ['', 'FROM python:3.14\nRUN pip install gunicorn\n'],
      'compose.yaml': ['', 'services:\n  web:\n    build: .\n    ports: ["80:80"]\n'],
      'shop/static/shop/cart.js': ['', "document.querySelector('#cart').addEventListener('click', add);\n"],
      'shop/static/shop/list.js': ['', "document.querySelector('#list').addEventListener('click', add);\n"],
    });
    assert.deepEqual(
      findings.map(({ route, places }) => [route, places.map(({ path }) => path).sort()]),
      [
        ['containerization', ['Dockerfile', 'compose.yaml']],
        ['frontend', ['shop/static/shop/cart.js', 'shop/static/shop/list.js']],
      ],
    );
  });

  test('says what a migration does that is not safe', async () => {
    const text = [
      'from django.db import migrations',
      '',
      '',
      'class Migration(migrations.Migration):',
      "    dependencies = [('shop', '0001_initial')]",
      '    operations = [',
      "        migrations.RunSQL('UPDATE shop_book SET price = 0'),",
      '    ]',
      '',
    ].join('\n');
    const { findings } = await reviewOf({ 'shop/migrations/0002_price.py': [undefined, text] });
    assert.deepEqual(
      findings.map(({ route, operations }) => [route, operations?.map(({ kind, line }) => [kind, line])]),
      [['database', [['RunSQL', 7]]]],
    );
  });

  test('the styles of what is scripted are one piece with it', async () => {
    const styles = Array.from({ length: 30 }, (_, at) => `.cart-${at} { color: red }\n`).join('');
    const { findings } = await reviewOf({
      'shop/static/shop/cart.js': ['', "document.querySelector('#cart').addEventListener('click', add);\n"],
      'shop/static/shop/cart.css': ['', styles],
    });
    assert.deepEqual(
      findings.map(({ route, places }) => [route, places.map(({ path }) => path)]),
      [['frontend', ['shop/static/shop/cart.js', 'shop/static/shop/cart.css']]],
    );
  });

  const quiet: [name: string, files: Record<string, [string | undefined, string | undefined]>][] = [
    ['an ordinary model', { 'shop/models.py': ['', 'class Book(models.Model):\n    title = models.TextField()\n'] }],
    ['what is deleted', { 'shop/views.py': [HOOK, undefined] }],
    ['what only moved', { 'shop/old.py': [HOOK, ''], 'shop/new.py': ['', HOOK] }],
    ['white space', { 'shop/views.py': [HOOK, HOOK.replaceAll('    ', '\t')] }],
    ['a comment', { 'shop/views.py': ['', '# csrf_exempt is for hooks alone\n'] }],
    ['what was copied', { 'vendor/shop/views.py': ['', HOOK] }],
    ['what a tool wrote', { 'shop/static/shop/api.ts': ['', '// @generated by a tool\nexport const x = fetch(y);\n'] }],
    ['a minified script', { 'shop/static/shop/cart.min.js': ['', 'document.body\n'] }],
    ['a lock file', { 'package-lock.json': ['', '{}\n'] }],
    ['a translation', { 'shop/locale/de/LC_MESSAGES/django.po': ['', 'msgid ""\n'] }],
    ['a unit test', { 'shop/tests/test_views.py': ['', HOOK] }],
    [
      'a release that is moved up',
      { '.github/workflows/ci.yml': ['      - uses: actions/checkout@v4', '      - uses: actions/checkout@v5'] },
    ],
    ['a package that is moved up', { 'package.json': ['    "vite": "^7.1.0",', '    "vite": "^7.2.0",'] }],
    ['a colour', { 'shop/static/shop/shop.css': ['a { color: red }\n', 'a { color: blue }\n'] }],
  ];
  for (const [name, files] of quiet)
    test(`is quiet on ${name}`, async () => assert.deepEqual((await reviewOf(files)).findings, []));

  test('lets no secret out', async () => {
    const { findings } = await reviewOf({
      'shop/settings.py': ['', "SECURE_SSL_REDIRECT = False\nSECRET_KEY = 'k3y-9f8a7b6c5d4e3f2a1b0c9d8e7f6a5b4c'\n"],
    });
    assert.equal(findings.length, 1);
    assert.doesNotMatch(JSON.stringify(findings), /k3y-/);
  });
});

import assert from 'node:assert/strict';
import type { ReviewFinding } from '../../../src/core';
import { openMemoryMode } from '../memory-mode';

/** A change that makes the new text out of nothing but the lines that it takes away. */
async function review(
  tree: Readonly<Record<string, { text: string; removed?: readonly string[] }>>,
): Promise<ReviewFinding[]> {
  const diff = Object.entries(tree).map(([path, { text, removed = [] }]) => {
    const lines = text.split('\n');
    return [
      `diff --git a/${path} b/${path}`,
      ...(removed.length === 0 ? ['new file mode 100644'] : []),
      `--- a/${path}`,
      `+++ b/${path}`,
      `@@ -1,${removed.length} +1,${lines.length} @@`,
      ...removed.map((line) => `-${line}`),
      ...lines.map((line) => `+${line}`),
      '',
    ].join('\n');
  });
  const { mode } = await openMemoryMode({});
  const { findings } = await mode.partners.review({
    base: 'one',
    head: 'two',
    diff: diff.join(''),
    textOf: (path) => Promise.resolve(tree[path]?.text),
  });
  return findings;
}

const routes = async (...change: Parameters<typeof review>) =>
  (await review(...change)).map(({ route, path }) => `${route} ${path}`);

const RAW =
  'from django.db import connection\n\n\ndef total():\n    with connection.cursor() as cursor:\n        cursor.execute("SELECT SUM(price) FROM shop_book")';

suite('reviewChange', () => {
  test('finds what goes past core Django, and leaves ordinary work', async () => {
    assert.deepEqual(await routes({ 'shop/totals.py': { text: RAW } }), ['database shop/totals.py']);
    assert.deepEqual(
      await routes({
        'shop/models.py': { text: 'class Book(models.Model):\n    title = models.CharField(max_length=9)' },
        'shop/views.py': { text: 'def index(request):\n    return render(request, "shop/list.html")' },
        'shop/tests/test_totals.py': { text: RAW },
      }),
      [],
    );
  });

  test('finds what two partners share so evenly that neither has the half of it', async () => {
    const [finding] = await review({
      'shop/views.py': {
        text: 'from django.db import connection\nfrom django.http import JsonResponse\n\n\ndef search(request):\n    with connection.cursor() as cursor:\n        cursor.execute("SELECT id FROM shop_book WHERE title = \'%s\'" % request.GET["q"])\n        return JsonResponse({"ids": cursor.fetchall()})',
      },
    });
    assert.deepEqual(finding && { route: finding.route, path: finding.path, isHalf: finding.score >= 0.5 }, {
      route: 'security',
      path: 'shop/views.py',
      isHalf: false,
    });
  });

  test('is quiet on what is generated, vendored, translated, locked or written for people', async () => {
    for (const path of [
      'locale/de/django.po',
      'package-lock.json',
      'node_modules/x/a.py',
      'docs/sql.md',
      'static/x.min.js',
    ])
      assert.deepEqual(await routes({ [path]: { text: RAW } }), []);
    assert.deepEqual(await routes({ 'shop/totals.py': { text: `# @generated\n${RAW}` } }), []);
  });

  test('is quiet on remarks, and on lines that moved from another file', async () => {
    assert.deepEqual(await routes({ 'shop/a.py': { text: '# cursor.execute("SELECT 1 FROM shop_book")' } }), []);
    assert.deepEqual(
      await routes({ 'shop/totals.py': { text: RAW }, 'shop/old.py': { text: 'x = 1', removed: RAW.split('\n') } }),
      [],
    );
  });

  test('finds a migration that was there before and is another now', async () => {
    const path = 'shop/migrations/0002_totals.py';
    const operations = ['        migrations.AddField("book", "sold", models.IntegerField(null=True)),'];
    const because = 'The migration was there before: a database that has run it never runs what is changed in it';
    const found = await review({ [path]: { text: 'x = 1', removed: ['x = 1', ...operations] } });
    assert.deepEqual(found, [
      {
        route: 'database',
        role: 'database-specialist',
        people: [],
        path,
        line: 1,
        endLine: 1,
        score: 1,
        because: [because],
        places: [{ path, line: 1, endLine: 1 }],
      },
    ]);
    for (const [text, ...removed] of [
      ['import uuid', 'import datetime'],
      ['    dependencies = [("shop", "0001_squashed")]', '    dependencies = [("shop", "0001_initial")]'],
      ['        ("shop", "0001_squashed"),', '        ("shop", "0001_initial"),', '# As it was.', '    ]'],
      ['migrations.RunPython(fill)', 'migrations.RunPython( fill ),'],
    ] as const)
      assert.deepEqual(await review({ [path]: { text, removed } }), [], text);
    assert.deepEqual(await review({ 'shop/rows.py': { text: 'x = 1', removed: operations } }), []);
  });

  test('joins what belongs together, the strongest place first', async () => {
    const [found, ...others] = await review({
      'shop/totals.py': { text: RAW },
      'shop/migrations/0002_totals.py': {
        text: "class Migration(migrations.Migration):\n    operations = [migrations.RunSQL('CREATE INDEX a ON shop_book (b)')]",
      },
    });
    assert.deepEqual(
      [found?.route, found?.places.map(({ path }) => path).sort(), others.length],
      ['database', ['shop/migrations/0002_totals.py', 'shop/totals.py'], 0],
    );
  });

  test('says which operations of a migration take care, and leaves out those that are safe', async () => {
    const text = [
      'class Migration(migrations.Migration):',
      '    operations = [',
      "        migrations.RunSQL('CREATE INDEX a ON shop_book (b)'),",
      "        migrations.AlterModelOptions('book', {'ordering': ['b']}),",
      '        migrations.RunPython(fill),',
      '    ]',
    ].join('\n');
    const [found, ...others] = await review({ 'shop/migrations/0002_index.py': { text } });
    assert.deepEqual(
      [found?.operations, others],
      [
        [
          { kind: 'RunSQL', name: null, level: 'careful' },
          { kind: 'RunPython', name: null, level: 'careful' },
        ],
        [],
      ],
    );
  });

  test('takes styles with what they dress, and is quiet on a touch of them and on a package that is moved up', async () => {
    const styles = Array.from({ length: 30 }, (_, at) => `.cart-${at} { color: red }`).join('\n');
    const [found, ...others] = await review({
      'shop/static/cart.js': { text: "document.querySelector('#cart').addEventListener('click', add);" },
      'shop/static/cart.css': { text: styles },
    });
    assert.deepEqual(
      [found?.route, found?.places.map(({ path }) => path), others.length],
      ['frontend', ['shop/static/cart.js', 'shop/static/cart.css'], 0],
    );
    assert.deepEqual(
      await routes({
        'shop/static/shop.css': { text: 'a { color: blue }', removed: ['a { color: red }'] },
        'package.json': { text: '    "vite": "^7.2.0",', removed: ['    "vite": "^7.1.0",'] },
      }),
      [],
    );
  });

  test('finds a protection that is taken away', async () => {
    const change = { 'shop/api.py': { text: 'x = 1', removed: ['    permission_classes = [IsAuthenticated]'] } };
    const [found] = await review(change);
    assert.deepEqual([found?.route, found?.because], ['security', ['permission_classes was taken away']]);
  });

  test('finds none that is there by another name', async () => {
    for (const [before, after] of [
      ['@login_required', "@method_decorator(login_required, name='dispatch')"],
      ['@auth.login_required', 'class BookView(LoginRequiredMixin, View):'],
      ['class BookView(PermissionRequiredMixin, View):', "@permission_required('shop.view_book')"],
      ['@permission_classes([IsAuthenticated])', '    permission_classes = [IsAuthenticated]'],
    ] as const)
      assert.deepEqual(await routes({ 'shop/views.py': { text: after, removed: [before] } }), [], before);
    const other = { 'shop/views.py': { text: '@login_required', removed: ["@permission_required('shop.add_book')"] } };
    assert.deepEqual(await routes(other), ['security shop/views.py']);
  });

  test('finds one that is taken away from the settings of what serves the site alone', async () => {
    const removed = ['SECURE_SSL_REDIRECT = True'];
    assert.deepEqual(
      await routes({
        'config/settings/live.py': { text: 'x = 1', removed },
        'config/settings/local.py': { text: 'x = 1', removed },
      }),
      ['security config/settings/live.py'],
    );
  });

  test('holds no secret', async () => {
    const text =
      'from django.core.signing import Signer\nSigner(key="zK3-not-for-others-9xQ")\nhmac.new(b"zK3-not-for-others-9xQ")';
    assert.doesNotMatch(JSON.stringify(await review({ 'shop/sign.py': { text } })), /not-for-others/);
  });
});

import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { rankRoutes } from '../../../../src/core/partners/routing/rank-routes';
import { SIGNALS } from '../../../../src/core/partners/routing/signals';
import type { RankedPlace } from '../../../../src/core/partners/routing/ranked-place';
import { assertGolden } from '../../golden-file';

interface RouteCase {
  path: string;
  text: string[];
  lines?: [number, number];
}

const MIXED = `from django.db import connection


def index(request):
    return render(request, "index.html", {"books": Book.objects.all()})


def report(request):
    with connection.cursor() as cursor:
        cursor.execute("SELECT name FROM shop_book")
`;

function best(place: RankedPlace): string {
  return rankRoutes(place)[0]?.route ?? '';
}

suite('rankRoutes', () => {
  test('ranks all nine, with reasons', () => {
    assert.deepEqual(
      rankRoutes({ path: 'shop/migrations/0002_view.py', text: 'operations = [migrations.RunSQL(sql)]' }),
      [
        { route: 'database', score: 0.69, because: ['RunSQL in a migration', 'A migration'] },
        { route: 'stay', score: 0.31, because: ['Python of the project', 'Nothing here leaves core Django'] },
        { route: 'security', score: 0, because: [] },
        { route: 'api', score: 0, because: [] },
        { route: 'frontend', score: 0, because: [] },
        { route: 'infrastructure', score: 0, because: [] },
        { route: 'containerization', score: 0, because: [] },
        { route: 'testing', score: 0, because: [] },
        { route: 'design', score: 0, because: [] },
      ],
    );
  });

  test('stays where nothing is known', () => {
    assert.equal(best({ path: '' }), 'stay');
    assert.equal(best({ path: 'shop/models.py' }), 'stay');
    assert.equal(best({ path: 'untitled:Untitled-1', text: '\u0000\u0001' }), 'stay');
  });

  test('goes by the path alone where there is no text', () => {
    assert.deepEqual(
      [
        'Dockerfile',
        'infra/main.tf',
        'web/App.tsx',
        'schema.graphql',
        'site.css',
        'SECURITY.md',
        'e2e/login.spec.ts',
        'x.sql',
      ].map((path) => best({ path })),
      ['containerization', 'infrastructure', 'frontend', 'api', 'design', 'security', 'testing', 'database'],
    );
  });

  test('knows the novelties of Django 6', () => {
    const cases: [place: RankedPlace, route: string][] = [
      [{ path: 'shop/views.py', text: 'from django.views.decorators.csp import csp_override\n' }, 'security'],
      [{ path: 'config/settings.py', text: 'TASKS = {"default": {"BACKEND": "x"}}\n' }, 'infrastructure'],
      [{ path: 'shop/templates/a.html', text: '{% partialdef row %}<tr>{% endpartialdef %}{% partial row %}' }, 'stay'],
    ];
    assert.deepEqual(
      cases.map(([place]) => best(place)),
      cases.map(([, route]) => route),
    );
  });

  test('goes by the selection, and by the block around a cursor', () => {
    assert.equal(best({ path: 'shop/views.py', text: MIXED, line: 4, endLine: 5 }), 'stay');
    assert.equal(best({ path: 'shop/views.py', text: MIXED, line: 5 }), 'stay');
    assert.equal(best({ path: 'shop/views.py', text: MIXED, line: 8, endLine: 10 }), 'database');
    assert.equal(best({ path: 'shop/views.py', text: MIXED, line: 10 }), 'database');
    assert.equal(best({ path: 'shop/views.py', text: MIXED, line: 900, endLine: 20 }), 'database');
  });

  test('takes diagnostics and the thing under the cursor into account', () => {
    assert.equal(best({ path: 'shop/views.py', diagnostics: ['Use of assert detected (S101)'] }), 'security');
    assert.equal(
      best({ path: 'config/settings.py', thing: { kind: 'setting', name: 'SECURE_SSL_REDIRECT' } }),
      'security',
    );
    assert.equal(
      best({ path: 'config/settings.py', thing: { kind: 'setting', name: 'DATABASE_ROUTERS' } }),
      'database',
    );
    assert.equal(best({ path: 'config/settings.py', thing: { kind: 'setting', name: 'TIME_ZONE' } }), 'stay');
  });

  test('answers in time whatever the text is made of', function () {
    this.timeout(60_000);
    for (const piece of [
      ' ',
      '\n',
      'services:\n',
      'SELECT ',
      'FROM x\n',
      '<script ',
      'style="',
      'class="a ',
      'execute(',
      'a_',
      '{% ',
      'apiVersion: 1\n',
      '- ',
    ]) {
      for (const path of ['a.py', 'a.html', 'a.yml', 'a.md'])
        rankRoutes({ path, text: piece.repeat(50_000 / piece.length) });
    }
  });
});

suite('the signals', () => {
  test('have a g flag where they count, and none where they do not', () => {
    for (const { because, text, times } of SIGNALS)
      assert.equal(text?.flags.includes('g') ?? false, times !== undefined, because);
  });

  test('weighs each sign as it is written down, and ranks the places of each route by them', () => {
    assertGolden(
      'partners/routing/golden/signals.txt',
      SIGNALS.map(
        ({ route, weight, because, times }) => `${route} ${weight} ${because}${times ? ` (${times} times)` : ''}`,
      ),
    );
    const folder = 'test/bench/route-cases';
    const cases = readdirSync(folder)
      .sort()
      .flatMap((file) => JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as RouteCase[]);
    assertGolden(
      'partners/routing/golden/places.txt',
      cases.map(({ path, text, lines }) => {
        const place = { path, text: text.join('\n'), ...(lines && { line: lines[0], endLine: lines[1] }) };
        const ranked = rankRoutes(place).filter(({ score }) => score > 0);
        return `${path}: ${ranked.map(({ route, score, because }) => `${route} ${score} (${because.join('; ')})`).join(', ')}`;
      }),
    );
  });
});

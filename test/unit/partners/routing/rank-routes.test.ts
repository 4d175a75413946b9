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
        { route: 'database', score: 0.7, because: ['RunSQL in a migration', 'A migration'] },
        { route: 'stay', score: 0.3, because: ['Python of the project', 'Nothing here leaves core Django'] },
        { route: 'frontend', score: 0, because: [] },
        { route: 'api', score: 0, because: [] },
        { route: 'infrastructure', score: 0, because: [] },
        { route: 'containerization', score: 0, because: [] },
        { route: 'security', score: 0, because: [] },
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

suite('What routes a place', () => {
  const cases: [what: string, place: RankedPlace, best: string, because: string[]][] = [
    [
      'a word in a comment or docstring routes nothing',
      {
        path: 'a.py',
        text: 'def pages(self):\n    """It leaks."""\n    # behind nginx\n    return 1\n',
        line: 1,
        endLine: 4,
      },
      'stay',
      ['Python of the project', 'Nothing here leaves core Django'],
    ],
    [
      'a word in a string routes nothing',
      { path: 'a.py', text: 'HELP = "set up the webhook and docker"\nMORE = 1\n' },
      'stay',
      ['Python of the project', 'Nothing here leaves core Django'],
    ],
    [
      'several words that tell what is wrong do',
      { path: 'a.py', text: '# a sequential scan over 80 million rows\nx = 1\n' },
      'database',
      ['Talk of slow queries and much data: sequential scan'],
    ],
    [
      'SQL in a string does',
      { path: 'a.py', text: 'run("DELETE FROM shop_book")\n' },
      'database',
      ['SQL in the text: DELETE FROM'],
    ],
    [
      'a call by its name',
      { path: 'a.py', text: 'def f():\n    cursor.execute(sql)\n' },
      'database',
      ['Raw SQL: cursor.execute'],
    ],
    [
      'a subquery in a subquery',
      { path: 'a.py', text: 'q = A.objects.filter(b=OuterRef(OuterRef("pk")))\n' },
      'database',
      ['A subquery in a subquery: OuterRef(OuterRef', 'A correlated subquery: OuterRef'],
    ],
    [
      'correlated aggregates',
      { path: 'a.py', text: 'q = Subquery(A.objects.filter(b=OuterRef("pk")).annotate(n=Count("c")))\n' },
      'database',
      ['A correlated subquery: OuterRef', 'An aggregate for each row: Count'],
    ],
    [
      'deletion past the cascade',
      { path: 'a.py', text: 'def f(books):\n    books._raw_delete("default")\n' },
      'database',
      ['Deletion past the cascade: _raw_delete'],
    ],
    [
      'retention in slices',
      { path: 'a.py', text: 'ids = old.values_list("pk")[:1000]\nBook.objects.filter(pk__in=ids).delete()\n' },
      'database',
      ['Rows are removed in slices: 1000'],
    ],
    [
      'an extension of the generated contract',
      { path: 'a.py', text: 'class A(OpenApiAuthenticationExtension):\n    name = "a"\n', line: 1, endLine: 2 },
      'api',
      ['The contract is written by hand: OpenApiAuthenticationExtension'],
    ],
    [
      'an upload under the name of the user',
      {
        path: 'a.py',
        text: 'def f(upload):\n    with open(os.path.join(ROOT, upload.name), "wb") as out:\n        pass\n',
      },
      'security',
      ["An upload written under the user's name for it: upload.name"],
    ],
    [
      'an upload written to a file',
      {
        path: 'a.py',
        text: 'def f(request):\n    for one in request.FILES.getlist("a"):\n        open(path, "w").write(one.read())\n',
      },
      'security',
      ['An upload written to a file by hand: "w"'],
    ],
    [
      'a key compared with the one of the settings',
      {
        path: 'a.py',
        text: 'class Key(APIKeyHeader):\n    def authenticate(self, request, key):\n        return key == settings.DATA_API_KEY\n',
        line: 3,
        endLine: 3,
      },
      'security',
      ['A secret compared as any text: settings.DATA_API_KEY', 'An authentication scheme of its own'],
    ],
    [
      'messages that are unpickled',
      {
        path: 'config/settings.py',
        text: 'CELERY_TASK_SERIALIZER = "pickle"\nCELERY_ACCEPT_CONTENT = ["application/json", "application/x-python-serialize"]\n',
      },
      'security',
      ['Messages that are unpickled: "pickle"'],
    ],
    [
      'a guard of single sign-on that is only used stays',
      {
        path: 'a.py',
        text: 'from site.oidc import OIDCLoginRequiredMixin\n\n\nclass A(OIDCLoginRequiredMixin, ListView):\n    model = B\n',
        line: 4,
        endLine: 5,
      },
      'stay',
      ['Python of the project', 'Nothing here leaves core Django', 'The usual parts of an app'],
    ],
    [
      'an event of the project’s own is no stream',
      { path: 'a.py', text: 'def f(user):\n    send_event(created, sender=user)\n' },
      'stay',
      ['Python of the project', 'Nothing here leaves core Django'],
    ],
    [
      'SVG from users',
      { path: 'a.py', text: 'ALLOWED = ["png", "svg"]\n' },
      'security',
      ['Takes SVG from users: "svg"'],
    ],
    [
      'headers of nginx, where they are what is meant',
      {
        path: 'deploy/nginx.conf',
        text: 'server {\n  add_header X-Frame-Options DENY;\n  add_header Referrer-Policy no-referrer;\n}\n',
        line: 2,
        endLine: 3,
      },
      'security',
      ['Headers that protect the site: X-Frame-Options'],
    ],
    [
      'a question whether the database is up stays',
      { path: 'a.py', text: 'def up():\n    connection.cursor().execute("SELECT 1")\n' },
      'stay',
      ['Python of the project', 'Nothing here leaves core Django'],
    ],
    [
      'credentials read by hand',
      { path: 'a.py', text: 'def f(request):\n    key = request.META["HTTP_AUTHORIZATION"]\n' },
      'security',
      ['Credentials read by hand: HTTP_AUTHORIZATION'],
    ],
    [
      'a function that checks a token, by its name',
      { path: 'a.py', text: 'def parse_bearer_token(value):\n    a = 1\n    return a\n', line: 2, endLine: 3 },
      'security',
      ['Checks a token or key', 'Proves who somebody is'],
    ],
    [
      'a view that asks nobody',
      { path: 'a.py', text: 'class A(APIView):\n    permission_classes = []\n' },
      'security',
      ['Asks nobody who they are: permission_classes'],
    ],
    [
      'access by a name',
      { path: 'a.py', text: 'def has_permission(user):\n    return user.username == NAME\n' },
      'security',
      ['Access by the name of a user: username'],
    ],
    [
      'an upload checked by hand',
      { path: 'a.py', text: 'def f(request):\n    return Image.open(request.FILES["a"])\n' },
      'security',
      ['An upload checked by hand: Image.open'],
    ],
    [
      'nginx without an ending',
      { path: 'nginx/locations', text: 'location / {\n}\n' },
      'infrastructure',
      ['Configuration of nginx'],
    ],
    [
      'a secret that decided is not shown',
      { path: 'a.py', text: 'API_KEY = "k9Fq2LmX7vBt4RzW8pYc"\n' },
      'security',
      ['A secret in the code: API_KEY = "•••"'],
    ],
  ];
  for (const [what, place, best, because] of cases)
    test(what, () => {
      const [first] = rankRoutes(place);
      assert.deepEqual({ best: first?.route, because: first?.because }, { best, because });
    });
});

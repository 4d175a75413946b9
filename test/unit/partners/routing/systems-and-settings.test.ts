import { strict as assert } from 'node:assert';
import { rankRoutes } from '../../../../src/core/partners/routing/rank-routes';
import type { RankedPlace } from '../../../../src/core/partners/routing/ranked-place';

const SETTINGS = `DEBUG = False

if env("DATABASE_URL", default=None):
    DATABASES = {"default": env.db()}

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator"},
]

CACHES = {"default": {"BACKEND": "shop.caches.ShopCache"}}

EDITOR_UNRESTRICTED_UPLOADS = True

TIME_ZONE = "Europe/Berlin"
`;

suite('What routes other systems and single settings', () => {
  const cases: [what: string, place: RankedPlace, best: string, because: string | undefined][] = [
    [
      'data sent to another system',
      {
        path: 'shop/tasks.py',
        text: 'import requests\n\n\ndef push(order):\n    requests.post(URL, json=order.rows())\n',
        line: 4,
        endLine: 5,
      },
      'api',
      'Sends to another system: requests.post',
    ],
    [
      'another system asked with a key',
      {
        path: 'shop/views.py',
        text: 'import requests\n\n\ndef find(q):\n    return requests.get(URL, params={"q": q, "key": settings.MAPS_API_KEY})\n',
        line: 4,
        endLine: 5,
      },
      'api',
      'Calls another system with a key: "key"',
    ],
    [
      'a page fetched from elsewhere stays',
      {
        path: 'shop/tasks.py',
        text: 'import requests\n\n\ndef footer():\n    return requests.get(URL, timeout=2).text\n',
        line: 4,
        endLine: 5,
      },
      'stay',
      'Python of the project',
    ],
    [
      'the same in a test stays',
      {
        path: 'shop/tests/test_push.py',
        text: 'def test_push():\n    requests.post(live.url)\n',
      },
      'stay',
      'Python of the project',
    ],
    [
      'a clock inside the web process',
      {
        path: 'shop/scheduler.py',
        text: 'scheduler = BackgroundScheduler()\nscheduler.add_job(remind, "interval", hours=4)\n',
      },
      'infrastructure',
      'Runs by the clock inside the process: BackgroundScheduler',
    ],
    [
      'the clock of Celery',
      { path: 'shop/celery.py', text: 'app.conf.beat_schedule = {"remind": {"task": "shop.remind"}}\n' },
      'infrastructure',
      'Work by the clock: beat_schedule',
    ],
    [
      "the database's own programs",
      { path: 'shop/dumps.py', text: 'def dump(name):\n    subprocess.run(["pg_dump", "-F", "c", name])\n' },
      'database',
      'The database\'s own programs: "pg_dump"',
    ],
    [
      'a search index',
      {
        path: 'shop/documents.py',
        text: 'from django_elasticsearch_dsl import Document\n\n\nclass BookDocument(Document):\n    class Index:\n        name = "books"\n',
        line: 4,
        endLine: 6,
      },
      'database',
      'The definition of a search index: django_elasticsearch_dsl',
    ],
    [
      'rows that hang on who asks',
      {
        path: 'shop/managers.py',
        text: 'class ShopManager(models.Manager):\n    def get_queryset(self):\n        return super().get_queryset().filter(shop=_thread_locals.shop)\n',
      },
      'database',
      'Which rows are seen hangs on who asks: _thread_locals',
    ],
    [
      'a lone correlated subquery',
      { path: 'a.py', text: 'q = A.objects.filter(Exists(B.objects.filter(a=OuterRef("pk"))))\n' },
      'database',
      'A correlated subquery: OuterRef',
    ],
    [
      'lookups that a visitor chooses',
      {
        path: 'a.py',
        text: 'def f(request, queryset):\n    return queryset.filter(**ast.literal_eval(request.query_params["filter"]))\n',
      },
      'security',
      'A visitor says what is asked of the database: literal_eval',
    ],
    [
      'who somebody is, decided by hand',
      {
        path: 'shop/tokens.py',
        text: 'class ByToken(Plain):\n    def authenticate(\n        self,\n        request,\n        token=None,\n    ):\n        return find(token)\n',
        line: 1,
        endLine: 7,
      },
      'security',
      'An authentication scheme of its own: def authenticate',
    ],
    [
      'a backend made of one of elsewhere',
      {
        path: 'shop/backends.py',
        text: 'class Ours(LDAPBackend):\n    def get_user(self, pk):\n        return None\n',
        line: 2,
        endLine: 3,
      },
      'security',
      'An authentication scheme of its own',
    ],
    [
      'a key read from a header of its own',
      { path: 'a.py', text: 'def f(request):\n    return request.headers["X-Api-Key"]\n' },
      'security',
      'Credentials read by hand: headers["X-Api-Key"]',
    ],
    [
      'a view that asks nobody, with a type',
      { path: 'a.py', text: 'class A(APIView):\n    permission_classes: List[str] = []\n' },
      'security',
      'Asks nobody who they are: permission_classes: List[str',
    ],
    [
      'SVG that is given out stays',
      { path: 'a.py', text: 'def f(fmt):\n    return fmt in ("svg", "json")\n' },
      'stay',
      'Python of the project',
    ],
    [
      'a client of object storage',
      { path: 'shop/files.py', text: 'def client():\n    return Minio(ENDPOINT)\n' },
      'infrastructure',
      'Files carried to another machine: Minio',
    ],
    [
      'a template of a search index',
      { path: 'deploy/books.json', text: '{"index_patterns": ["books-*"], "mappings": {}}\n' },
      'database',
      'The definition of a search index: "index_patterns"',
    ],
    [
      'any host to go on to',
      { path: 'a.py', text: 'def f(url):\n    return url_has_allowed_host_and_scheme(url, allowed_hosts=None)\n' },
      'security',
      'A visitor says where to go: allowed_hosts=None',
    ],
    [
      'an image that a pipeline builds',
      {
        path: '.github/workflows/image.yml',
        text: 'jobs:\n  image:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: docker/login-action@v3\n      - uses: docker/build-push-action@v6\n',
        line: 5,
        endLine: 6,
      },
      'infrastructure',
      'A pipeline',
    ],
    [
      'how a server is started, at its line',
      {
        path: 'docker/prod/start.bash',
        text: 'set -e\nexec gunicorn shop.wsgi --workers 4\n',
        line: 2,
        endLine: 2,
      },
      'infrastructure',
      'How a server is started: gunicorn',
    ],
    [
      'the databases in the settings',
      { path: 'shop/settings.py', text: SETTINGS, line: 3, endLine: 4 },
      'database',
      'Database settings: DATABASES',
    ],
    [
      'the checks of passwords in the settings',
      { path: 'shop/settings.py', text: SETTINGS, line: 6, endLine: 8 },
      'security',
      'Settings that protect the site: AUTH_PASSWORD_VALIDATORS',
    ],
    [
      'the caches in the settings',
      { path: 'shop/settings.py', text: SETTINGS, line: 10, endLine: 10 },
      'infrastructure',
      'Settings of a deployment: CACHES',
    ],
    [
      'uploads that nobody limits',
      { path: 'shop/settings.py', text: SETTINGS, line: 12, endLine: 12 },
      'security',
      'Settings that protect the site: EDITOR_UNRESTRICTED_UPLOADS = True',
    ],
    [
      'an ordinary setting beside them stays',
      { path: 'shop/settings.py', text: SETTINGS, line: 14, endLine: 14 },
      'stay',
      'Python of the project',
    ],
    [
      'a piece of settings that is run by its package',
      { path: 'shop/settings/10-base.conf', text: SETTINGS, line: 6, endLine: 8 },
      'security',
      'Settings that protect the site: AUTH_PASSWORD_VALIDATORS',
    ],
  ];

  for (const [what, place, best, because] of cases)
    test(what, () => {
      const [first] = rankRoutes(place);
      assert.deepEqual({ best: first?.route, because: first?.because[0] }, { best, because });
    });
});

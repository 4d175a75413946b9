import { strict as assert } from 'node:assert';
import { rankRoutes } from '../../../../src/core/partners/routing/rank-routes';

/** A file of Python of which the class or function is meant, and what must come first. */
const CASES: [what: string, path: string, text: string, best: string, because: string][] = [
  [
    'middleware that turns requests away',
    'shop/middleware.py',
    'class IpMiddleware:\n    def __call__(self, request):\n        return HttpResponseForbidden()\n',
    'security',
    'Turns requests away: HttpResponseForbidden',
  ],
  [
    'a redirect that is checked by hand',
    'shop/views.py',
    'def back(request):\n    url = request.POST["next"]\n    return url if url_has_allowed_host_and_scheme(url, None) else "/"\n',
    'security',
    'Where a visitor is sent back to: url_has_allowed_host_and_scheme',
  ],
  [
    'rows by the permissions of who asks',
    'shop/filters.py',
    'class PermittedFilter(BaseFilterBackend):\n    def filter_queryset(self, request, queryset, view):\n        return queryset.filter(owner=request.user)\n',
    'stay',
    'Python of the project',
  ],
  [
    'the same under a name that says so',
    'shop/filters.py',
    'class ObjectPermissionFilter(BaseFilterBackend):\n    def filter_queryset(self, request, queryset, view):\n        return queryset.filter(owner=request.user)\n',
    'security',
    'Which rows are seen hangs on who asks',
  ],
  [
    'a column type',
    'shop/fields.py',
    'class Net(CharField):\n    def db_type(self, connection):\n        return "cidr"\n',
    'database',
    'A column type of its own: def db_type',
  ],
  [
    'a lookup',
    'shop/lookups.py',
    'class Collate(IContains):\n    def process_lhs(self, qn, connection):\n        return super().process_lhs(qn, connection)\n',
    'database',
    'A database function or lookup of its own: def process_lhs',
  ],
  [
    'a client class',
    'shop/boards.py',
    'import requests\n\n\nclass BoardsAPI:\n    def ask(self, path):\n        return requests.get(self.base + path)\n',
    'api',
    'A client of another system: requests',
  ],
  [
    'other programs',
    'shop/thumbs.py',
    'import subprocess\n\n\ndef shrink(path):\n    subprocess.run(["convert", path])\n',
    'infrastructure',
    'Starts other programs: subprocess.run',
  ],
  [
    'work for a queue',
    'shop/services.py',
    'def later(name, order):\n    get_queue(name).enqueue(ship, order)\n',
    'infrastructure',
    'Work handed to a queue: get_queue',
  ],
  [
    'a lock by the cache',
    'shop/imports.py',
    'def load(pk):\n    lock_name = str(pk)\n    if not cache.add(lock_name, True, timeout=60):\n        return\n',
    'infrastructure',
    'A lock outside the process: cache.add',
  ],
  [
    'an extension of Markdown is none of the database',
    'shop/markdown.py',
    'class Strike(Extension):\n    pass\n\n\ndef make():\n    return StrikeExtension()\n',
    'stay',
    'Python of the project',
  ],
  [
    'how surely a worker takes a task',
    'shop/tasks.py',
    '@app.task(acks_late=True, rate_limit="10/m")\ndef check(pks):\n    Book.objects.filter(pk__in=pks).update(seen=True)\n',
    'infrastructure',
    'How often and how surely a worker takes a task: acks_late',
  ],
  [
    'an ordinary task of a worker is core Django',
    'shop/tasks.py',
    '@app.task\ndef check(pks):\n    Book.objects.filter(pk__in=pks).update(seen=True)\n',
    'stay',
    'Python of the project',
  ],
  [
    'a task by the clock',
    'shop/tasks.py',
    '@db_periodic_task(crontab(minute=0))\ndef count():\n    write(Book.objects.count())\n',
    'infrastructure',
    'Work by the clock: @db_periodic_task',
  ],
  [
    'what a cache in front of the site forgets',
    'shop/purge.py',
    'def forget(path):\n    return requests.request("PURGE", HOST + path)\n',
    'infrastructure',
    'What a cache in front of the site keeps: "PURGE"',
  ],
  [
    'a storage of its own',
    'shop/storages.py',
    'class Covers(ManifestFilesMixin, StaticFilesStorage):\n    def url(self, name):\n        return name\n',
    'infrastructure',
    'Where and how files are kept',
  ],
  [
    'a session of the database, set by a setting',
    'shop/asgi.py',
    'def limit(connection):\n    with connection.cursor() as cursor:\n        cursor.execute(f"SET statement_timeout TO {settings.PATIENCE};")\n',
    'database',
    'Raw SQL: connection.cursor',
  ],
  [
    'SQL put together from what came in',
    'shop/search.py',
    'def find(cursor, word):\n    cursor.execute(f"SELECT 1 FROM book WHERE title = {word}")\n',
    'security',
    'SQL put together from strings: execute',
  ],
  [
    'consent that a maker asks for',
    'shop/views.py',
    'from google_auth_oauthlib.flow import Flow\n\n\ndef begin(request):\n    return Flow.from_client_config(CONFIG)\n',
    'security',
    'Who somebody is: google_auth_oauthlib',
  ],
  [
    'who a socket belongs to',
    'shop/sockets.py',
    'from channels.auth import UserLazyObject\nfrom channels.db import database_sync_to_async\n\n\nclass TokenAuthMiddleware(Base):\n    async def resolve(self, scope):\n        scope["user"] = await database_sync_to_async(find)(UserLazyObject())\n',
    'security',
    'Signs people in before any view',
  ],
  [
    'a hook by the header of its sender',
    'shop/views.py',
    '@csrf_exempt\ndef changed(request):\n    return mark(request.META.get("HTTP_X_SENDER_CHANNEL"))\n',
    'api',
    'Takes what another system sends: "HTTP_X_SENDER_CHANNEL"',
  ],
  [
    'what a broker of Celery hands on',
    'shop/consumers.py',
    'from kombu.mixins import ConsumerMixin\n\n\nclass Orders(ConsumerMixin):\n    def on_message(self, body, message):\n        message.ack()\n',
    'infrastructure',
    'Work outside the request: its queues, its clock, its workers: kombu',
  ],
  [
    'ranges of bytes',
    'shop/middleware.py',
    'def answer(request, response):\n    response["Content-Range"] = part(request.META.get("HTTP_RANGE"))\n',
    'api',
    'HTTP spoken by hand: "Content-Range"',
  ],
  [
    'pages in a form of their own',
    'shop/pages.py',
    'class Pages(PageNumberPagination):\n    def get_paginated_response(self, data):\n        return Response({"rows": data})\n',
    'api',
    'Pages in a form of their own: def get_paginated_response',
  ],
  [
    'pages of another size stay',
    'shop/pages.py',
    'class Pages(PageNumberPagination):\n    page_size = 20\n',
    'stay',
    'Python of the project',
  ],
  [
    'a task in a file of tasks stays',
    'shop/celery_tasks.py',
    'def rebuild(pk):\n    Book.objects.get(pk=pk).rebuild()\n',
    'stay',
    'Python of the project',
  ],
];

suite('Kinds of work that route', () => {
  for (const [what, path, text, best, because] of CASES)
    test(what, () => {
      const lines = text.split('\n');
      const line = lines.findIndex((one) => /^(?:class|def) /.test(one)) + 1;
      const [first] = rankRoutes({ path, text, line, endLine: lines.length - 1 });
      assert.deepEqual({ best: first?.route, because: first?.because[0] }, { best, because });
    });

  test('who may do it is told second, beside the ordinary class of DRF', () => {
    const text =
      'class IsStaffOrReadOnly(IsAuthenticatedOrReadOnly):\n    def has_permission(self, request, view):\n        return request.user.is_staff\n';
    const ranked = rankRoutes({ path: 'shop/rest.py', text, line: 1, endLine: 3 });
    assert.deepEqual(
      ranked.slice(0, 2).map(({ route, because }) => [route, because]),
      [
        ['stay', ['Python of the project', 'Nothing here leaves core Django']],
        ['security', ['Who may do it, decided by hand: def has_permission']],
      ],
    );
  });

  test('the layer that sockets talk over is a setting of the deployment', () => {
    const text = 'CHANNEL_LAYERS = {\n    "default": {"BACKEND": "channels_redis.core.RedisChannelLayer"},\n}\n';
    const [first] = rankRoutes({ path: 'shop/settings.py', text, line: 1, endLine: 3 });
    assert.deepEqual([first?.route, first?.because], ['infrastructure', ['Settings of a deployment: CHANNEL_LAYERS']]);
  });

  test('a view of an API is the API developer’s before what the rest of the file asks of the database', () => {
    const text =
      'class Books(ListAPIView):\n    queryset = Book.objects.all()\n\n\ndef count():\n    connection.cursor().execute("SELECT now()")\n';
    const ranked = rankRoutes({ path: 'shop/views.py', text, line: 1, endLine: 2 });
    assert.deepEqual(
      ranked.slice(0, 3).map(({ route, score, because }) => [route, score, because]),
      [
        ['stay', 0.58, ['Python of the project', 'Nothing here leaves core Django', 'An ordinary query']],
        ['api', 0.25, []],
        ['database', 0.17, []],
      ],
    );
  });

  test('a test beside what it tries is named after it, and is none of its work', () => {
    const text = 'def test_login_token():\n    assert verify_token(make())\n';
    const [first] = rankRoutes({ path: 'shop/tokens_test.py', text, line: 1, endLine: 2 });
    assert.deepEqual([first?.route, first?.score], ['stay', 1]);
  });
});

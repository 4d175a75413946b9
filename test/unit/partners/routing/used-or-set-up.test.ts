import { strict as assert } from 'node:assert';
import { rankRoutes } from '../../../../src/core/partners/routing/rank-routes';
import type { RankedPlace } from '../../../../src/core/partners/routing/ranked-place';

/** What comes first of a place, and its strongest reason. */
function first(place: RankedPlace): string {
  const [best] = rankRoutes(place);
  return `${best?.route ?? ''}: ${best?.because[0] ?? ''}`;
}

const at = (path: string, text: string, line: number, endLine: number): RankedPlace => ({ path, text, line, endLine });

const WORKFLOW = `jobs:
  image:
    runs-on: ubuntu-latest
    steps:
      - run: docker build --tag shop .
  rollout:
    runs-on: ubuntu-latest
    steps:
      - run: aws eks update-kubeconfig --name shop
      - run: kubectl rollout status deployment/shop
`;

suite('A tool that is used, and a tool that is set up', () => {
  const cases: [what: string, place: RankedPlace, expected: string][] = [
    [
      'an error told to what watches the site stays',
      at('shop/tasks.py', 'import sentry_sdk\n\n\ndef export(rows):\n    sentry_sdk.capture_exception(rows)\n', 4, 5),
      'stay: Python of the project',
    ],
    [
      'what watches the site is set up',
      at('shop/apps.py', 'import sentry_sdk\n\n\ndef ready():\n    sentry_sdk.init(dsn=DSN)\n', 4, 5),
      'infrastructure: Monitoring and error tracking: sentry_sdk.init',
    ],
    [
      'a limit put on a view stays',
      at(
        'shop/views.py',
        'from django_ratelimit.decorators import ratelimit\n\n\n@ratelimit(key="ip", rate="5/m")\ndef books(request):\n    return render(request, "books.html")\n',
        4,
        6,
      ),
      'stay: Python of the project',
    ],
    [
      'waiting when another system says that it was asked too often',
      at(
        'shop/client.py',
        'import requests\n\n\ndef ask(url):\n    answer = requests.post(url)\n    if answer.status_code == 429:\n        sleep(answer.headers["Retry-After"])\n',
        4,
        7,
      ),
      'api: Sends to another system: requests.post',
    ],
    [
      'a model whose history is kept stays',
      at(
        'shop/models.py',
        'import pghistory\n\n\n@pghistory.track()\nclass Book(models.Model):\n    title = CharField()\n',
        4,
        6,
      ),
      'stay: Python of the project',
    ],
    [
      'events of a history that are made by hand',
      at(
        'shop/models.py',
        'import pghistory\n\n\ndef note(book):\n    pghistory.create_event(book, label="sold")\n',
        4,
        5,
      ),
      'database: Database features past the ORM: pghistory.create_event',
    ],
    [
      'a value that is only compared',
      at('config/settings.py', 'strict = mode != "CERT_NONE"\n', 1, 1),
      'stay: Python of the project',
    ],
    [
      'certificates that are not checked',
      at('shop/client.py', 'import ssl\n\n\ndef open_it():\n    return context(mode=ssl.CERT_NONE)\n', 4, 5),
      'security: Certificates are not checked: ssl.CERT_NONE',
    ],
    [
      'the job of a pipeline that builds an image',
      at('.github/workflows/docker.yml', WORKFLOW, 2, 5),
      'containerization: A pipeline that builds images: docker',
    ],
    [
      'the job of the same pipeline that brings it out',
      at('.github/workflows/docker.yml', WORKFLOW, 6, 10),
      'infrastructure: A pipeline',
    ],
    [
      'a task whose decorator comes from below the package stays',
      at(
        'shop/tasks.py',
        'from celery.app import Celery, shared_task\n\n\n@shared_task\ndef remind(book):\n    book.save()\n',
        4,
        6,
      ),
      'stay: Python of the project',
    ],
    [
      'so does one whose base does',
      at(
        'shop/tasks.py',
        'from celery.app.task import Task\n\n\nclass Remind(Task):\n    ignore_result = True\n',
        4,
        5,
      ),
      'stay: Python of the project',
    ],
    [
      'what runs the tasks is set up',
      at('shop/queue.py', 'from celery.app.base import Celery\n\n\napp = Celery("shop")\n', 4, 4),
      'infrastructure: Work outside the request: its queues, its clock, its workers: celery.app',
    ],
    [
      'an answer that is described in the code stays',
      at(
        'shop/api.py',
        'class Ping(APIView):\n    @extend_schema(responses=inline_serializer("Pong", fields={}))\n    def get(self, request):\n        return Response({})\n',
        1,
        4,
      ),
      'stay: Python of the project',
    ],
  ];
  for (const [what, place, expected] of cases) test(what, () => assert.equal(first(place), expected));
});

suite('Who comes in, and by which way', () => {
  const cases: [what: string, place: RankedPlace, expected: string][] = [
    [
      'a header of a trusted proxy signs somebody in',
      at(
        'shop/middleware.py',
        'class ProxyAuthMiddleware:\n    def __call__(self, request):\n        request.user = find(request.META["HTTP_REMOTE_NAME"])\n        return self.get_response(request)\n',
        2,
        4,
      ),
      'security: Signs people in before any view',
    ],
    [
      'an address is looked up in a list',
      at(
        'shop/views.py',
        'def is_ours(request):\n    address = request.META["HTTP_X_FORWARDED_FOR"]\n    return ip_address(address) in trusted\n',
        1,
        3,
      ),
      'security: Goes by an address that the request gives: HTTP_X_FORWARDED_FOR',
    ],
    [
      'an address is written down',
      at('shop/views.py', 'def seen(request):\n    log.info(request.META["REMOTE_ADDR"])\n', 1, 2),
      'stay: Python of the project',
    ],
    [
      'a picture is checked before it is kept',
      at(
        'shop/validators.py',
        'def validate_picture(value):\n    if Image.open(value).format != "PNG":\n        raise ValidationError("No PNG")\n',
        1,
        3,
      ),
      'security: An upload checked by hand: Image.open',
    ],
    [
      'hosts are open to everybody',
      {
        ...at('config/settings.py', 'ALLOWED_HOSTS = ["*"]\n', 1, 1),
        thing: { kind: 'setting', name: 'ALLOWED_HOSTS' },
      },
      'security: Open to everybody: ALLOWED_HOSTS',
    ],
    [
      'rules of a web server that lie with the containers',
      at('docker/site.conf', '<VirtualHost *:80>\n    WSGIScriptAlias / /srv/shop/wsgi.py\n</VirtualHost>\n', 1, 3),
      'infrastructure: Rules of a web server: VirtualHost',
    ],
  ];
  for (const [what, place, expected] of cases) test(what, () => assert.equal(first(place), expected));

  test('what another system sends is second to the protection that it does without', () => {
    const text =
      '@csrf_exempt\ndef changed(request):\n    mark(json.loads(request.body)["id"])\n    return HttpResponse()\n';
    const [best, second] = rankRoutes(at('shop/views.py', text, 1, 4));
    assert.deepEqual(
      [best?.route, best?.because, second?.route, second?.because],
      [
        'security',
        ['CSRF protection is off: csrf_exempt'],
        'api',
        ['Takes what another system sends: json.loads(request.body'],
      ],
    );
  });
});

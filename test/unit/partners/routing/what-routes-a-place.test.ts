import { strict as assert } from 'node:assert';
import { rankRoutes } from '../../../../src/core/partners/routing/rank-routes';
import type { RankedPlace } from '../../../../src/core/partners/routing/ranked-place';

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
      'words away from the lines that are asked about do not',
      {
        path: 'a.py',
        text: '# a sequential scan over 80 million rows\n\n\ndef total():\n    return 1\n',
        line: 4,
        endLine: 5,
      },
      'stay',
      ['Python of the project', 'Nothing here leaves core Django'],
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
      ['A subquery in a subquery: OuterRef(OuterRef'],
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

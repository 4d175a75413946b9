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
];

suite('Kinds of work that route', () => {
  for (const [what, path, text, best, because] of CASES)
    test(what, () => {
      const lines = text.split('\n');
      const line = lines.findIndex((one) => /^(?:class|def) /.test(one)) + 1;
      const [first] = rankRoutes({ path, text, line, endLine: lines.length - 1 });
      assert.deepEqual({ best: first?.route, because: first?.because[0] }, { best, because });
    });
});

import assert from 'node:assert/strict';
import { inventoryOf } from '../inventory-of';

/** Each with what a view below it answers to, and `?` where text does not tell all of it. */
const DECORATORS: readonly [decorator: string, methods: string][] = [
  ['require_safe', 'GET,HEAD'],
  ['require_GET', 'GET'],
  ['require_POST', 'POST'],
  ['require_http_methods(["get", "POST"])', 'GET,POST'],
  ['require_http_methods(("PUT", "DELETE"))', 'PUT,DELETE'],
  ['require_http_methods({"PATCH"})', 'PATCH'],
  ['require_http_methods(METHODS)', '?'],
  ['require_http_methods([])', '?'],
  ['never_cache', ''],
  ['elsewhere', '?'],
  ['passes_on', ''],
  ['posts', 'POST'],
  ['posts_through_two', 'POST'],
  ['posts_through_three', 'POST'],
  ['posts_through_four', 'POST?'],
  ['posts_and_caches', 'POST'],
  ['posts_or_elsewhere', 'POST?'],
  ['wraps', 'POST'],
  ['looks_at_method', '?'],
  ['refuses', '?'],
  ['Guard', '?'],
  ['by_name', 'POST'],
  ['by_four_names', 'POST'],
  ['by_five_names', '?'],
  ['(require_GET or require_POST)', '?'],
  ['(require_GET)', 'GET'],
  ['limits[0]', '?'],
  ['made(1)(2)', '?'],
];

const VIEWS = `from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST, require_http_methods, require_safe
from missing import elsewhere
def passes_on(view):
    return view
def posts(view):
    return require_POST(view)
def posts_through_two(view):
    return posts(view)
def posts_through_three(view):
    return posts_through_two(view)
def posts_through_four(view):
    return posts_through_three(posts_through_three(posts_through_five(view)))
def posts_through_five(view):
    return posts_through_three(view)
def posts_and_caches(view):
    return require_POST(never_cache(view))
def posts_or_elsewhere(view):
    return require_POST(elsewhere(view))
def wraps(view):
    @require_POST
    def inner(request):
        return view(request)
    return inner
def looks_at_method(view):
    def inner(request):
        return view(request) if request.method == "GET" else None
    return inner
def refuses(view):
    def inner(request):
        return HttpResponse(status=405)
    return inner
class Guard:
    pass
by_name = require_POST
by_two_names = by_name
by_three_names = by_two_names
by_four_names = by_three_names
by_five_names = by_four_names
`;

suite('What decorators let through', () => {
  test('is told as far as text tells it', async () => {
    const views = DECORATORS.map(([decorator], index) => `@${decorator}\ndef view_${index}(request):\n    pass\n`);
    const both = '@require_http_methods(["GET", "PUT"])\n@require_GET\ndef both(request):\n    pass\n';
    const inventory = await inventoryOf({
      'config/settings.py': 'INSTALLED_APPS = ["shop"]\n',
      'shop/__init__.py': '',
      'shop/views.py': `${VIEWS}${views.join('')}${both}`,
    });
    const told = inventory.views.map(({ name, methods, methodsKnown }) => [
      name,
      `${methods.join()}${methodsKnown ? '' : '?'}`,
    ]);
    assert.deepEqual(told, [...DECORATORS.map(([, methods], index) => [`view_${index}`, methods]), ['both', 'GET']]);
  });
});

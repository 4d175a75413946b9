import assert from 'node:assert/strict';
import { findCallers } from '../../../../../src/core/hand-over/gather/names/find-callers';
import { findMemberCallers } from '../../../../../src/core/hand-over/gather/names/find-member-callers';
import { findRouteUsers } from '../../../../../src/core/hand-over/gather/names/find-route-users';
import { findUrlTests } from '../../../../../src/core/hand-over/gather/names/find-url-tests';
import { memberAround } from '../../../../../src/core/hand-over/gather/names/member-around';
import { namingProject, told } from './naming-project';

/** A view `Status` beside a model `Status`. */
const WIKI = {
  'manage.py': '',
  'config/settings.py': 'INSTALLED_APPS = ["wiki"]\nROOT_URLCONF = "config.urls"\n',
  'config/urls.py': 'urlpatterns = [path("w/", include("wiki.urls"))]\n',
  'wiki/__init__.py': '',
  'wiki/urls.py':
    'from . import views\napp_name = "wiki"\nurlpatterns = [path("s/", views.Status.as_view(), name="status")]\n',
  'wiki/models.py': 'from django.db import models\n\n\nclass Status(models.Model):\n    pass\n',
  'wiki/views/__init__.py': 'from .feed import Status\n',
  'wiki/views/feed.py':
    'from django.views import View\nfrom wiki import models\n\n\nclass Status(View):\n    def get(self, request):\n        return models.Status.objects.get()\n\n    def refuse(self):\n        pass\n',
};

const CASES: readonly [what: string, text: string, expected: readonly string[]][] = [
  [
    'a name that is imported',
    'from wiki.views.feed import Status\n\n\ndef use():\n    return Status()\n',
    ['function use'],
  ],
  ['by a relative import', 'from .views.feed import Status\n\n\ndef use():\n    return Status()\n', ['function use']],
  [
    'by the package that passes it on',
    'from wiki.views import Status\n\n\nclass Late(Status):\n    pass\n',
    ['class Late'],
  ],
  ['by another name', 'from wiki.views import Status as Shown\n\n\ndef use():\n    return Shown()\n', ['function use']],
  ['by star', 'from wiki.views import *\n\n\ndef use():\n    return Status()\n', ['function use']],
  ['by its module', 'from wiki import views\n\n\ndef use():\n    return views.Status()\n', ['function use']],
  ['by the whole path', 'import wiki.views\n\n\ndef use():\n    return wiki.views.feed.Status()\n', ['function use']],
  ['in the function itself', 'def use():\n    from wiki.views import Status\n    return Status()\n', ['function use']],
  ['by a text that Django imports', 'HANDLER = "wiki.views.feed.Status"\n', ['module others']],
  [
    'perhaps by the end of such a text',
    'VIEWS = patterns("wiki", ("^s/$", "feed.Status"))\n',
    ['perhaps module others'],
  ],
  ['not by an import alone', 'from wiki.views import (\n    Status,\n)\n', []],
  ['not by the model of that name', 'from wiki import models\n\n\ndef use():\n    return models.Status()\n', []],
  [
    'not by the model, where that is imported',
    'from wiki.models import Status\n\n\ndef use():\n    return Status()\n',
    [],
  ],
  [
    'not by an attribute',
    'from wiki import views\n\n\ndef use(order):\n    return order.Status, run().Status, [views]\n',
    [],
  ],
  ['not by an argument', 'from wiki import views\n\n\ndef use(Status):\n    return call(Status=1), Status\n', []],
  [
    'not by an argument behind others',
    'from wiki import views\n\n\ndef use(a, b=call(1),\n        *, Status: int = 3) -> None:\n    return Status\n',
    [],
  ],
  [
    'beside a function that has it for an argument',
    'from wiki.views.feed import Status\n\n\ndef other(Status):\n    return Status\n\n\ndef use(a) -> int:\n    return Status\n',
    ['function use'],
  ],
  [
    'not by a method of that name',
    'from wiki import views\n\n\nclass Page:\n    def Status(self):\n        return self.Status\n',
    [],
  ],
  [
    'not by words',
    'from wiki import views\n\n\ndef use():\n    """Status"""\n    return "Status of it", "wiki/Status.html"  # Status\n',
    [],
  ],
  ['not by a class of its own', 'class Status:\n    pass\n\n\ndef use():\n    return Status()\n', []],
];

suite('A view is used', () => {
  for (const [what, text, expected] of CASES) {
    test(what, async () => {
      const project = await namingProject({ ...WIKI, 'wiki/others.py': text });
      const defined = await project.follower.definedAt('wiki/views/feed.py', 5);
      assert.ok(defined);
      const { callers } = await findCallers(defined, project);
      const others = callers.filter(({ place }) => place.path === 'wiki/others.py');
      assert.deepEqual(
        others.map(({ kind, name }) => `${kind} ${name}`),
        expected,
      );
      const own = callers.filter((one) => !others.includes(one)).map(told);
      assert.deepEqual(own, ['module urls wiki/urls.py:3']);
    });
  }

  test('by the name of its route', async () => {
    const project = await namingProject({
      ...WIKI,
      'wiki/others.py':
        'from django.shortcuts import redirect\n\n\ndef back():\n    return redirect("wiki:status")\n\n\ndef no():\n    return log("wiki:status")  # redirect("wiki:status")\n',
      'wiki/templates/wiki/a.html': '<p>\n<a href="{% url "wiki:status" %}">',
      'wiki/templates/wiki/b.html': "{% url 'wiki:statuses' %} wiki:status",
      'wiki/tests.py': 'def test_it(client):\n    client.get(reverse("wiki:status"))\n',
    });
    const users = await findRouteUsers({ path: 'wiki/views/feed.py', line: 5 }, project);
    assert.deepEqual(users.map(told), [
      'template wiki/templates/wiki/a.html wiki/templates/wiki/a.html:2',
      'function back wiki/others.py:5',
    ]);
  });
});

test('A test calls a view by the name of its route where that is taken for one', async () => {
  const project = await namingProject({
    ...WIKI,
    'config/urls.py': 'urlpatterns = [path("w/", views.Status.as_view(), name="status")]\nfrom wiki import views\n',
    'wiki/tests.py':
      'def test_word():\n    check("status", {"status": 1})\n\n\ndef test_name(client):\n    client.get(\n        reverse(\n            "status"\n        )\n    )\n\n\ndef test_keyword(client):\n    client.get(reverse(viewname="status"))\n',
  });
  const tests = await findUrlTests({ path: 'wiki/views/feed.py', line: 5 }, undefined, project);
  assert.deepEqual(tests.map(told), ['test test_name wiki/tests.py:8', 'test test_keyword wiki/tests.py:14']);
});

test('A test calls a view by an address of the site, and not by one of somebody else or with another word', async () => {
  const project = await namingProject({
    ...WIKI,
    'config/urls.py':
      'urlpatterns = [re_path(r"^w/(pages|drafts)/(?P<slug>[a-z]+)/$", views.Status.as_view())]\nfrom wiki import views\n',
    'wiki/tests.py': [
      'def test_path(client):\n    client.get("/w/pages/a/")\n',
      'def test_site(client):\n    client.get("http://testserver/w/drafts/a/")\n',
      'def test_live(self):\n    self.browser.get(f"{self.live_server_url}/w/pages/a/")\n',
      'def test_other_word(client):\n    client.get("/w/notes/a/")\n',
      'def test_other_site(client):\n    Note(id="https://example.com/w/pages/a/")\n',
    ].join('\n\n'),
  });
  const tests = await findUrlTests({ path: 'wiki/views/feed.py', line: 5 }, undefined, project);
  assert.deepEqual(
    tests.map(({ name }) => name),
    ['test_path', 'test_site', 'test_live'],
  );
});

test('A model is used by the name that texts have for it, and not by that of a view', async () => {
  const project = await namingProject({
    ...WIKI,
    'wiki/others.py':
      'from django.db import models\n\n\nclass Log(models.Model):\n    of = models.ForeignKey("wiki.Status")\n',
  });
  const defined = await project.follower.definedAt('wiki/models.py', 4);
  assert.ok(defined);
  const { callers } = await findCallers(defined, project);
  assert.deepEqual(callers.map(told), ['class Log wiki/others.py:5', 'class Status wiki/views/feed.py:7']);
});

test('A method is not used by another class of the same name', async () => {
  const project = await namingProject({
    ...WIKI,
    'wiki/others.py':
      'from wiki import models, views\n\n\ndef model():\n    return models.Status.refuse()\n\n\ndef view():\n    return views.Status.refuse(None)\n\n\ndef one(page):\n    return page.refuse()\n',
  });
  const file = await project.follower.source('wiki/views/feed.py');
  const member = file && memberAround(file, 9);
  assert.ok(member);
  const { callers } = await findMemberCallers('wiki/views/feed.py', member, project);
  assert.deepEqual(callers.map(told), ['function view wiki/others.py:9', 'perhaps function one wiki/others.py:13']);
});

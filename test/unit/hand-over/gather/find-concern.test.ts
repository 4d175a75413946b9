import assert from 'node:assert/strict';
import { contractSerializers } from '../../../../src/core/hand-over/gather/contract-serializers';
import { entryPointsOf } from '../../../../src/core/hand-over/gather/entry-points-of';
import { appOf, findConcern, nearest, type Distance } from '../../../../src/core/hand-over/gather/find-concern';
import type { NamedThing } from '../../../../src/core/hand-over/gather/names/named-thing';
import { settingsChoices } from '../../../../src/core/hand-over/gather/settings/settings-choices';
import { inventoryOf } from '../../project/inventory-of';

const SHOP = {
  'config/settings.py':
    'INSTALLED_APPS = ["shop", "blog"]\nROOT_URLCONF = "shop.urls"\nWSGI_APPLICATION = "config.wsgi.application"\nASGI_APPLICATION = "gone.asgi.app"\nCELERY_BEAT_SCHEDULE = {"tidy": {}}\n',
  'config/wsgi.py': '',
  'shop/__init__.py': '',
  'shop/models.py':
    'class Author(models.Model):\n    name = models.CharField(max_length=9)\nclass Book(models.Model):\n    author = models.ForeignKey(Author, on_delete=models.CASCADE)\nclass Shelf(models.Model):\n    pass\n',
  'shop/serializers.py':
    'class BookSerializer(serializers.ModelSerializer):\n    label = serializers.SerializerMethodField()\n    class Meta:\n        model = Book\n        fields = ["id", "author", "label"]\n        read_only_fields = ["author"]\n',
  'shop/views.py':
    'class BookView(generics.ListAPIView):\n    queryset = Book.objects.all()\n    serializer_class = BookSerializer\n',
  'shop/urls.py': 'from . import views\nurlpatterns = [path("books/", views.BookView.as_view(), name="books")]\n',
  'shop/tasks.py':
    'from celery import shared_task\n@shared_task\ndef one():\n    pass\n@shared_task\ndef two():\n    pass\n',
  'shop/management/__init__.py': '',
  'shop/management/commands/__init__.py': '',
  'shop/management/commands/load.py': 'class Command(BaseCommand):\n    pass\n',
  'blog/__init__.py': '',
  'blog/models.py': 'class Post(models.Model):\n    pass\n',
};

suite('What concerns a place', () => {
  test('is as far as the steps that lead there', async () => {
    const inventory = await inventoryOf(SHOP);
    const distances = (path: string, ...names: string[]) => {
      const things = [...inventory.models, ...inventory.serializers, ...inventory.views];
      const named = things
        .filter(({ name }) => names.includes(name))
        .map(({ name, file, line }) => ({ kind: 'model', name, place: { path: file, line } }));
      const { app, distanceOf } = findConcern(inventory, { path, named, template: undefined }, () => [
        'BookSerializer',
      ]);
      return [app, ...things.map((thing) => `${thing.name} ${distanceOf(thing)}`)].join(', ');
    };
    assert.equal(
      distances('shop/models.py', 'Book'),
      'shop, Post 5, Author 3, Book 0, Shelf 3, BookSerializer 1, BookView 1',
    );
    assert.equal(distances('shop/x.py'), 'shop, Post 5, Author 4, Book 4, Shelf 4, BookSerializer 4, BookView 4');
    assert.equal(
      distances('blog/models.py', 'Author'),
      'blog, Post 3, Author 0, Book 5, Shelf 5, BookSerializer 5, BookView 5',
    );
    assert.equal(distances('', 'BookView'), ', Post 5, Author 5, Book 1, Shelf 5, BookSerializer 1, BookView 0');
    assert.deepEqual(
      ['shop/a.py', 'shopping/a.py', 'blog/x/y.py'].map((path) => appOf(inventory, path)),
      ['shop', null, 'blog'],
    );
  });

  test('leads from a view to the pages that it redirects to for a design alone, and from other code to the routes that it names', async () => {
    const inventory = await inventoryOf({
      'config/settings.py': 'INSTALLED_APPS = ["shop"]\nROOT_URLCONF = "shop.urls"\n',
      'shop/__init__.py': '',
      'shop/urls.py':
        'from . import views\nurlpatterns = [path("cart/", views.cart, name="cart"), path("login/", views.login, name="login")]\n',
      'shop/views.py': 'def cart(request):\n    return redirect("login")\ndef login(request):\n    pass\n',
    });
    const distances = (kind: string, leadsOn: boolean): string => {
      const named = [
        { kind, name: 'cart', place: { path: 'shop/views.py', line: 1 } },
        { kind: 'route', name: '/login/', place: { path: 'shop/urls.py', line: 2 } },
      ];
      const { distanceOf } = findConcern(inventory, { path: '', named, template: undefined, leadsOn }, () => []);
      return inventory.views.map((view) => `${view.name} ${distanceOf(view)}`).join(', ');
    };
    assert.deepEqual(
      [distances('view', false), distances('view', true), distances('function', false)],
      ['cart 0, login 5', 'cart 0, login 0', 'cart 0, login 0'],
    );
  });

  test('leads from the user model to nothing else, unless that is the place', async () => {
    const inventory = await inventoryOf({
      'config/settings.py': 'INSTALLED_APPS = ["people"]\nAUTH_USER_MODEL = "people.Member"\n',
      'people/__init__.py': '',
      'people/models.py': 'class Member(AbstractUser):\n    pass\n',
      'people/views.py': 'class Profile(UpdateView):\n    model = Member\nclass Other(View):\n    pass\n',
    });
    const member = { kind: 'model', name: 'Member', place: { path: 'people/models.py', line: 1 } };
    const other = { kind: 'view', name: 'Other', place: { path: 'people/views.py', line: 3 } };
    const distances = (...named: NamedThing[]) => {
      const { distanceOf } = findConcern(inventory, { path: '', named, template: undefined }, () => []);
      return [...inventory.models, ...inventory.views].map((thing) => `${thing.name} ${distanceOf(thing)}`);
    };
    assert.deepEqual(distances(other, member), ['Member 0', 'Profile 5', 'Other 0']);
    assert.deepEqual(distances(member), ['Member 0', 'Profile 1', 'Other 5']);
  });

  test('is looked for further away until there is something, and nowhere else', () => {
    const same = (distance: Distance): Distance => distance;
    const all: Distance[][] = [
      [3, 1, 2, 5],
      [5, 4],
      [5, 5],
      [2, 0],
      [1, 0, 1],
    ];
    assert.deepEqual(
      all.map((things) => nearest(things, same)),
      [[1], [], [], [0], [0]],
    );
    assert.deepEqual(nearest<Distance>([4, 2, 3], same, [1, 3]), [2, 3]);
  });

  test('of a contract, what its serializers hold', async () => {
    const rows = [{ serializers: ['BookSerializer', 'Gone'] }] as unknown as Parameters<typeof contractSerializers>[1];
    assert.deepEqual(contractSerializers(await inventoryOf(SHOP), rows), [
      {
        name: 'BookSerializer',
        model: 'Book',
        place: { path: 'shop/serializers.py', line: 1 },
        fields: [
          { name: 'id', type: '', access: 'unknown', values: [], options: '' },
          { name: 'author', type: '', access: 'read only', values: [], options: '' },
          { name: 'label', type: 'SerializerMethodField', access: 'read only', values: [], options: '' },
        ],
        known: true,
        open: [{ reason: 'The model Book is not in this folder.', place: { path: 'shop/serializers.py', line: 4 } }],
      },
    ]);
  });

  test('of the operation, what the project is started by', async () => {
    const inventory = await inventoryOf(SHOP);
    const [deployed] = settingsChoices(inventory, 'config/settings.py');
    const started = deployed ? entryPointsOf(inventory, deployed.content, Object.keys(SHOP)) : [];
    assert.deepEqual(started, [
      { kind: 'WSGI', value: 'config.wsgi:application', place: { path: 'config/wsgi.py' } },
      { kind: 'ASGI', value: 'gone.asgi:app', place: { path: 'config/settings.py', line: 4 } },
      { kind: 'celery with 2 tasks', value: 'one', place: { path: 'shop/tasks.py', line: 3 } },
      { kind: 'Schedule', value: 'CELERY_BEAT_SCHEDULE', place: { path: 'config/settings.py', line: 5 } },
      { kind: 'Command', value: 'manage.py load', place: { path: 'shop/management/commands/load.py', line: 1 } },
    ]);
  });
});

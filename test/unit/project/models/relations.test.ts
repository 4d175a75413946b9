import assert from 'node:assert/strict';
import { inventoryOf } from '../inventory-of';

const PROJECT = {
  'manage.py': '',
  'config/settings.py':
    'INSTALLED_APPS = ["shop", "people", "blog"]\nAUTH_USER_MODEL = "people.User"\nIMAGE_MODEL = "blog.Image"\n',
  'people/__init__.py': '',
  'people/models.py': [
    'from django.contrib.auth.models import AbstractUser, Group',
    'from django.db import models',
    'class User(AbstractUser):',
    '    pass',
    'class Team(Group):',
    '    pass',
  ].join('\n'),
  'blog/__init__.py': '',
  'blog/fields.py': [
    'from django.db import models',
    'from elsewhere.fields import FarForeignKey',
    'class TopicField(models.ManyToManyField):',
    '    pass',
    'class OwnerField(models.ForeignKey):',
    '    def __init__(self, **kwargs):',
    '        kwargs.setdefault("to", "people.User")',
    '        super().__init__(**kwargs)',
    'class NearForeignKey(FarForeignKey):',
    '    pass',
  ].join('\n'),
  'blog/models.py': [
    'from django.conf import settings',
    'from django.db import models',
    'class Book(models.Model):',
    '    pass',
    'class Image(models.Model):',
    '    pass',
    'class Owned(models.Model):',
    '    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE)',
    '    book = models.ForeignKey("Book", models.CASCADE)',
    '    class Meta:',
    '        abstract = True',
  ].join('\n'),
  'shop/__init__.py': '',
  'shop/conf.py': [
    'from django.conf import settings',
    'BOOK_MODEL = "blog.Book"',
    'OWN_MODEL = settings.IMAGE_MODEL',
    'ASKED_MODEL = getattr(settings, "SHOP_MODEL", "blog.Book")',
    'if settings.TEAMS:',
    '    TEAMS_MODEL = "people.Team"',
    'else:',
    '    TEAMS_MODEL = "blog.Book"',
  ].join('\n'),
  'shop/settings.py': 'IMAGE_MODEL = "people.Team"\n',
};

const HEAD = [
  'from django.conf import settings',
  'from django.contrib.auth import get_user_model',
  'from django.contrib.auth.models import User as DjangoUser',
  'from django.contrib.contenttypes.fields import GenericForeignKey, GenericRelation',
  'from django.db import models',
  'from blog.fields import NearForeignKey, OwnerField, TopicField',
  'from blog.models import Book as BlogBook, Owned',
  'from mptt.models import TreeForeignKey',
  'from tagulous.models import TagField',
  'from taggit.managers import TaggableManager',
  'from taggit.models import Tag',
  'from elsewhere.fields import FarForeignKey',
  'import blog.models',
  'from far import conf as far_conf',
  'from shop import conf, settings as own_settings',
  'from shop.conf import BOOK_MODEL',
  'Person = get_user_model()',
  'LABEL = "blog.Book"',
  'class Book(models.Model):',
  '    pass',
  'class Line(models.Model):',
  '    pass',
].join('\n');

const CASES: readonly [what: string, field: string, expected: string][] = [
  ['a class beside it', 'models.ForeignKey(Book, models.CASCADE)', 'many-to-one shop.Book'],
  ['a class that is imported under another name', 'models.ForeignKey(BlogBook)', 'many-to-one blog.Book'],
  ['a class through its module', 'models.OneToOneField(blog.models.Book)', 'one-to-one blog.Book'],
  ['a string of the same app', 'models.ForeignKey("Book")', 'many-to-one shop.Book'],
  ['a string with an app, whatever its letters', 'models.ForeignKey("blog.book")', 'many-to-one blog.Book'],
  ['a string of an app that is not here', 'models.ForeignKey("far.Thing")', 'many-to-one far.Thing'],
  ['a constant', 'models.ForeignKey(to=LABEL)', 'many-to-one blog.Book'],
  ['a constant of a module', 'models.ForeignKey(conf.BOOK_MODEL)', 'many-to-one blog.Book'],
  ['a constant that is imported', 'models.ForeignKey(BOOK_MODEL)', 'many-to-one blog.Book'],
  ['a constant that a setting says', 'models.ForeignKey(conf.OWN_MODEL)', 'many-to-one blog.Image'],
  ['a constant that may be set', 'models.ForeignKey(conf.ASKED_MODEL)', 'many-to-one null'],
  ['a constant that a condition decides', 'models.ForeignKey(conf.TEAMS_MODEL)', 'many-to-one null'],
  ['a constant that is not there', 'models.ForeignKey(conf.OTHER_MODEL)', 'many-to-one null'],
  ['a constant of elsewhere', 'models.ForeignKey(far_conf.BOOK_MODEL)', 'many-to-one null'],
  ['settings of its own', 'models.ForeignKey(own_settings.IMAGE_MODEL)', 'many-to-one people.Team'],
  ['itself', 'models.ForeignKey("self")', 'many-to-one shop.Asked'],
  ['the setting of users', 'models.ForeignKey(settings.AUTH_USER_MODEL)', 'many-to-one people.User'],
  ['the function of users', 'models.ForeignKey(get_user_model())', 'many-to-one people.User'],
  ['what that function gave', 'models.ForeignKey(Person)', 'many-to-one people.User'],
  ['another setting', 'models.ForeignKey(settings.IMAGE_MODEL)', 'many-to-one blog.Image'],
  ['a model of Django', 'models.ManyToManyField(DjangoUser)', 'many-to-many auth.User'],
  ['a model of a package', 'models.ManyToManyField(Tag)', 'many-to-many taggit.models.Tag'],
  ['a model between', 'models.ManyToManyField(BlogBook, through="Line")', 'many-to-many blog.Book by shop.Line'],
  ['a generic relation', 'GenericRelation(Line)', 'generic shop.Line'],
  ['a key to anything', 'GenericForeignKey("kind", "number")', 'none'],
  ['a tree', 'TreeForeignKey("self", null=True)', 'many-to-one shop.Asked'],
  ['tags of a package', 'TagField(Book)', 'many-to-many shop.Book'],
  ['tags of a package, made by it', 'TagField(force_lowercase=True)', 'many-to-many null'],
  ['tags of taggit', 'TaggableManager()', 'many-to-many taggit.Tag'],
  ['tags of taggit by a model of its own', 'TaggableManager(through=Line)', 'many-to-many null by shop.Line'],
  ['a class of the project', 'TopicField(Book)', 'many-to-many shop.Book'],
  ['a class of the project that says to what', 'OwnerField()', 'many-to-one people.User'],
  ['a class that is not here', 'FarForeignKey(Book)', 'unknown shop.Book'],
  ['a class of the project that derives from it', 'NearForeignKey(Book)', 'unknown shop.Book'],
  ['a name that nothing defines', 'models.ForeignKey(Nobody)', 'many-to-one null'],
  ['a plain field', 'models.CharField(max_length=9)', 'none'],
];

suite('the relations of models', () => {
  for (const [what, field, expected] of CASES)
    test(`to ${what}`, async () => {
      const source = `${HEAD}\nclass Asked(models.Model):\n    it = ${field}\n`;
      const { models } = await inventoryOf({ ...PROJECT, 'shop/models.py': source });
      const relation = models.find(({ name }) => name === 'Asked')?.fields[0]?.relation;
      const { kind = 'none', model, through } = relation ?? {};
      const told = [kind, relation && String(model), through && `by ${through}`].filter(Boolean).join(' ');
      assert.equal(told, expected);
    });

  test('that come from an abstract model are those of the model that takes them over', async () => {
    const source = `${HEAD}\nclass Lent(Owned):\n    pass\n`;
    const { models } = await inventoryOf({ ...PROJECT, 'shop/models.py': source });
    const lent = models.find(({ name }) => name === 'Lent');
    assert.deepEqual(
      lent?.inherited.map(({ name, relation }) => `${name} ${relation?.model}`),
      ['owner people.User', 'book shop.Book'],
    );
  });

  test('to the concrete models that a model derives from are links that Django makes', async () => {
    const source = [
      HEAD,
      'class Novel(Book):',
      '    pass',
      'class Shown(Novel):',
      '    class Meta:',
      '        proxy = True',
      'class Comic(Shown):',
      '    pass',
      'class Essay(Book):',
      '    base = models.OneToOneField(Book, models.CASCADE, parent_link=True)',
    ].join('\n');
    const { models } = await inventoryOf({ ...PROJECT, 'shop/models.py': source });
    assert.deepEqual(
      models.flatMap(({ name, parents = [] }) => parents.map(({ field, model }) => `${name}.${field} ${model}`)),
      ['Team.group_ptr auth.Group', 'Novel.book_ptr shop.Book', 'Comic.novel_ptr shop.Novel'],
    );
  });

  test('to a setting of Django are told by that alone, and not by a module of the project that is named settings', async () => {
    const source = HEAD.replace('from django.conf import settings', 'from shop import settings');
    const fields =
      '    one = models.ForeignKey(settings.IMAGE_MODEL)\n    two = models.ForeignKey(settings.BOOK_MODEL)\n';
    const { models } = await inventoryOf({
      ...PROJECT,
      'shop/models.py': `${source}\nclass Asked(models.Model):\n${fields}`,
    });
    assert.deepEqual(
      models.find(({ name }) => name === 'Asked')?.fields.map(({ name, relation }) => [name, relation?.model]),
      [
        ['one', 'people.Team'],
        ['two', null],
      ],
    );
  });
});

import assert from 'node:assert/strict';
import { permissionFacts } from '../../../../../src/core/hand-over/gather/names/permission-facts';
import { namingProject } from './naming-project';

const IMPORTS = `from rest_framework import generics, permissions
from rest_framework.decorators import api_view, permission_classes
from .allowed import Bare, Owner, Reader
`;

suite('Of the permissions of the project it is told what they ask', () => {
  const PERMISSIONS = `from rest_framework.permissions import BasePermission
class Owner(BasePermission):
    """For those who own it."""
    def has_object_permission(self, request, view, obj):
        return obj.owner == request.user
class Reader(Owner):
    def has_permission(self, request, view):
        if request.method in SAFE_METHODS:
            return True
        return request.user.is_staff
class Bare(BasePermission):
    message = "No."
`;
  const OWNER = 'Permission `Owner` asks by has_object_permission: `obj.owner == request.user` shop/allowed.py:2';
  const READER =
    'Permission `Reader` asks by has_permission, among it `request.user.is_staff`; by has_object_permission of Owner: `obj.owner == request.user` shop/allowed.py:6';
  const CASES_OF_CLASSES: readonly [what: string, views: string, settings: string, expected: readonly string[]][] = [
    [
      'one that returns its test',
      'class Books(generics.ListAPIView):\n    permission_classes = [Owner]\n',
      '',
      [OWNER],
    ],
    [
      'several in one expression, with what one inherits',
      'class Books(generics.ListAPIView):\n    permission_classes = [Reader | permissions.IsAdminUser, Owner]\n',
      '',
      [READER, OWNER],
    ],
    [
      'those that a method chooses',
      'class Books(generics.ListAPIView):\n    def get_permissions(self):\n        return [Owner()]\n',
      '',
      [OWNER],
    ],
    [
      'those of a function',
      '@api_view(["GET"])\n@permission_classes([Owner])\ndef Books(request):\n    return None\n',
      '',
      [OWNER],
    ],
    [
      'those of the settings where it names none',
      'class Books(generics.ListAPIView):\n    pass\n',
      'REST_FRAMEWORK = {"DEFAULT_PERMISSION_CLASSES": ["shop.allowed.Owner"]}\n',
      [OWNER],
    ],
    [
      'one that is called like its base',
      'class Owner(Owner):\n    pass\nclass Books(generics.ListAPIView):\n    permission_classes = [Owner]\n',
      '',
      ['Permission `Owner` asks by has_object_permission of Owner: `obj.owner == request.user` shop/views.py:4'],
    ],
    ['none that tests nothing', 'class Books(generics.ListAPIView):\n    permission_classes = [Bare]\n', '', []],
  ];
  for (const [what, views, settings, expected] of CASES_OF_CLASSES) {
    test(what, async () => {
      const isFunction = views.startsWith('@');
      const { inventory, follower } = await namingProject({
        'manage.py': '',
        'config/settings.py': `INSTALLED_APPS = ["shop"]\nROOT_URLCONF = "shop.urls"\n${settings}`,
        'shop/__init__.py': '',
        'shop/urls.py': `from . import views\nurlpatterns = [path("books/", views.Books${isFunction ? '' : '.as_view()'})]\n`,
        'shop/allowed.py': PERMISSIONS,
        'shop/views.py': IMPORTS + views,
      });
      const rows = [
        { pattern: '/books/', methods: [], view: 'Books', place: { path: 'shop/views.py' } },
        { pattern: '/more/', methods: [], view: 'Books', place: { path: 'shop/views.py' } },
      ];
      const facts = await permissionFacts(rows, inventory, follower);
      assert.deepEqual(
        facts.map(({ text, place }) => `${text} ${place.path}:${place.line}`),
        expected,
      );
    });
  }
});

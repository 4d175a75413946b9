import assert from 'node:assert/strict';
import { contractRows } from '../../../../../src/core/hand-over/gather/contract-rows';
import { findConcern } from '../../../../../src/core/hand-over/gather/find-concern';
import { permissionsFor } from '../../../../../src/core/hand-over/gather/names/permissions-by-action';
import { parsePythonAtOnce } from '../../../../../src/core/project/parse-python';
import type { FunctionStatement } from '../../../../../src/core/project/python/syntax';
import { namingProject } from './naming-project';

/** What a method of these lines gives each of some actions. */
function given(body: string, actions: readonly string[] = ['list', 'create']): unknown[] {
  const text = `def get_permissions(self):\n${body.replaceAll(/^/gm, '    ')}\n`;
  const [method] = parsePythonAtOnce(text).statements;
  return actions.map((action) => permissionsFor(action, method as FunctionStatement, text));
}

const STATED = 'as stated';

suite('What get_permissions gives an action', () => {
  const rows: readonly [what: string, body: string, expected: unknown[]][] = [
    [
      'is what the branch of that action returns, else what is returned below',
      '"""Who may."""\nif self.action == "list":\n    return [AllowAny()]\nreturn super().get_permissions()',
      [['AllowAny'], STATED],
    ],
    [
      'is told by lists of actions, and by what is none of them',
      'if self.action in ("list", \'retrieve\'):\n    return [permissions.AllowAny()]\nelif self.action not in ["list", "create"]:\n    return []\nelse:\n    return (IsAdminUser(), Owner())',
      [['AllowAny'], ['IsAdminUser', 'Owner']],
    ],
    [
      'is made of the classes that a name was given',
      'if self.action != "create":\n    permission_classes = [AllowAny]\nelse:\n    permission_classes = [Owner | IsAdminUser]\nreturn [permission() for permission in permission_classes]',
      [['AllowAny'], ['Owner | IsAdminUser']],
    ],
    [
      'is what the attribute was given before the method of the base',
      'if self.action == "create":\n    self.permission_classes = [Owner]\nreturn super().get_permissions()',
      [STATED, ['Owner']],
    ],
    [
      'is as stated where it is made of the attribute',
      'if self.action == "create":\n    classes = [Owner]\nelse:\n    classes = self.permission_classes\nreturn [one() for one in classes]',
      [STATED, ['Owner']],
    ],
    [
      'is told by an expression of one line',
      'return [AllowAny()] if self.action == "list" else super().get_permissions()',
      [['AllowAny'], STATED],
    ],
    [
      'is not told where the request decides, for the actions that come so far',
      'if self.action == "list":\n    return [AllowAny()]\nif self.request.user.is_staff:\n    return []\nreturn [Owner()]',
      [['AllowAny'], undefined],
    ],
    [
      'is not told of what is computed',
      'if self.action == "list":\n    return [Owner(self.request)]\nreturn made(self.action)',
      [undefined, undefined],
    ],
    [
      'is not told where a list of actions has a name, or something is done besides',
      'if self.action in self.open_actions:\n    return []\nreturn [Owner()]',
      [undefined, undefined],
    ],
    ['is not told of parts of other lists', 'return [*self.more, Owner()]', [undefined, undefined]],
    [
      'is not told where nothing is returned',
      'if self.action == "list":\n    return [Owner()]',
      [['Owner'], undefined],
    ],
    [
      'is not told where a branch does not give what is returned',
      'if self.action == "list":\n    log(self)\nreturn [Owner()]',
      [undefined, ['Owner']],
    ],
  ];
  for (const [what, body, expected] of rows) test(what, () => assert.deepEqual(given(body), expected));
});

suite('The routes of a viewset whose method decides by action', () => {
  test('each have the permissions of their action', async () => {
    const project = await namingProject({
      'manage.py': '',
      'config/settings.py': 'INSTALLED_APPS = ["shop"]\nROOT_URLCONF = "shop.urls"\n',
      'shop/__init__.py': '',
      'shop/urls.py':
        'from rest_framework.routers import SimpleRouter\nfrom .views import Books\nrouter = SimpleRouter()\nrouter.register("books", Books)\nurlpatterns = router.urls\n',
      'shop/views.py': [
        'from rest_framework import viewsets',
        'from rest_framework.decorators import action',
        'class Books(viewsets.ModelViewSet):',
        '    permission_classes = [IsAuthenticated]',
        '    @action(detail=True, methods=["post"])',
        '    def lend(self, request, pk): ...',
        '    def get_permissions(self):',
        '        if self.action in ["list", "retrieve"]:',
        '            return [AllowAny()]',
        '        if self.action == "lend":',
        '            return [Owner()]',
        '        return super().get_permissions()',
      ].join('\n'),
    });
    const named = project.inventory.views.map(({ name, file, line }) => ({
      kind: 'view',
      name,
      place: { path: file, line },
    }));
    const concern = findConcern(project.inventory, { path: 'shop/views.py', named, template: undefined }, () => []);
    const rows = await contractRows(project, concern, () => [], 'api');
    assert.deepEqual(
      rows.map(({ methods, pattern, permissions }) => [methods.join(' '), pattern, permissions]),
      [
        ['GET', '/books/', ['AllowAny']],
        ['POST', '/books/', ['IsAuthenticated']],
        ['GET', '/books/<pk>/', ['AllowAny']],
        ['PUT PATCH DELETE', '/books/<pk>/', ['IsAuthenticated']],
        ['POST', '/books/<pk>/lend/', ['Owner']],
      ],
    );
  });
});

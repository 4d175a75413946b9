import assert from 'node:assert/strict';
import type { ChangedFile } from '../../../src/core/review/changed-file';
import { lostProtections, protectionsIn } from '../../../src/core/review/lost-protections';

function changed(path: string, removed: readonly string[], added: readonly string[] = []): ChangedFile {
  return { path, fate: 'modified', opaque: false, hunks: [{ line: 7, added: [...added], removed: [...removed] }] };
}

suite('lostProtections', () => {
  const rows: [why: string, removed: string[], added: string[], lost: string[]][] = [
    ['one that goes', ['    permission_classes = [IsAdminUser]'], [], ['permission_classes']],
    ['one that is written anew', ['@login_required'], ['@login_required'], []],
    [
      'one that becomes a remark',
      ['    permission_classes = [IsAdminUser]'],
      ['    # permission_classes = [IsAdminUser]'],
      ['permission_classes'],
    ],
    ['one whose name begins another', ['SECURE_SSL = True'], ['SECURE_SSL_HOST = "x"'], ['SECURE_SSL']],
    ['one under a condition', ['    SECURE_SSL_REDIRECT = True'], [], ['SECURE_SSL_REDIRECT']],
    ['one with its type', ['X_FRAME_OPTIONS: str = "DENY"'], [], ['X_FRAME_OPTIONS']],
    [
      'one that is replaced by nothing',
      ['AUTH_PASSWORD_VALIDATORS = LONG'],
      ['AUTH_PASSWORD_VALIDATORS = []'],
      ['AUTH_PASSWORD_VALIDATORS'],
    ],
    [
      'what protects nothing',
      [
        'CSRF_COOKIE_SECURE = False',
        '    permission_classes = []',
        '    permission_classes = [permissions.AllowAny]  # for now',
        '    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.AllowAny"],',
        'CSRF_TRUSTED_ORIGINS = ["https://shop.example"]',
      ],
      [],
      [],
    ],
  ];
  for (const [why, removed, added, lost] of rows)
    test(why, () => {
      const file = changed('shop/views.py', removed, added);
      assert.deepEqual(
        lostProtections(file, protectionsIn([file])),
        lost.map((name) => ({ name, line: 7 })),
      );
    });

  test('one that goes to another file', () => {
    const file = changed('shop/views.py', ['@login_required']);
    const kept = protectionsIn([file, changed('shop/pages.py', [], ['@login_required'])]);
    assert.deepEqual(lostProtections(file, kept), []);
  });

  test('one that goes to another file with what it protects', () => {
    const file = changed('shop/views.py', ['@login_required', 'def cart(request):', '    return show(request)']);
    const there = changed('shop/pages.py', [], ['@login_required', 'def cart(request):', '    return show(request)']);
    assert.deepEqual(lostProtections(file, protectionsIn([file, there])), []);
  });

  for (const [what, added] of [
    ['a new view of the same file', ['@login_required', 'def orders(request):', '    return show(request)']],
    ['a new class', ['class Orders(LoginRequiredMixin, View):', '    pass']],
    [
      'a method of a new class',
      ['class Orders(View):', '    @method_decorator(login_required)', '    def get(self):', '        pass'],
    ],
  ] as const)
    test(`one that goes is lost though ${what} has one`, () => {
      const file = changed('shop/views.py', ['@login_required']);
      const kept = protectionsIn([file, changed('shop/views.py', [], added)]);
      assert.deepEqual(lostProtections(file, kept), [{ name: '@login_required', line: 7 }]);
    });

  test('one below a new view still counts for the view that it stands at', () => {
    const file = changed('shop/views.py', ['@login_required']);
    const added = [
      'def orders(request):',
      '    return show(request)',
      '',
      '@permission_required("shop.view")',
      '@login_required',
    ];
    assert.deepEqual(lostProtections(file, protectionsIn([file, changed('shop/views.py', [], added)])), []);
  });
});

import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { findGitDirectory } from '../../../src/node/paths/find-git-directory';
import { findWorkspace } from '../../../src/node/paths/find-workspace';

suite('findWorkspace', () => {
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'home-')));
  suiteTeardown(() => rmSync(home, { recursive: true, force: true }));
  const make = (...files: string[]): void => {
    for (const file of files) {
      mkdirSync(join(home, dirname(file)), { recursive: true });
      writeFileSync(join(home, file), '');
    }
  };
  const find = (start: string): string | undefined => {
    const found = findWorkspace(join(home, start), home);
    return found === undefined ? undefined : found.slice(home.length + 1);
  };

  suiteSetup(() =>
    make(
      'shop/.ruru/tasks/a.md',
      'shop/orders/models.py',
      'mono/.git/HEAD',
      'mono/services/shop/manage.py',
      'mono/services/shop/orders/models.py',
      'mono/services/stock/.ruru/tasks/a.md',
      'git/.git/HEAD',
      'git/.git/objects/a',
      'plain/manage.py',
      'plain/orders/models.py',
      'nothing/notes/a.txt',
      '.ruru/tasks/of-the-home-folder.md',
    ),
  );

  for (const [start, found] of [
    ['shop', 'shop'],
    ['shop/orders', 'shop'],
    ['mono/services/shop/orders', 'mono'],
    ['mono/services/stock', 'mono/services/stock'],
    ['plain/orders', 'plain'],
    ['nothing/notes', undefined],
    ['nothing', undefined],
    ['', ''],
  ] as const) {
    test(`from ${start || 'the home folder itself'}: ${found ?? 'none'}`, () => assert.equal(find(start), found));
  }

  test('what lies above the home folder is none', () => {
    mkdirSync(join(home, 'users/ada/work'), { recursive: true });
    assert.equal(findWorkspace(join(home, 'users/ada/work'), join(home, 'users/ada')), undefined);
  });

  for (const [name, start] of [
    ['with a zero', 'a\0b'],
    ['longer than a name may be', 'x'.repeat(300)],
    ['longer than a path may be', `${'x'.repeat(200)}/`.repeat(25)],
    ['below a file', '.ruru/tasks/a.md/orders'],
    ['on a share of Windows', '\\\\?\\C:\\shop'],
  ] as const)
    test(`a directory that cannot be, ${name}, is passed over`, () => {
      assert.equal(findWorkspace(join(home, 'shop', start), home), join(home, 'shop'));
      assert.equal(findGitDirectory(join(home, 'git', start))?.path, join(home, 'git/.git'));
    });
});

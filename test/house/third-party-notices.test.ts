import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { thirdPartyNotices } from '../../build/third-party-notices.mjs';

suite('The notices of bundled packages', () => {
  let repository: string;

  setup(() => {
    repository = mkdtempSync(path.join(tmpdir(), 'notices-'));
  });

  teardown(() => rmSync(repository, { recursive: true, force: true }));

  function install(
    folder: string,
    manifest: { name: string; version: string; license: string },
    texts: Record<string, string>,
  ): void {
    const files = { 'package.json': JSON.stringify(manifest), 'index.js': '', ...texts };
    mkdirSync(path.join(repository, folder), { recursive: true });
    for (const [name, text] of Object.entries(files)) writeFileSync(path.join(repository, folder, name), text);
  }

  test('name each package once, with every text that it asks to pass on', () => {
    install(
      'node_modules/zebra',
      { name: 'zebra', version: '1.0.0', license: 'MIT' },
      { LICENSE: 'Do as you like.\r\n', 'README.md': 'None of it.' },
    );
    install(
      'node_modules/zebra/node_modules/@wild/ass',
      { name: '@wild/ass', version: '2.1.0', license: 'Apache-2.0' },
      {
        'LICENCE.md': 'Say who made it.\n\n',
        'NOTICE.txt': 'We did.\n',
        'licenses.js': 'module.exports = [];',
      },
    );
    const inputs = [
      'src/main.ts',
      'node_modules/zebra/index.js',
      'node_modules/zebra/dist/stripes.js',
      'node_modules/zebra/node_modules/@wild/ass/index.js',
    ];
    const line = '-'.repeat(80);
    assert.deepEqual(thirdPartyNotices(inputs, repository).split('\n'), [
      'This program contains the following packages, each under its own licence.',
      '',
      ...[line, '@wild/ass 2.1.0 (Apache-2.0)', line, '', 'Say who made it.', '', 'We did.', ''],
      ...[line, 'zebra 1.0.0 (MIT)', line, '', 'Do as you like.', ''],
    ]);
  });

  test('cannot be made where the text of a licence is missing', () => {
    install(
      'node_modules/lion',
      { name: 'lion', version: '3.0.0', license: 'MIT' },
      { 'LICENSE.md': ' \n', 'license.js': 'MIT' },
    );
    install('node_modules/lynx', { name: 'lynx', version: '4.0.0', license: 'MIT' }, { LICENSE: 'Mew.' });
    assert.throws(() => thirdPartyNotices(['node_modules/lynx/a.js', 'node_modules/lion/b.js'], repository), {
      message:
        'No licence text comes with lion 3.0.0 (MIT). Use another package, or one that says how it may be passed on.',
    });
  });
});

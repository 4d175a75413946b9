import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import fastGlob from 'fast-glob';
import { PackageManager, listFiles } from '@vscode/vsce';
import { repository, vsix } from '../host/repository';

/** Of all but the README's pictures. */
const MOST_BYTES = 800 * 1024;
const MOST_BYTES_OF_PICTURES = 190 * 1024;
const MOST_BYTES_AT_ACTIVATION = 7_500;

/** What is in the bundles and not ours. */
const PACKAGES = [
  '@dagrejs/dagre',
  '@lezer/common',
  '@lezer/lr',
  '@lezer/python',
  '@modelcontextprotocol/sdk',
  '@noble/hashes',
  '@renovatebot/pep440',
  '@secretlint/secretlint-rule-anthropic',
  '@secretlint/secretlint-rule-aws',
  '@secretlint/secretlint-rule-github',
  '@secretlint/secretlint-rule-npm',
  '@secretlint/secretlint-rule-openai',
  '@secretlint/secretlint-rule-sendgrid',
  '@secretlint/secretlint-rule-slack',
  'entities',
  'extend-shallow',
  'get-east-asian-width',
  'gray-matter',
  'is-extendable',
  'kind-of',
  'markdown-it',
  'mdurl',
  'node-diff3',
  'picomatch',
  'preact',
  'punycode.js',
  'section-matter',
  'smol-toml',
  'strip-bom-string',
  'uc.micro',
  'yaml',
  'zod',
  'zod-to-json-schema',
];

const sizeOf = (file: string): number => statSync(path.join(repository, file)).size;

suite('the extension package', () => {
  let shipped: string[];

  suiteSetup(async () => {
    const files = await listFiles({ cwd: repository, packageManager: PackageManager.None });
    shipped = files.map((file) => file.split(path.sep).join('/')).sort();
  });

  test('holds one file for each way in, and for each page in a webview, and what they share', () => {
    const scripts = shipped.filter((file) => /^dist\/.*\.js$/.test(file) && !/^dist\/s-[A-Z0-9]{8}\.js$/.test(file));
    const names = [
      'asleep',
      'board',
      'cli',
      'commands',
      'extension',
      'map',
      'mcp',
      'mode',
      'page',
      'reading',
      'server',
      'workspace',
    ];
    assert.deepEqual(
      scripts,
      names.map((name) => `dist/${name}.js`),
    );
  });

  test('holds what agents get once: the forms of the plugin are made of it where somebody asks for them', () => {
    const forms = shipped.filter((file) => /plugins?[/.]|hooks\.json|mcp\.json$/.test(file));
    assert.deepEqual(forms, []);
    assert.deepEqual(
      shipped.filter((file) => /^media\/(?:agents|skills)\//.test(file)),
      fastGlob.sync('media/{agents/*,skills/*/*}', { cwd: repository }).sort(),
    );
  });

  test('says whose work is in it, with the licences', () => {
    assert.ok(shipped.includes('ThirdPartyNotices.txt'));
    const notices = readFileSync(path.join(repository, 'ThirdPartyNotices.txt'), 'utf8');
    assert.deepEqual(
      [...notices.matchAll(/^-{80}\n(\S+) \S+ \(.+\)\n-{80}\n\n\S/gm)].map(([, name]) => name),
      PACKAGES,
    );
  });

  test('is small, and smallest where VS Code waits for it', () => {
    assert.ok(sizeOf('dist/extension.js') < MOST_BYTES_AT_ACTIVATION);
    const pictures = shipped
      .filter((file) => file.startsWith('media/pictures/'))
      .reduce((sum, file) => sum + sizeOf(file), 0);
    assert.ok(pictures < MOST_BYTES_OF_PICTURES);
    assert.ok(sizeOf(path.relative(repository, vsix)) - pictures < MOST_BYTES);
  });
});

import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { clientFolder } from '../../../src/mcp/client-folder';

suite('clientFolder', () => {
  let top: string;
  const at = (path: string): string => join(top, path);
  const root = (path: string): string => pathToFileURL(at(path)).href;

  setup(() => {
    top = realpathSync(mkdtempSync(join(tmpdir(), 'client-')));
    for (const folder of ['shop/orders', 'blog/posts', 'empty', 'notes']) mkdirSync(at(folder), { recursive: true });
    for (const project of ['shop', 'blog']) writeFileSync(at(`${project}/manage.py`), '');
  });
  teardown(() => rmSync(top, { recursive: true, force: true }));

  const cases: [what: string, told: () => Partial<Parameters<typeof clientFolder>[0]>, expected: string][] = [
    ['the project around its root', () => ({ roots: [root('shop/orders')] }), 'shop'],
    ['the first root in which somebody works', () => ({ roots: [root('notes'), root('blog/posts')] }), 'blog'],
    ['a root before the environment', () => ({ roots: [root('shop')], projectDir: at('blog') }), 'shop'],
    [
      'the environment before the request',
      () => ({ projectDir: at('blog'), meta: codex({ [at('shop')]: {} }) }),
      'blog',
    ],
    ['what Codex says in the request', () => ({ meta: codex({ [at('shop/orders')]: {} }) }), 'shop'],
    [
      'that as text',
      () => ({ meta: { 'x-codex-turn-metadata': JSON.stringify({ workspaces: [at('shop')] }) } }),
      'shop',
    ],
    ['the working directory after all', () => ({ startedIn: at('shop/orders') }), 'shop'],
    [
      'what is no file, or not there, is passed over',
      () => ({ roots: ['https://example.org/', 'file:///no/such', 'x'], startedIn: at('blog') }),
      'blog',
    ],
    [
      'meta that is none is passed over',
      () => ({ meta: { 'x-codex-turn-metadata': '{' }, startedIn: at('blog') }),
      'blog',
    ],
    [
      'where nobody works anywhere, the first that was told',
      () => ({ roots: [root('notes')], startedIn: at('empty') }),
      'notes',
    ],
    ['and where nothing was told, where it was started', () => ({ startedIn: at('empty') }), 'empty'],
  ];
  const codex = (workspaces: unknown) => ({ 'x-codex-turn-metadata': { workspaces } });

  for (const [what, told, expected] of cases)
    test(what, () => assert.equal(clientFolder({ roots: [], startedIn: at('empty'), ...told() }), at(expected)));
});

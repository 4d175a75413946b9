import assert from 'node:assert/strict';
import { inventoryOf } from '../inventory-of';

/** The engine of each database of a settings file. */
async function enginesOf(settings: string): Promise<string[]> {
  const tree = { 'config/__init__.py': '', 'config/settings.py': settings };
  const { databases } = (await inventoryOf(tree)).settings;
  return databases.map(({ kind, when }) => (when === null ? kind : `${kind} if ${when}`));
}

const TWO = '"ENGINE": "django.db.backends.sqlite3", "ENGINE": "django.db.backends.mysql"';
const OTHERS = '"ENGINE": "django.db.backends.sqlite3", "ENGINE": "django.db.backends.oracle"';

suite('Of a key that a dictionary has twice the last one holds', () => {
  for (const [settings, engines] of [
    [`DATABASES = {"default": {${TWO}}}\n`, ['mysql']],
    [`ONE = {${TWO}}\nDATABASES = {"default": {"ENGINE": ONE["ENGINE"]}}\n`, ['mysql']],
    [`DATABASES = {"default": {"ENGINE": "%(ENGINE)s" % {${TWO}}}}\n`, ['mysql']],
    [
      `DATABASES = {"default": {${TWO}}}\nif X:\n    DATABASES["default"]["ENGINE"] = "django.db.backends.oracle"\n`,
      ['oracle if X', 'mysql if not X'],
    ],
    [
      `if X:\n    DATABASES = {"default": {${TWO}}}\nelse:\n    DATABASES = {"default": {${OTHERS}}}\n`,
      ['mysql if X', 'oracle if not X'],
    ],
  ] as const) {
    test(settings, async () => assert.deepEqual(await enginesOf(settings), engines));
  }
});

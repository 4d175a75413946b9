import assert from 'node:assert/strict';
import { inventoryOf } from '../inventory-of';

/** The settings and what is open of a file with these lines. */
async function read(...lines: readonly string[]): Promise<unknown> {
  const { settings } = await inventoryOf({ 'config/__init__.py': '', 'config/settings.py': `${lines.join('\n')}\n` });
  return [
    settings.all.map(({ name, value, when }) => `${name} ${value ?? '?'}${when === null ? '' : ` if ${when}`}`),
    settings.open.map(({ reason, line }) => `${line}: ${reason}`),
  ];
}

const UNKNOWN = 'Which settings are assigned here is not in the text.';

suite('Names that text may not tell', () => {
  const rows: readonly [lines: readonly string[], all: readonly string[], open: readonly string[]][] = [
    [['from os import *', 'DEBUG = True'], ['DEBUG True'], []],
    [['from django.utils.x import *', 'DEBUG = True'], ['DEBUG True'], []],
    [
      ['DEBUG = True', 'from django.conf import *'],
      ['DEBUG ?'],
      ['2: django.conf is not in the folder, so that what it sets is not known.'],
    ],
    [
      ['from shared import *', 'DEBUG = True'],
      ['DEBUG True'],
      ['1: shared is not in the folder, so that what it sets is not known.'],
    ],
    [
      ['from django.conf.global_settings import *', 'DEBUG = True'],
      ['ALLOWED_HOSTS ?', 'DEBUG True', 'INSTALLED_APPS ?', 'MIDDLEWARE ?'],
      [],
    ],
    [['NAME = "DEBUG"', 'globals()[NAME] = True'], ['DEBUG True', 'NAME DEBUG'], []],
    [['NAME = ["DEBUG"]', 'globals()[NAME] = True'], ['NAME ?'], [`2: ${UNKNOWN}`]],
    [['if X:', '    NAME = "DEBUG"', 'globals()[NAME] = True'], ['NAME DEBUG if X'], [`3: ${UNKNOWN}`]],
    [
      ['if X:', '    NAME = "DEBUG"', 'else:', '    NAME = "OTHER"', 'globals()[NAME] = True'],
      ['NAME ?'],
      [`5: ${UNKNOWN}`],
    ],
  ];
  for (const [lines, all, open] of rows)
    test(lines.join('; '), async () => {
      assert.deepEqual(await read(...lines), [all, open]);
    });
});

import assert from 'node:assert/strict';
import {
  environmentOf,
  isElsewhere,
  settingsOfRoute,
  staticFilesOf,
} from '../../../../../src/core/hand-over/gather/settings/settings-of-route';
import type { ContextSetting } from '../../../../../src/core/hand-over/render/hand-over-context';
import { inventoryOf } from '../../../project/inventory-of';

const SETTINGS = `import os
import plugs
DEBUG = False
CELERY_BROKER_URL = os.environ.get("BROKER", "redis://queue")
CELERY_TASK_TIME_LIMIT = 60
EMAIL_HOST = os.environ["MAIL_HOST"]
MEDIA_ROOT = "/srv/media"
SITE_ID = int(os.environ.get("SITE", "1"))
`;

const told = (settings: readonly ContextSetting[]): string[] =>
  settings.map(({ name, value, anew = [], place }) =>
    [`${name} ${value}`, ...anew.map((by) => `or ${by}`), `:${place?.line ?? ''}`].join(' '),
  );

suite('The settings of a hand-over', () => {
  test('of lines of settings are those of the families that they name', async () => {
    const { settings } = await inventoryOf({ 'config/settings.py': SETTINGS });
    const words = 'CELERY_BROKER_URL = os.environ.get("BROKER", "redis://queue")';
    const asked = (scope: 'all' | 'families' | 'named'): string[] =>
      told(settingsOfRoute('infrastructure', settings, new Set(), { words, scope, isApi: false }));
    const broker = 'CELERY_BROKER_URL os.environ.get("BROKER", "redis://queue") :4';
    assert.deepEqual(asked('families'), [broker, 'CELERY_TASK_TIME_LIMIT 60 :5']);
    assert.deepEqual(asked('named'), [broker]);
    assert.deepEqual(asked('all'), [
      broker,
      'CELERY_TASK_TIME_LIMIT 60 :5',
      'DEBUG False :3',
      'EMAIL_HOST os.environ["MAIL_HOST"] :6',
    ]);
  });

  test('of static files are left out where the lines name none', async () => {
    const { settings } = await inventoryOf({ 'config/settings.py': SETTINGS });
    assert.deepEqual(told(staticFilesOf(settings)), ['MEDIA_ROOT "/srv/media" :7']);
    assert.deepEqual(told(staticFilesOf(settings, 'STORAGES = {}')), ['MEDIA_ROOT "/srv/media" :7']);
    assert.deepEqual(told(staticFilesOf(settings, 'DEBUG = False')), []);
  });

  test('say apart from their value what may set them anew', async () => {
    const { settings } = await inventoryOf({
      'config/settings.py': `${SETTINGS}if DEBUG_MAIL:\n    EMAIL_HOST = "here"\nplugs.settings(globals())\n`,
    });
    const found = settingsOfRoute('infrastructure', settings, new Set(), {
      words: 'EMAIL_HOST DEBUG',
      scope: 'named',
      isApi: false,
    });
    assert.deepEqual(told(found), [
      'DEBUG False or plugs.settings(…) :3',
      'EMAIL_HOST "here" when DEBUG_MAIL, or os.environ["MAIL_HOST"] when not DEBUG_MAIL or plugs.settings(…) :10',
    ]);
  });

  test('that are quoted are not told again', () => {
    const setting = (path: string, line: number): ContextSetting => ({ name: 'A', value: '1', place: { path, line } });
    const quoted = { path: 'settings.py', line: 4, endLine: 6 };
    assert.deepEqual(
      [setting('settings.py', 4), setting('settings.py', 6), setting('settings.py', 7), setting('live.py', 5)].map(
        (one) => isElsewhere(one, quoted),
      ),
      [false, false, true, true],
    );
  });

  test('read variables of the environment: those that the code names first, then those without a default', async () => {
    const { settings } = await inventoryOf({ 'config/settings.py': SETTINGS });
    assert.deepEqual(
      environmentOf(settings, 'os.environ.get("SITE")').map(({ name, hasDefault, isNamed }) => [
        name,
        hasDefault,
        isNamed,
      ]),
      [
        ['SITE', true, true],
        ['MAIL_HOST', false, false],
        ['BROKER', true, false],
      ],
    );
  });
});

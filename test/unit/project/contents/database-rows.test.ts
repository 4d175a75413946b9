import assert from 'node:assert/strict';
import { databaseRows } from '../../../../src/core/project/contents/database-rows';
import { inventoryOf } from '../inventory-of';

suite('databaseRows', () => {
  test('has a row for each place, whatever has to be for it, and says where what is not known comes from', async () => {
    const { settings } = await inventoryOf({
      'config/settings.py': `import os
import re
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3"}}
if os.getenv("DB") == "postgres":
    DATABASES = {"default": {"ENGINE": "django.db.backends.postgresql"}}
DATABASES["clicks"] = {"ENGINE": "shop.clickhouse"}
if os.getenv("LIVE"):
    from company.live import *
`,
    });
    assert.deepEqual(
      databaseRows(settings).map(({ label, description, at }) => `${label} ${description} ${at?.line}`),
      [
        'postgresql default 5',
        'other clicks · shop.clickhouse 6',
        'sqlite default 3',
        'unknown default · from company.live import * 8',
      ],
    );
  });
});

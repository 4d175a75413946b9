import assert from 'node:assert/strict';
import { formatPart } from '../../../src/cli/format/format-part';
import { inventoryOf } from '../project/inventory-of';

suite('One part of an inventory on the command line', () => {
  test('has every assignment of a setting with its condition, and what is open with its place', async () => {
    const inventory = await inventoryOf({
      'config/settings.py':
        'import os\nfrom company.base import *\nif os.environ.get("FAST"):\n    SIZE = 1\nelse:\n    SIZE = 2\nNAME = "n"\n',
    });
    assert.deepEqual(
      [...formatPart(inventory, 'settings'), ...formatPart(inventory, 'open')],
      [
        '.: 2 settings',
        '  NAME = "n"  config/settings.py:7',
        '  SIZE = 1  when FAST is set  config/settings.py:4',
        '  SIZE = 2  when FAST is not set  config/settings.py:6',
        '.: 1 open',
        '  config/settings.py:2  company.base is not in the folder, so that what it sets is not known.',
      ],
    );
  });
});

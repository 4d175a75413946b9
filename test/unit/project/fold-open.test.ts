import assert from 'node:assert/strict';
import { openRows } from '../../../src/core/project/contents/open-rows';
import { foldOpen } from '../../../src/core/project/fold-open';
import { inventoryOf } from './inventory-of';

const TREE = {
  'config/settings.py': 'INSTALLED_APPS = ["shop"]\nROOT_URLCONF = "config.urls"\n',
  'config/urls.py': 'urlpatterns = []\n',
  'shop/__init__.py': '',
  'shop/models.py': [
    'from softly.models import Softly',
    ...['Book', 'Author', 'Order'].flatMap((name) => ['', `class ${name}(Softly):`, '    pass']),
    '',
  ].join('\n'),
  'shop/serializers.py': [
    'from rest_framework import serializers',
    'from . import models',
    ...['Book', 'Author'].flatMap((name) => [
      '',
      `class ${name}Serializer(serializers.ModelSerializer):`,
      '    class Meta:',
      `        model = models.${name}`,
      '        fields = ["id", "made"]',
    ]),
    '',
  ].join('\n'),
};

suite('What one cause leaves open', () => {
  test('is told once, at the first place, with all of them below', async () => {
    const { open } = await inventoryOf(TREE);
    const [base, field] = open;
    assert.deepEqual(
      open.map(({ path, line, reason }) => `${path}:${line} ${reason}`),
      [
        'shop/models.py:3 What softly.models.Softly adds to Book and 2 more is not in this folder.',
        'shop/serializers.py:7 BookSerializer: Text does not tell what id is in the model, nor what 3 more fields of 2 serializers are.',
      ],
    );
    assert.deepEqual(
      base?.of?.map(({ path, line, reason }) => `${path}:${line} ${reason}`),
      [
        'shop/models.py:3 What softly.models.Softly adds to Book is not in this folder.',
        'shop/models.py:6 What softly.models.Softly adds to Author is not in this folder.',
        'shop/models.py:9 What softly.models.Softly adds to Order is not in this folder.',
      ],
    );
    assert.equal(field?.of?.length, 4);
    assert.deepEqual(
      openRows(open).map(({ label, rows = [] }) => [label, rows.length]),
      [
        [base?.reason, 3],
        [field?.reason, 4],
      ],
    );
  });

  test('stays as it is where it is few, and where another cause stands beside it', () => {
    const rows = ['Book', 'Author'].map((name, at) => ({
      reason: `What softly.models.Softly adds to ${name} is not in this folder.`,
      path: 'shop/models.py',
      line: at + 1,
    }));
    const other = { ...rows[0], reason: 'What other.Base adds to Book is not in this folder.', path: 'a.py', line: 1 };
    assert.deepEqual(foldOpen([other, ...rows]), [other, ...rows]);
  });
});

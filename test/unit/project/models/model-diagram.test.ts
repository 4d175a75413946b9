import assert from 'node:assert/strict';
import type { Inventory } from '../../../../src/core/project/inventory';
import { modelDiagram, relationDiagram } from '../../../../src/core/project/models/model-diagram';
import { inventoryOf } from '../inventory-of';

suite('the diagram of models', () => {
  let inventory: Inventory;

  suiteSetup(async () => {
    inventory = await inventoryOf({
      'manage.py': '',
      'config/settings.py': 'INSTALLED_APPS = ["shop", "people"]\nAUTH_USER_MODEL = "people.User"\n',
      'people/__init__.py': '',
      'people/models.py':
        'from django.db import models\n\nclass User(models.Model):\n    email = models.EmailField(unique=True)\n',
      'shop/__init__.py': '',
      'shop/models.py':
        'from django.conf import settings\nfrom django.db import models\n\nclass Owned(models.Model):\n    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)\n\n    class Meta:\n        abstract = True\n\nclass Shelf(models.Model):\n    code = models.CharField(max_length=9, primary_key=True)\n    within = models.ForeignKey("self", null=True, on_delete=models.CASCADE)\n\nclass Book(Owned):\n    title = models.CharField(max_length=9)\n    shelves = models.ManyToManyField(Shelf)\n    cover = models.OneToOneField("media.Image", null=True, on_delete=models.SET_NULL)\n',
    });
  });

  test('has the fields of an app, their keys, and what they point to', () =>
    assert.deepEqual(
      modelDiagram(inventory.models.filter(({ app, abstract }) => app === 'shop' && !abstract)).split('\n'),
      [
        'erDiagram',
        '  shop_Shelf {',
        '    CharField code PK',
        '    ForeignKey within FK',
        '  }',
        '  shop_Book {',
        '    ForeignKey owner FK',
        '    CharField title',
        '    ManyToManyField shelves',
        '    OneToOneField cover FK',
        '  }',
        '  shop_Shelf }o--o| shop_Shelf : within',
        '  shop_Book }o--|| people_User : owner',
        '  shop_Book }o--o{ shop_Shelf : shelves',
        '  shop_Book |o--o| media_Image : cover',
      ],
    ));

  test('of one model has what points to it from elsewhere, and no fields', () =>
    assert.deepEqual(relationDiagram(['people.User'], inventory.models).split('\n'), [
      'erDiagram',
      '  shop_Book }o--|| people_User : owner',
    ]));

  test('keeps the letters of names in any language apart', async () => {
    const { models } = await inventoryOf({
      'config/settings.py': 'INSTALLED_APPS = ["regal"]\n',
      'regal/__init__.py': '',
      'regal/models.py':
        'from django.db import models\nclass Käufer(models.Model):\n    straße = models.CharField(max_length=9)\nclass 著者(models.Model):\n    本 = models.ForeignKey(Käufer, on_delete=models.CASCADE)\n',
    });
    assert.deepEqual(modelDiagram(models).split('\n'), [
      'erDiagram',
      '  regal_Käufer {',
      '    CharField straße',
      '  }',
      '  regal_著者 {',
      '    ForeignKey 本 FK',
      '  }',
      '  regal_著者 }o--|| regal_Käufer : 本',
    ]);
  });

  test('is none where nothing is related', () =>
    assert.equal(relationDiagram(['people.User'], inventory.models.slice(0, 1)), ''));
});

import assert from 'node:assert/strict';
import { isModelBase, isSerializerBase, mayBeModelBase } from '../../../../src/core/project/pieces/known-bases';

suite('Bases of elsewhere', () => {
  const bases = [
    ...['django.db.models.Model', 'models.base.Model', 'django.contrib.auth.models.AbstractUser', 'x.TreeNodeModel'],
    ...['wagtail.models.Page', 'wagtail.core.models.Orderable', 'django.contrib.auth.models.UserManager', 'a.b.Thing'],
    ...['shop.models.Thing', 'shop.models.ThingForm', 'a.OwnModel', 'rest.ModelSerializer', 'kombu.Serializer'],
  ];

  test('make a model, may make one, make a serializer', () => {
    assert.deepEqual(bases.filter(isModelBase), bases.slice(0, 6));
    assert.deepEqual(bases.filter(mayBeModelBase), [...bases.slice(0, 6), ...['shop.models.Thing', 'a.OwnModel']]);
    assert.deepEqual(bases.filter(isSerializerBase), ['rest.ModelSerializer']);
  });
});

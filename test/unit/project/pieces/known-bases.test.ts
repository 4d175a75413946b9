import assert from 'node:assert/strict';
import { isModelBase, isSerializerBase, mayBeModelBase } from '../../../../src/core/project/pieces/known-bases';

suite('Bases of elsewhere', () => {
  const bases = [
    ...['django.db.models.Model', 'models.base.Model', 'django.contrib.auth.models.AbstractUser', 'x.TreeNodeModel'],
    ...['wagtail.models.Page', 'wagtail.core.models.Orderable', 'django.contrib.auth.models.UserManager', 'a.b.Thing'],
    ...['shop.models.Thing', 'shop.models.ThingForm', 'a.OwnModel', 'rest.ModelSerializer', 'kombu.Serializer'],
  ];

  test('of well-known packages make a model by their names alone', () => {
    const names = [
      ...['AbstractUser', 'AbstractBaseUser', 'PermissionsMixin', 'AbstractBaseSession', 'MPTTModel', 'MP_Node'],
      ...['NS_Node', 'AL_Node', 'PolymorphicModel', 'TimeStampedModel', 'SoftDeletableModel', 'SafeDeleteModel'],
      ...['StatusModel', 'UUIDModel', 'TranslatableModel', 'TranslatedFieldsModel', 'ClusterableModel', 'Orderable'],
      ...['AbstractImage', 'AbstractRendition', 'AbstractDocument', 'TenantMixin', 'DomainMixin', 'ActivatorModel'],
      ...['TitleSlugDescriptionModel', 'GenericTaggedItemBase', 'TaggedItemBase', 'BaseSetting', 'BaseSiteSetting'],
      ...['BaseGenericSetting', 'SortableMixin', 'TreeNodeModel'],
    ];
    assert.deepEqual(
      names.filter((name) => !isModelBase(`package.${name}`)),
      [],
    );
    assert.equal(isModelBase('package.Node'), false);
  });

  test('make a model, may make one, make a serializer', () => {
    assert.deepEqual(bases.filter(isModelBase), bases.slice(0, 6));
    assert.deepEqual(bases.filter(mayBeModelBase), [...bases.slice(0, 6), ...['shop.models.Thing', 'a.OwnModel']]);
    assert.deepEqual(bases.filter(isSerializerBase), ['rest.ModelSerializer']);
  });
});

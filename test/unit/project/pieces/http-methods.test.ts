import assert from 'node:assert/strict';
import { viewSetActions } from '../../../../src/core/project/pieces/http-methods';

suite('viewSetActions', () => {
  test('are those that its bases bring, and those that it defines', () => {
    const whole = ['list', 'create', 'retrieve', 'update', 'partial_update', 'destroy'];
    for (const [base, actions] of [
      ['ModelViewSet', whole],
      ['ReadOnlyModelViewSet', ['list', 'retrieve']],
      ['mixins.ListModelMixin', ['list']],
      ['CreateModelMixin', ['create']],
      ['RetrieveModelMixin', ['retrieve']],
      ['UpdateModelMixin', ['update', 'partial_update']],
      ['DestroyModelMixin', ['destroy']],
      ['GenericViewSet', []],
      ['adrf.viewsets.ModelViewSet', whole],
      ['wagtail.admin.viewsets.model.ModelViewSet', []],
    ] as const)
      assert.deepEqual(viewSetActions([base], []), actions, base);
    assert.deepEqual(viewSetActions(['ListModelMixin'], ['destroy', 'helper']), ['list', 'destroy']);
  });
});

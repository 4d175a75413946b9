import assert from 'node:assert/strict';
import { methodsOfPackageView } from '../../../../src/core/project/pieces/known-views';

suite('methodsOfPackageView', () => {
  const cases: [dotted: string, methods: readonly string[] | undefined][] = [
    ['django_filters.views.FilterView', ['GET']],
    ['django_filters.views.BaseFilterView', ['GET']],
    ['django_filters.rest_framework.FilterSet', undefined],
    ['rest_framework_simplejwt.views.TokenObtainPairView', ['POST']],
    ['rest_framework_simplejwt.views.TokenBlacklistView', ['POST']],
    ['rest_framework_simplejwt.serializers.TokenObtainPairView', undefined],
    ['drf_spectacular.views.SpectacularAPIView', ['GET']],
    ['drf_spectacular.views.SpectacularJSONAPIView', ['GET']],
    ['drf_spectacular.views.SpectacularSwaggerView', ['GET']],
    ['drf_spectacular.views.SpectacularRedocView', ['GET']],
    ['django_tables2.SingleTableView', ['GET']],
    ['django_tables2.views.SingleTableView', ['GET']],
    ['django_tables2.SingleTableMixin', undefined],
    ['formtools.wizard.views.NamedUrlSessionWizardView', ['GET', 'POST']],
    ['health_check.views.MainView', ['GET']],
    ['shop.views.FilterView', undefined],
    ['FilterView', undefined],
  ];
  for (const [dotted, methods] of cases)
    test(dotted, () => {
      assert.deepEqual(methodsOfPackageView(dotted), methods);
    });
});

import { PROSE, PYTHON, TEMPLATE } from '../signal';
import type { Signal } from '../signal';

/** What always speaks for staying; the other reasons show it. */
export const NOTHING_LEAVES = 'Nothing here leaves core Django';

const route = 'stay';

/** What is ordinary work for a Django developer. The first ones are what the others have to outweigh. */
export const STAY_SIGNALS: readonly Signal[] = [
  { route, weight: 1, because: NOTHING_LEAVES },
  { route, weight: 1.8, because: 'Python of the project', path: PYTHON },
  { route, weight: 1.6, because: 'A Django template', path: TEMPLATE },
  { route, weight: 0.3, because: 'A document', path: PROSE },
  {
    route,
    weight: 3,
    because: 'A file that every project has',
    path: /(?:\.po$|(?:^|\/)fixtures\/|(?:^|\/)requirements[^/]*(?:\.txt|\.in|\/[^/]+)$|(?:^|\/)(?:pyproject\.toml|setup\.(?:py|cfg)|Pipfile|manage\.py)$)/i,
  },
  {
    route,
    weight: 0.8,
    because: 'An ordinary model',
    path: PYTHON,
    text: /\(models\.Model\)|\(Abstract(?:Base)?User\)/,
  },
  {
    route,
    weight: 0.8,
    because: 'Relations fetched ahead by the ORM',
    path: PYTHON,
    text: /\b(?:select_related|prefetch_related|Prefetch)\(/,
  },
  {
    route,
    weight: 0.6,
    because: 'An ordinary query',
    path: PYTHON,
    text: /\.objects\.|\.(?:annotate|aggregate|values_list|filter|exclude)\(/,
  },
  {
    route,
    weight: 0.8,
    because: 'An ordinary migration',
    path: /(?:^|\/)migrations\//,
    text: /\b(?:AddField|AlterField|CreateModel|RenameField|RemoveField|AddIndex|AddConstraint)\(/,
  },
  {
    route,
    weight: 0.8,
    because: 'The usual parts of DRF',
    path: PYTHON,
    text: /\b(?:ModelSerializer|HyperlinkedModelSerializer|ModelViewSet|ReadOnlyModelViewSet|GenericAPIView|BasePermission|ListCreateAPIView|FilterSet|(?:PageNumber|Cursor|LimitOffset)Pagination)\b/,
  },
  {
    route,
    weight: 0.8,
    because: 'The usual parts of an app',
    path: PYTHON,
    text: /\b(?:ModelAdmin|ModelForm|urlpatterns|ListView|DetailView|CreateView|UpdateView|DeleteView|FormView|BaseCommand|AppConfig|template\.Library)\b/,
  },
  {
    route,
    weight: 0.8,
    because: "Tests of the framework's own kind",
    path: PYTHON,
    text: /\((?:TestCase|SimpleTestCase|TransactionTestCase|APITestCase)\)|\bself\.client\.|\bDjangoModelFactory\b/,
  },
  {
    route,
    weight: 0.8,
    because: 'Ordinary template tags',
    path: TEMPLATE,
    text: /\{%-?\s*(?:extends|include|for|if|url|csrf_token|block|partial(?:def)?)\b|\{\{\s*form\b/,
  },
  {
    route,
    weight: 1,
    because: 'An ordinary setting',
    path: PYTHON,
    text: /^[ \t]*(?:INSTALLED_APPS|TEMPLATES|LANGUAGE_CODE|TIME_ZONE|USE_TZ|USE_I18N|ROOT_URLCONF|REST_FRAMEWORK|DEFAULT_AUTO_FIELD|AUTH_USER_MODEL|LOGIN_REDIRECT_URL)\b/m,
  },
  {
    route,
    weight: 1,
    because: 'An ordinary setting',
    thing:
      /^setting (?:INSTALLED_APPS|TEMPLATES|LANGUAGE_CODE|TIME_ZONE|USE_TZ|USE_I18N|ROOT_URLCONF|REST_FRAMEWORK|DEFAULT_AUTO_FIELD|AUTH_USER_MODEL|LOGIN_\w+)$/,
  },
  {
    route,
    weight: 0.5,
    because: 'What core Django has by itself',
    thing: /^(?:model|view|serializer|url|template|form|admin|test)\b/i,
  },
];

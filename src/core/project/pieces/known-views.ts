/** The methods that views of well-known packages answer to, by the module of the package and the class's name. */
const PACKAGES: readonly [module: RegExp, views: RegExp, methods: readonly string[]][] = [
  // https://django-filter.readthedocs.io/en/stable/guide/usage.html#generic-view-configuration
  [/^django_filters\.views\./, /^(?:Base|Object)?FilterView$/, ['GET']],
  // https://django-rest-framework-simplejwt.readthedocs.io/en/latest/getting_started.html
  [/^rest_framework_simplejwt\.views\./, /^Token\w*View$/, ['POST']],
  // https://drf-spectacular.readthedocs.io/en/latest/readme.html#take-it-for-a-spin
  [/^drf_spectacular\.views\./, /^Spectacular(?:\w*API|Swagger|SwaggerSplit|Redoc|RapiDoc)View$/, ['GET']],
  // https://django-tables2.readthedocs.io/en/latest/pages/api-reference.html
  [/^django_tables2\.(?:views\.)?/, /^SingleTableView$/, ['GET']],
  // https://django-formtools.readthedocs.io/en/latest/wizard.html
  [/^formtools\.wizard\.views\./, /^\w*WizardView$/, ['GET', 'POST']],
  // https://github.com/revsys/django-health-check
  [/^health_check\.views\./, /^(?:Main|HealthCheck)View$/, ['GET']],
];

/**
 * The methods that a view of a well-known package answers to.
 * @param dotted the name that the class has where it is imported from, `django_filters.views.FilterView`
 * @returns undefined for any other class
 */
export function methodsOfPackageView(dotted: string): readonly string[] | undefined {
  const at = dotted.lastIndexOf('.') + 1;
  const [module, name] = [dotted.slice(0, at), dotted.slice(at)];
  return PACKAGES.find(([where, views]) => where.test(module) && views.test(name))?.[2];
}

import type { Requirement } from './requirement';

/** Distributions that are no Django although they carry its name, each with what it is. */
export const LOOK_ALIKES: ReadonlyMap<string, string> = new Map([
  ['django-stubs', 'type stubs'],
  ['django-stubs-ext', 'type stubs'],
  ['django-types', 'type stubs'],
  ['djangorestframework-stubs', 'type stubs'],
  ['djangorestframework-types', 'type stubs'],
  ['types-django', 'type stubs'],
  ['types-django-filter', 'type stubs'],
  ['pytest-django', 'a test plugin'],
  ['pylint-django', 'a linter plugin'],
  ['flake8-django', 'a linter plugin'],
  ['django-upgrade', 'a code rewriter'],
  ['djlint', 'a template linter'],
  ['djhtml', 'a template formatter'],
  ['curlylint', 'a template linter'],
  ['django-environ', 'a reader of environment variables that runs without Django'],
]);

/** What is made for Django, by a name of its own or by one that begins with what it is made for. */
const FOR_DJANGO =
  /^(?:djangorestframework|wagtail|mezzanine|nanodjango|feincms|channels|graphene-django|strawberry-graphql-django|dj-rest-auth)$|^(?:django|djangorestframework|djangocms|drf|wagtail)-/;

/** Whether a requirement is Django itself, by its name as PEP 503 writes it. */
export function isDjango(requirement: Pick<Requirement, 'name'>): boolean {
  return requirement.name === 'django';
}

/** Whether only a Django project or app has a use for it: `django-filter`, `wagtail`. */
export function isForDjango({ name }: Pick<Requirement, 'name'>): boolean {
  return !LOOK_ALIKES.has(name) && FOR_DJANGO.test(name);
}

/** Whether it has to do with Django at all, be it as a look-alike: what manifests keep of what they read. */
export function concernsDjango(requirement: Pick<Requirement, 'name' | 'extras'>): boolean {
  const { name, extras } = requirement;
  return (
    isDjango(requirement) ||
    isForDjango(requirement) ||
    LOOK_ALIKES.has(name) ||
    name.includes('django') ||
    extras.some((extra) => extra.toLowerCase() === 'django')
  );
}

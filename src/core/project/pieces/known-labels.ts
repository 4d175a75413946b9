/** Apps of Wagtail by what follows `wagtail.`; the others are called `wagtail` and the last part of that. */
const OF_WAGTAIL: Readonly<Record<string, string>> = {
  core: 'wagtailcore',
  documents: 'wagtaildocs',
  'api.v2': 'wagtailapi_v2',
  'api.v3': 'wagtailapi_v3',
  'contrib.frontend_cache': 'wagtailfrontendcache',
  'contrib.routable_page': 'wagtailroutablepage',
  'contrib.search_promotions': 'wagtailsearchpromotions',
  'contrib.simple_translation': 'simple_translation',
  'contrib.table_block': 'wagtailtableblock',
};
const USUAL =
  /^(?:admin|embeds|images|locales|search|sites|snippets|users|contrib\.(?:forms|modeladmin|redirects|settings|sitemaps|styleguide))$/;

/** The label that an app of a package gives itself where it is not the last part of its name; null of any other app. */
export function labelOfPackage(name: string): string | null {
  if (name === 'wagtail') return 'wagtailcore';
  const rest = /^wagtail\.(.+)$/.exec(name)?.[1];
  if (rest === undefined) return null;
  return OF_WAGTAIL[rest] ?? (USUAL.test(rest) ? `wagtail${rest.slice(rest.lastIndexOf('.') + 1)}` : null);
}

import type { UrlRoute } from '../inventory-web';
import { callableNames, stringOf } from '../python/expressions';
import { callsIn } from '../source/assigned-values';
import type { Resolved, SourceIndex } from '../source/source-index';
import type { RouterInFile } from './router-in-file';
import type { Site } from './site';

/** What Wagtail makes of an endpoint: https://docs.wagtail.org/en/stable/advanced_topics/api/v2/configuration.html */
const URLS: readonly [pattern: string, action: string, name: string][] = [
  ['', 'listing_view', 'listing'],
  ['<int:pk>/', 'detail_view', 'detail'],
  ['find/', 'find_view', 'find'],
];
const OF_WAGTAIL = /^wagtail\.(?:\w{1,40}\.){1,6}\w{0,60}APIViewSet$/;

/**
 * The routes of an endpoint of Wagtail's API, `router.register_endpoint("pages", PagesAPIViewSet)`; null where its class, or one that it
 * derives from, says itself which URLs there are.
 * @param open the route that stands for all of them
 * @param endpoint what it is registered as
 */
export function endpointRoutes(
  open: UrlRoute,
  endpoint: string,
  found: Resolved,
  { file, router: { name: holder } }: RouterInFile,
  site: Site,
  index: SourceIndex,
): UrlRoute[] | null {
  const { file: home, node } = found;
  if (home && node?.type !== 'class') return null;
  const line =
    home && node?.type === 'class' ? index.lineage({ file: home, node }) : { own: [], foreign: [found.dotted] };
  const decides = line.own.some((one) => callableNames(one.node.body).includes('get_urlpatterns'));
  if (decides || !line.foreign.some((dotted) => OF_WAGTAIL.test(dotted))) return null;
  const [made] = callsIn(file.values.get(holder));
  const namespace = stringOf(made?.args[0]);
  const before = open.pattern.replace(/…$/, '');
  return URLS.map(([pattern, action, name]) => ({
    ...open,
    pattern: `${before}${pattern}`,
    methods: ['GET'],
    methodsKnown: true,
    action,
    name: namespace === null ? null : [...site.namespaces, namespace, endpoint, name].join(':'),
    open: null,
  }));
}

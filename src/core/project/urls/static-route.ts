import type { FileLine } from '../../base/place';
import type { UrlRoute } from '../inventory-web';
import { openRoute } from './open-route';
import { below, type Site } from './site';

/**
 * The route that the development server answers with files, whatever the method:
 * https://docs.djangoproject.com/en/stable/howto/static-files/
 */
export function staticRoute(site: Site, place: FileLine, app: string | null): UrlRoute {
  const { prefix } = below(site, '<path>', null);
  return {
    ...openRoute(site, place, app, '', ''),
    pattern: `/${prefix}`,
    methodsKnown: true,
    view: 'serve',
    includes: null,
    open: null,
  };
}

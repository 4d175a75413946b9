import type { UrlRoute } from '../inventory-web';
import type { FileLine } from '../../base/place';
import { below, type Site } from './site';

/**
 * A route that stands for all that may be below a prefix.
 * @param includes as written
 * @param open the reason, as a phrase
 */
export function openRoute(
  site: Site,
  { file, line }: FileLine,
  app: string | null,
  includes: string,
  open: string,
): UrlRoute {
  return {
    pattern: `/${below(site, '…', null).prefix}`,
    methods: [],
    methodsKnown: false,
    view: null,
    viewAt: null,
    action: null,
    name: null,
    app,
    includes,
    open,
    when: site.when,
    file,
    line,
  };
}

import type { UrlRoute } from '../inventory-web';
import type { ProjectContext } from '../project-context';
import type { ExpressionOf } from '../python/syntax';
import type { SourceFile } from '../source/source-file';
import { openRoute } from './open-route';
import { patternText } from './pattern-text';
import { below, provided, type Site } from './site';

/**
 * The route of `static(…)`, which the development server answers with files, whatever the method:
 * https://docs.djangoproject.com/en/stable/howto/static-files/
 */
export function staticRoute(
  call: ExpressionOf<'call'>,
  file: SourceFile,
  site: Site,
  context: ProjectContext,
): UrlRoute {
  const [given] = call.args;
  const prefix = given ? patternText(given, file, context).replace(/^\//, '') : '…';
  const isDebug = site.when?.includes('DEBUG') === true;
  const there = below(isDebug ? site : provided(site, 'settings.DEBUG'), prefix, null);
  return {
    ...openRoute(there, { file: file.path, line: call.line }, context.appOf(file.path), '', ''),
    pattern: `/${below(there, '<path>', null).prefix}`,
    methodsKnown: true,
    view: 'serve',
    includes: null,
    open: null,
  };
}

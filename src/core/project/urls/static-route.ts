import type { UrlRoute } from '../inventory-web';
import type { ProjectContext } from '../project-context';
import { dottedName, keywordOf, lastPart } from '../python/expressions';
import type { ExpressionOf } from '../python/syntax';
import type { SourceFile } from '../source/source-file';
import { openRoute } from './open-route';
import { patternText } from './pattern-text';
import { below, provided, type Site } from './site';

/**
 * The route of `static(…)` and `staticfiles_urlpatterns()`, which the development server answers with files, whatever the method; none where
 * the files are on another server: https://docs.djangoproject.com/en/stable/howto/static-files/
 */
export function staticRoutes(
  call: ExpressionOf<'call'>,
  file: SourceFile,
  site: Site,
  context: ProjectContext,
): UrlRoute[] {
  const given = call.args[0] ?? keywordOf(call, 'prefix');
  const isUsual = !given && lastPart(dottedName(call.callee) ?? '') === 'staticfiles_urlpatterns';
  const usual = isUsual ? context.settingOf('STATIC_URL') : null;
  const url = given ? patternText(given, file, context) : (usual ?? '…');
  if (/^(?:https?:)?\/\//.test(url)) return [];
  const isDebug = site.when?.includes('DEBUG') === true;
  const there = below(isDebug ? site : provided(site, 'settings.DEBUG'), url.replace(/^\//, ''), null);
  return [
    {
      ...openRoute(there, { file: file.path, line: call.line }, context.appOf(file.path), '', ''),
      pattern: `/${below(there, '<path>', null).prefix}`,
      methodsKnown: true,
      view: 'serve',
      includes: null,
      open: null,
    },
  ];
}

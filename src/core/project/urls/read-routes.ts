import type { Setting } from '../inventory-settings';
import type { UrlRoute, View } from '../inventory-web';
import type { ProjectContext } from '../project-context';
import type { PythonSources } from '../source/python-sources';
import type { RouterInFile } from './read-routers';
import { RouteReader } from './route-reader';

interface Given {
  context: ProjectContext;
  sources: PythonSources;
  routers: ReadonlyMap<string, RouterInFile>;
  views: readonly View[];
}

/** The routes of the site, in the order in which Django tries them; none where ROOT_URLCONF is not in the folder. */
export async function readRoutes(
  rootUrlconf: Setting | null,
  { context, sources, routers, views }: Given,
): Promise<UrlRoute[]> {
  const byPlace = new Map(views.map((view) => [`${view.file} ${view.name}`, view]));
  const reader = new RouteReader(context, sources, routers, (file, name) => byPlace.get(`${file} ${name}`));
  for (const { value, when } of rootUrlconf ? [rootUrlconf, ...rootUrlconf.options] : []) {
    const path = value === null ? null : context.index.paths.fileOf(value);
    if (path !== null) await reader.readFile(path, 'urlpatterns', { prefix: '', namespaces: [], when, trail: [] });
  }
  return reader.routes;
}

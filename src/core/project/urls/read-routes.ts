import type { Setting } from '../inventory-settings';
import type { UrlRoute, View } from '../inventory-web';
import type { ProjectContext } from '../project-context';
import type { PythonSources } from '../source/python-sources';
import type { RouterInFile } from './read-routers';
import { openRoute } from './open-route';
import { RouteReader } from './route-reader';
import { TOP } from './site';

interface Given {
  context: ProjectContext;
  sources: PythonSources;
  routers: ReadonlyMap<string, RouterInFile>;
  views: readonly View[];
}

/** The routes of the site, in the order in which Django tries them; none where no ROOT_URLCONF is set. */
export async function readRoutes(
  rootUrlconf: Setting | null,
  { context, sources, routers, views }: Given,
): Promise<UrlRoute[]> {
  const module = rootUrlconf?.value ?? null;
  const path = module === null ? null : context.index.paths.fileOf(module);
  if (path === null) {
    if (!rootUrlconf) return [];
    const why = module === null ? 'ROOT_URLCONF is not told by text' : 'ROOT_URLCONF is a module outside this folder';
    return [openRoute(TOP, rootUrlconf, context.appOf(rootUrlconf.file), module ?? rootUrlconf.text, why)];
  }
  const byPlace = new Map(views.map((view) => [`${view.file} ${view.name}`, view]));
  const reader = new RouteReader(context, sources, routers, (file, name) => byPlace.get(`${file} ${name}`));
  await reader.readRoot(path);
  return reader.routes;
}

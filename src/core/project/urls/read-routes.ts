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
  const module = rootUrlconf?.value ?? null;
  const path = module === null ? null : context.index.paths.fileOf(module);
  if (path === null) return [];
  const byPlace = new Map(views.map((view) => [`${view.file} ${view.name}`, view]));
  const reader = new RouteReader(context, sources, routers, (file, name) => byPlace.get(`${file} ${name}`));
  await reader.readRoot(path);
  return reader.routes;
}

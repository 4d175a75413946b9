import type { Setting } from '../inventory-settings';
import type { View } from '../inventory-web';
import type { ProjectContext } from '../project-context';
import type { PythonSources } from '../source/python-sources';
import type { RouterInFile } from './router-in-file';
import { openRoute } from './open-route';
import { groupOfOne, type RouteGroup } from './route-group';
import { RouteReader } from './route-reader';
import { provided, TOP } from './site';

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
): Promise<RouteGroup[]> {
  if (!rootUrlconf) return [];
  const byPlace = new Map(views.map((view) => [`${view.file} ${view.name}`, view]));
  const reader = new RouteReader(context, sources, routers, (file, name) => byPlace.get(`${file} ${name}`));
  const chosen = rootUrlconf.options.length > 0 ? rootUrlconf.options : [rootUrlconf];
  const open: RouteGroup[] = [];
  for (const { value: module, text, when, file, line, ...more } of chosen) {
    const path = module === null ? null : context.index.paths.fileOf(module);
    if (path !== null) {
      // That the setting may be assigned out of sight is told once, by an open route.
      await reader.readRoot(path, ('inText' in more ? more.inText : when) ?? null);
      continue;
    }
    const why = module === null ? 'ROOT_URLCONF is not told by text' : 'ROOT_URLCONF is a module outside this folder';
    const route = openRoute(provided(TOP, when), { file, line }, context.appOf(file), module ?? text, why);
    open.push(groupOfOne(route));
  }
  await reader.readAdded();
  return [...reader.groups, ...open];
}

import type { DjangoProject } from '../django/detection';
import { directoryOf } from '../base/path-parts';
import type { Files } from '../base/ports';
import { findMissingSettings } from './find-missing-settings';
import { findMigrationModules } from './migrations/migration-modules';
import { appDirectories, findApps } from './pieces/find-apps';
import { findModels } from './models/read-models';
import { readMiddleware } from './pieces/read-middleware';
import { findViews } from './pieces/read-views';
import { createContext, type ProjectContext } from './project-context';
import { toViewRow } from './inventory-on-demand';
import { findSerializers } from './serializers/find-serializers';
import { readSettings } from './settings/read-settings';
import { classifyFile, type PathKind } from './source/classify-path';
import { indexConstants } from './source/index-constants';
import { indexDecorators } from './source/index-decorators';
import { createModulePaths } from './source/module-paths';
import { createScope, holdsNoSource, importRoots, isProjectFile } from './source/project-scope';
import { PythonSources } from './source/python-sources';
import { readOwnFiles } from './source/read-own-files';
import { SourceIndex } from './source/source-index';
import { readRoutes } from './urls/read-routes';
import { readRouters } from './urls/read-routers';
import type { ProjectParts } from './project-parts';
import { ProjectReading } from './project-reading';

/** What a caller may add to {@link readProject}. */
export interface ReadingOptions {
  signal?: AbortSignal;
  /** The folder's files, where a walk has just found them: those of Python and the templates are picked out. */
  scan?: readonly string[];
}

/**
 * Reads one project without running any of it, as far as its things are found: their names, their routes, the settings. What each
 * thing comes to is worked out once somebody asks. It gives way to others about every 10 ms.
 * @throws the signal's reason when it is aborted
 */
export async function readProject(
  files: Files,
  project: DjangoProject,
  options: ReadingOptions = {},
): Promise<ProjectReading> {
  const { signal } = options;
  const all =
    options.scan?.filter((path) => isProjectFile(path, path) && !directoryOf(path).split('/').some(holdsNoSource)) ??
    (await walk(files, signal));
  const python = all.filter((path) => path.endsWith('.py'));
  const paths = createModulePaths(python, importRoots(project));
  const sources = new PythonSources(files, signal);
  const settings = await readSettings(project, sources, paths, python);

  const installed = appDirectories(settings.installedApps, paths);
  const isOwn = createScope(project, python, installed);
  const own = python.filter(isOwn);
  const index = new SourceIndex(paths);
  const modules = findMigrationModules(settings, paths);
  const kindOf = (path: string, text: string): PathKind =>
    modules.labelOf(directoryOf(path)) === undefined
      ? classifyFile(seenFromApp(path, installed, project.root), text)
      : 'migration';
  const plain = await readOwnFiles(own, kindOf, sources, index);
  await indexDecorators(sources, index);
  await indexConstants(sources, index);
  const apps = findApps(settings.installedApps, index, own);
  const context = createContext(index, apps, settings, project.django);
  const read = async <Piece>(reader: (context: ProjectContext) => Piece): Promise<Piece> => {
    await sources.pause();
    return reader(context);
  };
  const views = await read(findViews);
  const routers = await readRouters(context, sources);
  const models = await findModels(context, sources);
  const serializers = await read(findSerializers);
  const routes = await readRoutes(settings.rootUrlconf, { context, sources, routers, views: views.map(toViewRow) });
  const parts: ProjectParts = {
    ...{ root: project.root, context, sources, plain, modules, settings, apps, views, models, serializers, routes },
    routers: [...routers.values()].map(({ router }) => router),
    middleware: await readMiddleware(settings.middleware, sources, context),
    templates: all.filter(isOwn),
    missing: findMissingSettings(project, settings, paths),
  };
  return new ProjectReading(parts);
}

async function walk(files: Files, signal: AbortSignal | undefined): Promise<string[]> {
  const { files: found } = await files.walk({
    wanted: isProjectFile,
    skip: (_, name) => holdsNoSource(name),
    ...(signal ? { signal } : {}),
  });
  return found.filter((file) => file.target === undefined).map((file) => file.path);
}

/** A path as its app sees it, so that an app may be called `tests`; outside the apps as the project sees it. */
function seenFromApp(path: string, apps: readonly string[], root: string): string {
  const around = apps.filter((app) => path.startsWith(`${app}/`)).sort((a, b) => b.length - a.length);
  return relativeTo(around[0] ?? root, path);
}

function relativeTo(root: string, path: string): string {
  return root !== '.' && path.startsWith(`${root}/`) ? path.slice(root.length + 1) : path;
}

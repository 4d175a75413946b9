import { compareCodeUnits } from '../base/compare-code-units';
import type { DjangoProject } from '../django/detection';
import { directoryOf } from '../base/path-parts';
import type { Files } from '../base/ports';
import { redactData } from '../redact/redact-data';
import { collectOpen } from './collect-open';
import { findMigrationModules } from './migrations/migration-modules';
import { findMissingSettings } from './find-missing-settings';
import type { Inventory } from './inventory';
import { appDirectories, findApps } from './pieces/find-apps';
import { findUnclearClasses } from './pieces/find-unclear-classes';
import { readModels } from './models/read-models';
import { readAdmin } from './pieces/read-admin';
import { readBackground } from './pieces/read-background';
import { readChannels } from './pieces/read-channels';
import { readCommands } from './pieces/read-commands';
import { readGraphql } from './pieces/read-graphql';
import { readMiddleware } from './pieces/read-middleware';
import { readMigrations } from './pieces/read-migrations';
import { readSignals } from './pieces/read-signals';
import { readTemplates } from './pieces/read-templates';
import { readTests } from './pieces/read-tests';
import { readViews } from './pieces/read-views';
import { createContext, type ProjectContext } from './project-context';
import { readSerializers } from './serializers/read-serializers';
import { readSettings } from './settings/read-settings';
import { classifyFile, type PathKind } from './source/classify-path';
import { indexBases } from './source/index-bases';
import { indexDecorators } from './source/index-decorators';
import { createModulePaths } from './source/module-paths';
import { createScope, holdsNoSource, importRoots, isProjectFile } from './source/project-scope';
import { PythonSources } from './source/python-sources';
import { readBodies } from './source/read-bodies';
import { readOwnFiles } from './source/read-own-files';
import { SourceIndex } from './source/source-index';
import { readRoutes } from './urls/read-routes';
import { readRouters } from './urls/read-routers';

/** What a caller may add to {@link takeInventory}. */
export interface InventoryOptions {
  signal?: AbortSignal;
  /** The folder's files, where a walk has just found them: those of Python and the templates are picked out. */
  scan?: readonly string[];
}

/**
 * Looks at one project without running any of it. A file that cannot be read or parsed is one of the problems, and the
 * rest goes on. What it says holds no secret. It gives way to others about every 10 ms.
 * @throws the signal's reason when it is aborted
 */
export async function takeInventory(
  files: Files,
  project: DjangoProject,
  options: InventoryOptions = {},
): Promise<Inventory> {
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
  await indexBases(sources, index);
  await indexDecorators(sources, index);
  const apps = findApps(settings.installedApps, index, own);
  await readBodies(index, sources);
  const context = createContext(index, apps, settings, project.django);
  const read = async <Piece>(reader: (context: ProjectContext) => Piece): Promise<Piece> => {
    await sources.pause();
    return reader(context);
  };
  const views = await read(readViews);
  const routers = await read(readRouters);
  const content = {
    settings,
    models: await read(readModels),
    serializers: await read(readSerializers),
    views,
    routers: [...routers.values()].map(({ router }) => router),
    routes: await readRoutes(settings.rootUrlconf, { context, sources, routers, views }),
    graphql: await read(readGraphql),
    channels: await read(readChannels),
    background: await read(readBackground),
    commands: await readCommands(plain.command, sources, context),
    migrations: await readMigrations(plain.migration, sources, context, modules),
    templates: readTemplates(all.filter(isOwn), context),
    tests: readTests(plain.test, context),
    middleware: await readMiddleware(settings.middleware, sources, context),
    signals: await read(readSignals),
    admin: await read(readAdmin),
  };
  const problems = [...sources.problems, ...findMissingSettings(project, settings, paths)].sort(
    (a, b) => compareCodeUnits(a.path, b.path) || a.line - b.line,
  );
  await sources.pause();
  return redactData({
    root: project.root,
    apps,
    ...content,
    open: collectOpen(content, await read(findUnclearClasses)),
    problems,
    read: sources.read,
    parsed: sources.parsed,
  });
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

import { directoryOf, joinPath, nameOf } from '../../base/path-parts';
import type { Files } from '../../base/ports';
import type { DjangoProject } from '../../django/detection';
import { redactData } from '../../redact/redact-data';
import type { Settings } from '../inventory-settings';
import { appDirectories } from '../pieces/find-apps';
import { assignedTo, lastPart, stringOf } from '../python/expressions';
import { readSettings } from '../settings/read-settings';
import { createModulePaths } from '../source/module-paths';
import { createScope, holdsNoSource, importRoots, isProjectFile } from '../source/project-scope';
import { PythonSources } from '../source/python-sources';
import type { BranchMigrations } from './branch-migrations';
import { type EngineChoice, enginesOf } from './engines-of';
import { isMigrationPath } from './is-migration-path';
import { judgeApp } from './judge-app';
import type { AppPlan, JudgedMigration } from './judgement';
import type { Migration } from './migration';
import { MigrationFiles } from './migration-files';
import { findMigrationModules, type MigrationModules } from './migration-modules';
import type { ProjectMigrations } from './project-migrations';
import { readMigration } from './read/read-migration';

/** What a look at a project's migrations needs. */
export interface MigrationsRequest {
  files: Files;
  /** Absent where the folder has none: engines and apps are not known then. */
  project?: DjangoProject;
  /** The folder's files, sorted. */
  listing: readonly string[];
  /** What the project's settings come to, where somebody has read them. */
  settings?: Settings;
  /** What the project's settings say of its migrations, where it is known. */
  places?: Promise<MigrationPlaces>;
  /** What was parsed before. */
  read: MigrationFiles;
  signal?: AbortSignal;
}

/** The engines that a project's settings tell, and its own migrations. */
export interface MigrationPlaces {
  choice: EngineChoice;
  /** AUTH_USER_MODEL: `accounts.User`; null where the settings do not tell it. */
  userModel: string | null;
  paths: string[];
  /** Null where there is no project. */
  modules: MigrationModules | null;
}

/** The files of migrations of a folder, to be handed on with each look. */
export function openMigrationFiles(files: Files): MigrationFiles {
  return new MigrationFiles(files);
}

/**
 * What the migrations of a project mean, by their text, the settings' engines and the tables that they make.
 * @param against those of the branch that it will be merged into: what is not here counts for the leaves
 * @throws the signal's reason when it is aborted
 */
export async function takeMigrations(
  request: MigrationsRequest & { project: DjangoProject },
  against?: BranchMigrations,
): Promise<ProjectMigrations> {
  const { project, read, signal } = request;
  const { choice, userModel, paths, modules } = await (request.places ?? migrationPlaces(request));
  const { migrations, problems } = await read.read(paths, signal);
  const there = new Set(paths);
  const elsewhere = readElsewhere(against, (path) => !there.has(path) && holds(path, modules));
  const byDirectory = new Map<string, Migration[]>();
  for (const migration of [...migrations, ...elsewhere.migrations]) {
    const directory = directoryOf(migration.path);
    byDirectory.set(directory, [...(byDirectory.get(directory) ?? []), migration]);
  }
  const apps: AppPlan[] = [];
  for (const [path, members] of byDirectory) {
    if (!members.some((one) => there.has(one.path))) continue;
    const app = modules?.labelOf(path) ?? (await labelOf(request, path));
    if (modules?.isUnused(path, app)) continue;
    const plan = judgeApp({ app, path }, members, { ...choice, userModel, branchOf: elsewhere.branchOf });
    apps.push({ ...plan, migrations: plan.migrations.filter(({ file }) => there.has(file)) });
  }
  return redactData({ root: project.root, ...choice, apps, problems });
}

/**
 * What one migration means whose text is at hand, unsaved perhaps; those beside it say what the tables were before.
 * @returns null where there is no migration in the text
 */
export async function judgeText(
  request: MigrationsRequest,
  path: string,
  text: string,
  against?: BranchMigrations,
): Promise<JudgedMigration | null> {
  const own = readMigration(path, text);
  if (!own) return null;
  const { choice, userModel, modules } = await (request.places ?? migrationPlaces(request));
  if (!holds(path, modules)) return null;
  const directory = directoryOf(path);
  const beside = request.listing.filter((one) => one !== path && holds(one, modules) && directoryOf(one) === directory);
  const { migrations } = await request.read.read(beside, request.signal);
  const there = new Set([path, ...beside]);
  const elsewhere = readElsewhere(against, (one) => !there.has(one) && directoryOf(one) === directory);
  const app = modules?.labelOf(directory) ?? (await labelOf(request, directory));
  const plan = judgeApp({ app, path: directory }, [...migrations, own, ...elsewhere.migrations], {
    ...choice,
    userModel,
    branchOf: elsewhere.branchOf,
  });
  return redactData(plan.migrations.find((one) => one.file === path) ?? null);
}

/** The migrations that another branch has and this one has not, and its name for each. */
function readElsewhere(
  against: BranchMigrations | undefined,
  isMeant: (path: string) => boolean,
): { migrations: Migration[]; branchOf: ReadonlyMap<Migration, string> } {
  const migrations = (against?.files ?? []).flatMap(({ path, text }) =>
    isMeant(path) ? (readMigration(path, text) ?? []) : [],
  );
  return { migrations, branchOf: new Map(migrations.map((one) => [one, against?.branch ?? ''])) };
}

/** What a project's settings say of its migrations. */
export async function migrationPlaces({
  files,
  project,
  listing,
  signal,
  settings: known,
}: MigrationsRequest): Promise<MigrationPlaces> {
  if (!project)
    return { choice: enginesOf({ databases: [], variants: [] }), userModel: null, paths: [], modules: null };
  const python = listing.filter(
    (path) => path.endsWith('.py') && isProjectFile(path, path) && !directoryOf(path).split('/').some(holdsNoSource),
  );
  const modules = createModulePaths(python, importRoots(project));
  const settings = known ?? (await readSettings(project, new PythonSources(files, signal), modules, python));
  const isOwn = createScope(project, python, appDirectories(settings.installedApps, modules));
  const places = findMigrationModules(settings, modules);
  const { authUserModel: user } = settings;
  const userModel = user ? user.value : settings.files.length > 0 ? 'auth.User' : null;
  return {
    choice: enginesOf(settings),
    userModel,
    paths: python.filter((path) => isOwn(path) && places.holds(path)),
    modules: places,
  };
}

function holds(path: string, modules: MigrationModules | null): boolean {
  return modules ? modules.holds(path) : isMigrationPath(path);
}

/** The label that an app's AppConfig gives it, else the name of its directory: https://docs.djangoproject.com/en/stable/ref/applications/ */
async function labelOf({ files, signal }: MigrationsRequest, directory: string): Promise<string> {
  const app = directoryOf(directory);
  const module = await new PythonSources(files, signal).module(joinPath(app, 'apps.py'));
  for (const statement of module?.statements ?? []) {
    if (statement.type !== 'class') continue;
    const label = stringOf(assignedTo(statement.body, 'label'));
    const name = stringOf(assignedTo(statement.body, 'name'));
    if (label !== null) return label;
    if (name !== null) return lastPart(name);
  }
  return nameOf(app);
}

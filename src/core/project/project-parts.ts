import type { Problem } from '../base/ports';
import type { AppMigrations, App, Command } from './inventory';
import type { Settings } from './inventory-settings';
import type { ApiRouter, Serializer, View } from './inventory-web';
import type { MigrationModules } from './migrations/migration-modules';
import type { FoundModel } from './models/read-models';
import type { Named } from './named';
import type { Sketch } from './on-demand';
import { findCommands, type KnownOfCommand } from './pieces/read-commands';
import { findMigrations, type KnownOfMigrations } from './pieces/read-migrations';
import type { KnownOfView } from './pieces/read-views';
import type { ProjectContext } from './project-context';
import type { KnownOfSerializer } from './serializers/find-serializers';
import type { PythonSources } from './source/python-sources';
import type { OwnFiles } from './source/read-own-files';
import type { RouteGroup } from './urls/route-group';

/** What was found of a project, before what is in it is looked into. */
export interface ProjectParts {
  root: string;
  context: ProjectContext;
  sources: PythonSources;
  /** The files that were not parsed, by what they are for. */
  plain: OwnFiles;
  modules: MigrationModules;
  settings: Settings;
  apps: App[];
  views: Sketch<View, KnownOfView>[];
  models: FoundModel[];
  serializers: Sketch<Serializer, KnownOfSerializer>[];
  routers: ApiRouter[];
  routes: RouteGroup[];
  middleware: Named[];
  /** The paths among which are those of templates. */
  templates: string[];
  /** What is wrong with the settings as a whole. */
  missing: Problem[];
}

/** The management commands of what was found. */
export function commandsOf({ plain, sources, context }: ProjectParts): Sketch<Command, KnownOfCommand>[] {
  return findCommands(plain.command, sources, context);
}

/** The migrations of what was found. */
export function migrationsOf(parts: ProjectParts): Sketch<AppMigrations, KnownOfMigrations>[] {
  const { plain, sources, context, modules } = parts;
  return findMigrations(plain.migration, sources, context, modules);
}

import type { Files } from '../base/ports';
import type { DjangoProject } from '../django/detection';
import { projectAround } from '../hand-over/project-around';
import type { Settings } from '../project/inventory-settings';
import type { BranchMigrations, TargetBranch } from '../project/migrations/branch-migrations';
import { isMigrationPath } from '../project/migrations/is-migration-path';
import type { JudgedMigration } from '../project/migrations/judgement';
import type { MigrationFiles } from '../project/migrations/migration-files';
import type { ProjectMigrations } from '../project/migrations/project-migrations';
import type { MigrationPlaces, MigrationsRequest } from '../project/migrations/take-migrations';
import type { FolderMemory, WhichProject } from './folder-memory';
import type { Cancellable } from './surroundings';

/** Where the settings put migrations elsewhere, their text is the sign. */
const MIGRATION = /^class Migration\b/m;

/** What is known of the settings of a project. */
interface KnownSettings {
  settings?: Settings;
}

/** The migrations of a folder's projects: looked at anew for each question, parsed only where they are not what they were. */
export class MigrationMemory {
  #read: MigrationFiles | undefined;
  readonly #places = new Map<string, { listing: readonly string[]; places: Promise<MigrationPlaces> }>();
  /** The same by what the settings came to when the project was read. */
  readonly #told = new WeakMap<Settings, Promise<MigrationPlaces>>();
  readonly #files: Files;
  readonly #memory: FolderMemory;
  readonly #target: TargetBranch | undefined;

  /** @param target the branch that the work here will be merged into; absent where none can be asked */
  constructor(files: Files, memory: FolderMemory, target?: TargetBranch) {
    this.#files = files;
    this.#memory = memory;
    this.#target = target;
  }

  /** @throws UserError where there is no project of that root */
  async of(
    root: string,
    { against, ...options }: WhichProject & Cancellable & { against?: BranchMigrations } = {},
  ): Promise<ProjectMigrations> {
    const project = await this.#memory.projectOf(root, options);
    const { takeMigrations } = await import('../project/migrations/take-migrations');
    return takeMigrations(await this.#request(project, options), against ?? (await this.#target?.()));
  }

  /**
   * One migration whose text is at hand; null where there is none in it.
   * @param options.settings what those of the project around it come to, where somebody has just read them
   */
  async judge(path: string, text: string, options?: Cancellable & KnownSettings): Promise<JudgedMigration | null> {
    if (!path.endsWith('.py') || !(isMigrationPath(path) || MIGRATION.test(text))) return null;
    const { judgeText } = await import('../project/migrations/take-migrations');
    const { projects } = await this.#memory.detection(options);
    return judgeText(await this.#request(projectAround(projects, path), options), path, text, await this.#target?.());
  }

  /** Gives up what is known of the files: one of them was changed. */
  forget(): void {
    this.#read?.forget();
    this.#places.clear();
  }

  async #request<Project extends DjangoProject | undefined>(
    project: Project,
    options: Cancellable & KnownSettings = {},
  ) {
    const { openMigrationFiles } = await import('../project/migrations/take-migrations');
    this.#read ??= openMigrationFiles(this.#files);
    const listing = this.#memory.listing();
    const { signal, settings } = options;
    const request = {
      files: this.#files,
      ...(project && { project }),
      listing,
      read: this.#read,
      ...(signal && { signal }),
      ...(settings && { settings }),
    };
    return { ...request, places: this.#placesOf(request) } as MigrationsRequest & { project: Project };
  }

  /** What the settings say is kept until somebody forgets it; where files have stamps nobody does, and it is read each time. */
  async #placesOf(request: MigrationsRequest): Promise<MigrationPlaces> {
    const { migrationPlaces } = await import('../project/migrations/take-migrations');
    const { settings } = request;
    if (settings) {
      const told = this.#told.get(settings) ?? migrationPlaces(request);
      this.#told.set(settings, told);
      return told;
    }
    const root = `${request.project?.root ?? ''} ${request.project?.manage ?? ''}`;
    const known = this.#places.get(root);
    if (known?.listing === request.listing && this.#files.stamp === undefined) return known.places;
    const places = migrationPlaces(request);
    this.#places.set(root, { listing: request.listing, places });
    places.catch(() => this.#places.delete(root));
    return places;
  }
}

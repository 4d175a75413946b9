import { templateFiles } from '../project/contents/template-files';
import type { Detection } from '../django/detection';
import { WATCHED_GLOB } from '../django/scan/file-roles';
import type { TemplateFile } from '../project/contents/content-row';
import type { Inventory } from '../project/inventory';
import type { BranchMigrations } from '../project/migrations/branch-migrations';
import type { JudgedMigration } from '../project/migrations/judgement';
import type { ProjectMigrations } from '../project/migrations/project-migrations';
import type { DjangoThing } from '../project/thing-at';
import type { FolderMemory, WhichProject } from './folder-memory';
import type { MigrationMemory } from './migration-memory';
import type { Cancellable } from './surroundings';

/** Whether and where Django is, and what a project is made of. */
export interface DjangoVerbs {
  /** The glob of the files whose change can change what {@link detect} says. */
  readonly glob: string;
  /** What was found last; undefined before the first look. */
  known(): Detection | undefined;
  /** Looks for Django: walks the folder once. @throws the signal's reason when it is aborted */
  detect(options?: Cancellable): Promise<Detection>;
  /** What detection says after files were created, changed or deleted, without another walk. */
  follow(paths: readonly string[], options?: Cancellable): Promise<Detection>;
  /**
   * What a static look tells about a project: as it was taken last, unless it was forgotten since. Of several in one
   * directory that with the given manage.py.
   * @throws UserError where there is no project of that root
   */
  inventory(root: string, options?: WhichProject & Cancellable): Promise<Inventory>;
  /** Reads of a project beforehand what a hand-over will ask for. @throws UserError where there is no project of that root */
  prepare(root: string, options?: WhichProject & Cancellable): Promise<void>;
  /** The files in the project's directories of templates. @throws UserError where there is no project of that root */
  templates(root: string, options?: WhichProject & Cancellable): Promise<TemplateFile[]>;
  /**
   * What the migrations of a project mean for those who use the database while they run: each operation with its level, the lock or
   * the break, and the safer way; and where an app has several last ones.
   * @param options.against the branch that it will be merged into, whose last ones count, too; the remote's default branch where it is
   *   absent
   * @throws UserError where there is no project of that root
   */
  migrations(
    root: string,
    options?: WhichProject & Cancellable & { against?: BranchMigrations },
  ): Promise<ProjectMigrations>;
  /** The same of one migration by its text, unsaved changes included; null where there is no migration in it. */
  judgeMigration(path: string, text: string, options?: Cancellable): Promise<JudgedMigration | null>;
  /** Gives up what is known of the projects' files: one of them was changed. */
  forget(): void;
  /** What Django thing a line stands in, by its file's text alone. */
  thingAt(path: string, text: string, line: number): Promise<DjangoThing>;
}

/** The verbs over what is remembered of a folder. */
export function djangoVerbs(memory: FolderMemory, migrations: MigrationMemory): DjangoVerbs {
  return Object.freeze<DjangoVerbs>({
    glob: WATCHED_GLOB,
    known: () => memory.known,
    detect: async (options) => (await memory.detect(options)).detection,
    follow: async (paths, options) => (await memory.follow(paths, options)).detection,
    inventory: (root, options) => memory.inventory(root, options),
    prepare: async (root, options) => void (await memory.readingOf(await memory.projectOf(root, options), options)),
    templates: async (root, options) => {
      const { templates } = await memory.inventory(root, options);
      return templateFiles(templates, memory.listing());
    },
    migrations: (root, options) => migrations.of(root, options),
    judgeMigration: (path, text, options) => migrations.judge(path, text, options),
    forget: () => {
      migrations.forget();
      memory.forgetInventories();
    },
    thingAt: async (path, text, line) => (await import('../project/thing-at')).thingAt(path, text, line),
  });
}

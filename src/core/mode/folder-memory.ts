import { compareCodeUnits } from '../base/compare-code-units';
import { trackDjango, updateDetection, type TrackedDetection } from '../django/detect-django';
import type { DjangoProject } from '../django/detection';
import { UserError } from '../base/errors';
import type { Listeners } from './listeners';
import { InventoryMemory } from './inventory-memory';
import type { Cancellable } from './surroundings';
import type { Clock, Files } from '../base/ports';
import type { Inventory } from '../project/inventory';

/** Files that nobody looks into for a partner or a project: pictures, fonts, archives, compiled and translated text. */
const MEDIA =
  /\.(?:png|jpe?g|gif|webp|avif|ico|svg|bmp|tiff?|woff2?|ttf|otf|eot|mp[34]|webm|mov|wav|pdf|zip|t?gz|bz2|xz|7z|jar|whl|pyc|so|dll|exe|po|mo|map|min\.(?:js|css)|csv|parquet|sqlite3?)$/i;

/** What the memory of a folder looks with. */
export interface MemorySurroundings {
  files: Files;
  clock: Clock;
  /** Read anew for each look. */
  settings(): { extraRoots?: readonly string[] };
}

/**
 * What was last seen of a folder: its detection, and the inventories of its projects. A verb that a door calls looks anew; a
 * hand-over goes by what was seen last, and looks only where nobody has. A new detection forgets the inventories.
 */
export class FolderMemory {
  #tracked: TrackedDetection | undefined;
  #turn: Promise<unknown> = Promise.resolve();
  readonly #inventories = new Map<string, Promise<Inventory>>();
  readonly #inventoryMemory: InventoryMemory;
  #listing: string[] | undefined;

  readonly #surroundings: MemorySurroundings;
  readonly #listeners: Listeners;

  constructor(surroundings: MemorySurroundings, listeners: Listeners) {
    this.#surroundings = surroundings;
    this.#listeners = listeners;
    this.#inventoryMemory = new InventoryMemory(surroundings.files);
  }

  /** Looks for Django anew. */
  detect(options?: Cancellable): Promise<TrackedDetection> {
    return this.#inTurn(() => this.#track(options));
  }

  /** Follows changes; looks anew where there is nothing to follow. */
  follow(paths: readonly string[], options?: Cancellable): Promise<TrackedDetection> {
    return this.#inTurn(async () => {
      if (!this.#tracked) return this.#track(options);
      return this.#remember(
        await updateDetection(this.#surroundings.files, this.#tracked.scan, paths, this.#detecting(options)),
      );
    });
  }

  /** The last detection; undefined before the first look. */
  get known(): TrackedDetection['detection'] | undefined {
    return this.#tracked?.detection;
  }

  /** The last detection, or a first one. */
  async detection(options?: Cancellable): Promise<TrackedDetection['detection']> {
    const { detection } = this.#tracked ?? (await this.#inTurn(async () => this.#tracked ?? this.#track(options)));
    return detection;
  }

  /** The folder's files as the last walk found them, sorted, media left out; none before the first detection. */
  listing(): readonly string[] {
    const { scan } = this.#tracked ?? {};
    if (!scan) return [];
    this.#listing ??= [...scan.listing].sort(compareCodeUnits);
    return this.#listing;
  }

  /** The inventory of the project of that root, as it was last taken, or a first one. @throws UserError where there is none */
  async inventory(root: string, options?: Cancellable): Promise<Inventory> {
    const { projects } = await this.detection(options);
    const project = projects.find((candidate) => candidate.root === root);
    if (!project)
      throw new UserError(`There is no Django project in ${root}.`, 'Detect Django again to see which there are.');
    return this.inventoryOf(project, options);
  }

  /** Gives up the inventories that were taken: a file of a project was changed. */
  forgetInventories(): void {
    this.#inventories.clear();
    this.#listeners.tell('django');
  }

  /** The inventory of a project as it was last taken, or a first one. */
  inventoryOf(project: DjangoProject, options?: Cancellable): Promise<Inventory> {
    return this.#inventories.get(project.root) ?? this.#keep(project, options);
  }

  /** One look at the folder at a time: each builds on what the one before has seen. */
  #inTurn<Result>(look: () => Promise<Result>): Promise<Result> {
    const result = this.#turn.then(look);
    this.#turn = result.catch(() => undefined);
    return result;
  }

  async #track(options?: Cancellable): Promise<TrackedDetection> {
    options?.signal?.throwIfAborted();
    return this.#remember(await trackDjango(this.#surroundings.files, this.#detecting(options)));
  }

  #keep(project: DjangoProject, options?: Cancellable): Promise<Inventory> {
    const { root } = project;
    const taken = this.#inventoryMemory.take(project, this.listing(), options);
    this.#inventories.set(root, taken);
    taken.catch(() => this.#inventories.get(root) === taken && this.#inventories.delete(root));
    return taken;
  }

  #remember(tracked: TrackedDetection): TrackedDetection {
    this.#tracked = tracked;
    this.#inventories.clear();
    this.#listing = undefined;
    this.#listeners.tell('django');
    return tracked;
  }

  #detecting(options?: Cancellable) {
    const { clock, settings } = this.#surroundings;
    return {
      ...options,
      clock,
      extraRoots: settings().extraRoots ?? [],
      alsoWanted: (path: string) => !MEDIA.test(path),
    };
  }
}

import { compareCodeUnits } from '../base/compare-code-units';
import { trackDjango, updateDetection, type TrackedDetection } from '../django/detect-django';
import type { DjangoProject } from '../django/detection';
import { UserError } from '../base/errors';
import { giveWay, inTurns } from '../base/in-turns';
import { insideAny } from '../django/scan/inside-any';
import type { Scan } from '../django/scan/scan';
import { concernsPartners } from '../partners/partners-here';
import type { Listeners } from './listeners';
import { InventoryMemory, keyOf } from './inventory-memory';
import { SharedReads } from './shared-reads';
import type { Cancellable } from './surroundings';
import type { Clock, Files } from '../base/ports';
import type { Inventory } from '../project/inventory';
import type { ProjectReading } from '../project/project-reading';

/** Files that nobody looks into for a partner or a project: pictures, fonts, archives, compiled and translated text. */
const MEDIA =
  /\.(?:png|jpe?g|gif|webp|avif|ico|svg|bmp|tiff?|woff2?|ttf|otf|eot|mp[34]|webm|mov|wav|pdf|zip|t?gz|bz2|xz|7z|jar|whl|pyc|so|dll|exe|po|mo|map|min\.(?:js|css)|csv|parquet|sqlite3?)$/i;

/** So many paths are sorted out before others have the thread. */
const PATHS = 500;

/** What the memory of a folder looks with. */
export interface MemorySurroundings {
  files: Files;
  clock: Clock;
  /** Read anew for each look. */
  settings(): { extraRoots?: readonly string[] };
}

/** Which of several projects in one directory is meant; the first where it is left out. */
export interface WhichProject {
  /** The path of its manage.py; null for one without. */
  manage?: string | null;
}

/**
 * What was last seen of a folder: its detection, and the inventories of its projects. A verb that a door calls looks anew; a
 * hand-over goes by what was seen last, and looks only where nobody has. A new detection forgets the inventories.
 */
export class FolderMemory {
  #tracked: TrackedDetection | undefined;
  #turn: Promise<unknown> = Promise.resolve();
  readonly #readings = new Map<string, Promise<ProjectReading>>();
  readonly #inventoryMemory: InventoryMemory;
  readonly #reads: SharedReads;
  #listing: string[] | undefined;
  #concerned: Promise<readonly string[]> | undefined;

  readonly #surroundings: MemorySurroundings;
  readonly #listeners: Listeners;

  constructor(surroundings: MemorySurroundings, listeners: Listeners) {
    this.#surroundings = surroundings;
    this.#listeners = listeners;
    this.#reads = new SharedReads(surroundings.files);
    this.#inventoryMemory = new InventoryMemory(this.#reads.files);
  }

  /** Looks for Django anew. */
  detect(options?: Cancellable): Promise<TrackedDetection> {
    return this.#inTurn(() => this.#track(options));
  }

  /** Follows changes; looks anew where there is nothing to follow. */
  follow(paths: readonly string[], options?: Cancellable): Promise<TrackedDetection> {
    return this.#inTurn(async () => {
      if (!this.#tracked) return this.#track(options);
      const known = this.#concerned;
      const { scan } = this.#tracked;
      const tracked = this.#remember(
        await updateDetection(this.#surroundings.files, scan, paths, this.#detecting(options)),
      );
      if (known) this.#concerned = this.#followConcerned(known, paths, scan.environments, tracked.scan);
      return tracked;
    });
  }

  /** The folder's files as inventories read them: what partners read of them need not be read again. */
  get files(): Files {
    return this.#reads.files;
  }

  /** Has every file read anew. */
  forgetReads(): void {
    this.#reads.forget();
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

  /**
   * The inventory of the project of that root, as it was last taken, or a first one.
   * @throws UserError where there is none
   */
  async inventory(root: string, options: WhichProject & Cancellable = {}): Promise<Inventory> {
    return this.inventoryOf(await this.projectOf(root, options), options);
  }

  /** The project of that root, as it was last detected. @throws UserError where there is none */
  async projectOf(root: string, options: WhichProject & Cancellable = {}): Promise<DjangoProject> {
    const { projects } = await this.detection(options);
    const { manage } = options;
    const project = projects.find((one) => one.root === root && (manage === undefined || one.manage === manage));
    if (project) return project;
    throw new UserError(`There is no Django project in ${root}.`, 'Detect Django again to see which there are.');
  }

  /** Gives up the inventories that were taken: a file of a project was changed. */
  forgetInventories(): void {
    this.#readings.clear();
    this.#reads.forget();
    this.#listeners.tell('django');
  }

  /** The inventory of a project as it was last taken, or a first one. */
  async inventoryOf(project: DjangoProject, options?: Cancellable): Promise<Inventory> {
    return (await this.readingOf(project, options)).whole(options?.signal);
  }

  /** A project as it was last read, or read now: for those who ask for little of it. */
  readingOf(project: DjangoProject, options?: Cancellable): Promise<ProjectReading> {
    return this.#readings.get(keyOf(project)) ?? this.#keep(project, options);
  }

  /**
   * The files that concern partners: of a folder that was walked all of them are asked about, in turns, and once only; of what
   * was followed since, what has changed.
   */
  partnerFiles(): Promise<readonly string[]> {
    return (this.#concerned ??= this.#sortOut(this.#tracked?.scan.listing ?? []));
  }

  /** What has changed is asked about again; all is, where an environment came or went, and files with it. */
  async #followConcerned(
    known: Promise<readonly string[]>,
    changed: readonly string[],
    environments: readonly string[],
    { listing, environments: now }: Scan,
  ): Promise<readonly string[]> {
    await giveWay();
    if (environments.join() !== now.join()) return this.#sortOut(listing);
    const isChanged = insideAny(changed);
    return this.#sortOut(
      listing.filter(isChanged),
      (await known).filter((path) => !isChanged(path)),
    );
  }

  async #sortOut(listing: readonly string[], known: readonly string[] = []): Promise<string[]> {
    const concerned = [...known];
    await inTurns(listing, PATHS, (path) => void (concernsPartners(path) && concerned.push(path)));
    return concerned;
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

  #keep(project: DjangoProject, options?: Cancellable): Promise<ProjectReading> {
    const key = keyOf(project);
    const taken = this.#inventoryMemory.take(project, this.listing(), options);
    this.#readings.set(key, taken);
    taken.catch(() => this.#readings.get(key) === taken && this.#readings.delete(key));
    return taken;
  }

  #remember(tracked: TrackedDetection): TrackedDetection {
    this.#tracked = tracked;
    this.#readings.clear();
    this.#reads.forget();
    this.#listing = this.#concerned = undefined;
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

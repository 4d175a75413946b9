import type { Detection } from '../django/detection';
import { findPartnersHere, type PartnersHere } from '../partners/partners-here';
import type { TeamMap } from '../partners/team/read-team-map';
import type { FolderMemory } from './folder-memory';
import type { Listeners } from './listeners';
import type { Cancellable } from './surroundings';

/** What partners are looked for with. */
interface PartnerSurroundings {
  /** Read anew for each look. */
  settings(): { partners?: TeamMap };
}

/** What a look has found, and with what. */
interface FoundPartners {
  here: PartnersHere;
  /** The number of the look. */
  look: number;
  /** What was known of the folder. */
  detection: Detection | undefined;
  /** The team's map, as text. */
  teamMap: string;
}

/**
 * Who matters in a folder, as it was found last; that stays until another look has ended well. There is one look at a time:
 * what changes during one is seen by the next, which all share who have asked meanwhile.
 */
export class PartnerMemory {
  #found: FoundPartners | undefined;
  #looking: Promise<PartnersHere> | undefined;
  /** How many looks were begun. */
  #looks = 0;
  /** What has changed and was not looked at since. */
  #changed = new Set<string>();

  readonly #surroundings: PartnerSurroundings;
  readonly #folder: FolderMemory;
  readonly #listeners: Listeners;

  constructor(surroundings: PartnerSurroundings, folder: FolderMemory, listeners: Listeners) {
    this.#surroundings = surroundings;
    this.#folder = folder;
    this.#listeners = listeners;
  }

  /** What was found last; undefined before the first look has ended. */
  get known(): PartnersHere | undefined {
    return this.#found?.here;
  }

  /** What was found last, or now where nobody has found anything yet. */
  load(options?: Cancellable): Promise<PartnersHere> {
    return this.#unless(() => true, options);
  }

  /** What was found last, unless the folder or the team's map is another since. */
  current(): Promise<PartnersHere> {
    return this.#unless(
      ({ detection, teamMap }) =>
        this.#changed.size === 0 && detection === this.#folder.known && teamMap === this.#teamMap(),
    );
  }

  /** What is found now. */
  look(options?: Cancellable): Promise<PartnersHere> {
    const before = this.#looks;
    return this.#unless(({ look }) => look > before, options);
  }

  /** Notes what was created, changed or deleted, and looks anew where somebody has asked before, be it in vain. */
  async follow(paths: readonly string[]): Promise<void> {
    for (const path of paths) this.#changed.add(path);
    if (this.#looks > 0) await this.current();
  }

  async #unless(isGood: (found: FoundPartners) => boolean, options?: Cancellable): Promise<PartnersHere> {
    while (this.#looking) await this.#looking.catch(() => undefined);
    if (this.#found && isGood(this.#found)) return this.#found.here;
    try {
      this.#looking = this.#look(options);
      return await this.#looking;
    } finally {
      this.#looking = undefined;
    }
  }

  async #look(options?: Cancellable): Promise<PartnersHere> {
    const look = (this.#looks += 1);
    const changed = [...this.#changed];
    this.#changed.clear();
    try {
      const teamMap = this.#teamMap();
      if (look > 1) this.#folder.forgetReads();
      await (changed.length > 0 ? this.#folder.follow(changed, options) : this.#folder.detection(options));
      const detection = this.#folder.known;
      const listing = await this.#folder.partnerFiles();
      const here = await findPartnersHere(
        this.#folder.files,
        listing,
        this.#surroundings.settings().partners ?? {},
        options?.signal,
      );
      this.#found = { here, look, detection, teamMap };
    } catch (error) {
      for (const path of changed) this.#changed.add(path);
      throw error;
    }
    this.#listeners.tell('partners');
    return this.#found.here;
  }

  #teamMap(): string {
    return JSON.stringify(this.#surroundings.settings().partners ?? {});
  }
}

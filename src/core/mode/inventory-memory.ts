import type { Files } from '../base/ports';
import type { DjangoProject } from '../django/detection';
import type { ProjectReading } from '../project/project-reading';
import type { Cancellable } from './surroundings';

/** A project that was read, and how the folder was then. */
interface Taken {
  /** The project as it was detected. */
  project: string;
  listing: readonly string[];
  /** Of every Python file of the folder, before any was read. */
  stamps: ReadonlyMap<string, string>;
  reading: ProjectReading;
}

/** What tells a project from the others of a folder: two may share a directory. */
export function keyOf({ root, manage }: DjangoProject): string {
  return `${root}\0${manage ?? ''}`;
}

/**
 * Reads projects for their inventories, and gives the last one again where nothing can have changed since: the project is detected as it was, the folder
 * has the same files, and each file of Python has the stamp that it had. Where files have no stamps, each is taken anew.
 */
export class InventoryMemory {
  readonly #taken = new Map<string, Taken>();

  readonly #files: Files;

  constructor(files: Files) {
    this.#files = files;
  }

  /**
   * @param listing the folder's files as a walk has just found them, sorted
   * @throws the signal's reason when it is aborted
   */
  async take(project: DjangoProject, listing: readonly string[], options?: Cancellable): Promise<ProjectReading> {
    const stamps = await this.#stampsOf(listing);
    const known = this.#taken.get(keyOf(project));
    const detected = JSON.stringify(project);
    if (known && stamps && known.project === detected && isSame(known, listing, stamps)) return known.reading;
    const { readProject } = await import('../project/read-project');
    const reading = await readProject(this.#files, project, { ...options, scan: listing });
    if (stamps) this.#taken.set(keyOf(project), { project: detected, listing, stamps, reading });
    else this.#taken.delete(keyOf(project));
    return reading;
  }

  /** Null where a file has none: it cannot be told whether that one is what it was. */
  async #stampsOf(listing: readonly string[]): Promise<Map<string, string> | null> {
    if (this.#files.stamp === undefined || listing.length === 0) return null;
    const stamps = new Map<string, string>();
    for (const path of listing) {
      if (!path.endsWith('.py')) continue;
      const stamp = await this.#files.stamp(path);
      if (stamp === undefined) return null;
      stamps.set(path, stamp);
    }
    return stamps;
  }
}

function isSame(known: Taken, listing: readonly string[], stamps: ReadonlyMap<string, string>): boolean {
  if (known.listing.length !== listing.length || known.stamps.size !== stamps.size) return false;
  if (!listing.every((path, at) => path === known.listing[at])) return false;
  for (const [path, stamp] of stamps) if (known.stamps.get(path) !== stamp) return false;
  return true;
}

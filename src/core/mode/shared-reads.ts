import { MAX_BYTES, type Files } from '../base/ports';
import { concernsPartners } from '../partners/partners-here';

/** How a file is read that nobody has read yet. */
type Read = Files['read'];

/**
 * The reads that partners and inventories share in a folder that has no stamps, as it lies behind a network: a file of Python that both
 * look into is read for whoever comes first, and kept for the other one. Where there are stamps, a disk reads it as fast again.
 */
export class SharedReads {
  /** The folder's files, by way of what is kept. */
  readonly files: Files;
  readonly #kept = new Map<string, ReturnType<Read>>();

  constructor(files: Files) {
    this.files = files.stamp ? files : { ...files, read: (path, options) => this.#read(files, path, options) };
  }

  /** Gives up what is kept: files may be others now. */
  forget(): void {
    this.#kept.clear();
  }

  async #read(files: Files, path: string, options: Parameters<Read>[1]): ReturnType<Read> {
    const kept = this.#kept.get(path);
    this.#kept.delete(path);
    // What the other one could not read may have been too large for that one alone.
    const known = await kept?.catch(() => undefined);
    if (known && known.length <= (options?.maxBytes ?? MAX_BYTES)) return known;
    const read = files.read(path, options);
    if (!kept && path.endsWith('.py') && concernsPartners(path)) {
      this.#kept.set(path, read);
      read.catch(() => this.#kept.delete(path));
    }
    return read;
  }
}

import type { Files, Problem } from '../../base/ports';
import { PythonSources } from '../source/python-sources';
import type { Migration } from './migration';
import { readMigration } from './read/read-migration';

/** Files are read this many at a time. */
const BATCH = 16;

interface ReadFile {
  stamp: string | undefined;
  text: string;
  /** Whether it may be another by now, where files have no stamps. */
  isOld: boolean;
  migration: Migration | null;
}

/** The files of migrations of a folder, each parsed once for as long as it says the same. Without stamps it is read again only after {@link forget}. */
export class MigrationFiles {
  readonly #read = new Map<string, ReadFile>();
  readonly #files: Files;

  constructor(files: Files) {
    this.#files = files;
  }

  /** The migrations among the files; one that cannot be read is a problem. @throws the signal's reason when it is aborted */
  async read(
    paths: readonly string[],
    signal?: AbortSignal,
  ): Promise<{ migrations: Migration[]; problems: Problem[] }> {
    const sources = new PythonSources(this.#files, signal);
    const migrations: Migration[] = [];
    for (let start = 0; start < paths.length; start += BATCH) {
      const batch = paths.slice(start, start + BATCH);
      const read = await Promise.all(batch.map((path) => this.#one(path, sources)));
      migrations.push(...read.filter((one) => one !== null));
      await sources.pause();
    }
    return { migrations, problems: sources.problems };
  }

  /** Has the files without stamps read again: one of them was changed. */
  forget(): void {
    for (const one of this.#read.values()) one.isOld = true;
  }

  async #one(path: string, sources: PythonSources): Promise<Migration | null> {
    const stamp = await this.#files.stamp?.(path);
    const known = this.#read.get(path);
    const isSame = this.#files.stamp ? stamp !== undefined && known?.stamp === stamp : known?.isOld === false;
    if (known && isSame) return known.migration;
    const text = await sources.text(path);
    if (text === null) return null;
    const migration = known?.text === text ? known.migration : readMigration(path, text);
    this.#read.set(path, { stamp, text, isOld: false, migration });
    return migration;
  }
}

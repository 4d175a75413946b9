import { directoryOf } from '../../core';

/**
 * How long changes are gathered before they are followed, in milliseconds: a checkout changes many files at once. It counts
 * from the first of them, so that a program that never stops writing is followed too.
 */
export const GATHERING = 150;

/** Who is told of what was gathered. */
export interface Follower {
  /** The files that are known now. */
  known(): readonly string[];
  /** Called with the paths that changed, files or directories; what changes meanwhile waits until it has ended. */
  follow(paths: string[]): Promise<void>;
  onError(error: unknown): void;
}

/** Gathers what changes on the disk, and has it followed, one batch after the other. */
export class ChangeGatherer {
  readonly #changed = new Set<string>();
  readonly #created = new Set<string>();
  readonly #gone = new Set<string>();
  #timer: NodeJS.Timeout | undefined;
  #isFollowing = false;
  #isOver = false;

  readonly #follower: Follower;

  constructor(follower: Follower) {
    this.#follower = follower;
  }

  /** One of the files that are followed was changed or deleted. */
  noteChanged(path: string): void {
    this.#changed.add(path);
    this.#gather();
  }

  /** One of the files that are followed is new. */
  noteCreated(path: string): void {
    this.#created.add(path);
    this.noteChanged(path);
  }

  /** Anything was deleted. Of a directory the system does not tell which files were in it. */
  noteDeleted(path: string): void {
    this.#gone.add(path);
    this.#gather();
  }

  /** Forgets what was not followed yet. */
  dispose(): void {
    this.#isOver = true;
    clearTimeout(this.#timer);
  }

  #gather(): void {
    if (!this.#isFollowing && !this.#isOver) this.#timer ??= setTimeout(() => void this.#follow(), GATHERING);
  }

  async #follow(): Promise<void> {
    this.#timer = undefined;
    const paths = this.#takePaths();
    if (paths.length === 0) return;
    this.#isFollowing = true;
    await this.#follower.follow(paths).catch((error: unknown) => this.#follower.onError(error));
    this.#isFollowing = false;
    if (this.#changed.size + this.#gone.size > 0) this.#gather();
  }

  #takePaths(): string[] {
    const paths = new Set(this.#changed);
    if (this.#created.size + this.#gone.size > 0) {
      const directories = directoriesAbove(this.#follower.known());
      // Of a directory that is new, the system may tell of some files and not of others: all of it is looked at.
      for (const directory of [...this.#created].map(directoryOf))
        if (directory !== '' && !directories.has(directory)) paths.add(directory);
      for (const path of this.#gone) if (directories.has(path)) paths.add(path);
    }
    for (const noted of [this.#changed, this.#created, this.#gone]) noted.clear();
    return [...paths];
  }
}

function directoriesAbove(paths: readonly string[]): Set<string> {
  const directories = new Set<string>();
  for (const path of paths) {
    for (
      let directory = directoryOf(path);
      directory !== '' && !directories.has(directory);
      directory = directoryOf(directory)
    )
      directories.add(directory);
  }
  return directories;
}

/**
 * When to look again, in milliseconds. Of a file that is deleted as soon as it was made VS Code tells nothing: it makes one event of all
 * that happens to a file within some tens of milliseconds, on a busy machine within seconds.
 */
const LOOK_AGAIN = [2_000, 10_000];

/** Looks again at files that are new here, for it may never be told that one is gone. */
export class SecondLook {
  #known: ReadonlySet<string> | undefined;
  readonly #later = new Set<NodeJS.Timeout>();
  readonly #isThere: (path: string) => Promise<boolean>;
  readonly #follow: (gone: string[]) => void;

  /**
   * @param isThere whether the disk has a file
   * @param follow called with those that are gone
   */
  constructor(isThere: (path: string) => Promise<boolean>, follow: (gone: string[]) => void) {
    this.#isThere = isThere;
    this.#follow = follow;
  }

  /** Takes what is known now; what was not known before is looked at again. */
  note(paths: readonly string[]): void {
    const before = this.#known;
    this.#known = new Set(paths);
    const fresh = before === undefined ? [] : paths.filter((path) => !before.has(path));
    if (fresh.length === 0) return;
    for (const ms of LOOK_AGAIN) {
      const timer = setTimeout(() => {
        this.#later.delete(timer);
        void this.#look(fresh.filter((path) => this.#known?.has(path)));
      }, ms);
      this.#later.add(timer);
    }
  }

  dispose(): void {
    this.#later.forEach(clearTimeout);
  }

  async #look(paths: readonly string[]): Promise<void> {
    const gone: string[] = [];
    for (const path of paths) if (!(await this.#isThere(path))) gone.push(path);
    if (gone.length > 0) this.#follow(gone);
  }
}

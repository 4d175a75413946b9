import { EventEmitter, type Disposable, type WorkspaceFolder } from 'vscode';
import type { DjangoMode, PartnersHere } from '../../core';
import type { EditorLog } from './log';
import { watchFiles } from './watch-files';

/** Who matters in one workspace folder. Looks only when it is asked first, and follows changes from then on. */
export class FolderPartners implements Disposable {
  readonly #changed = new EventEmitter<void>();
  readonly onDidChange = this.#changed.event;

  #asked = false;
  #here: PartnersHere | undefined;
  #loading: Promise<PartnersHere> | undefined;
  #watcher: Disposable | undefined;
  /** What has changed and was not looked at since. */
  readonly #pending = new Set<string>();
  readonly #disposed = new AbortController();

  readonly #folder: WorkspaceFolder;
  readonly #mode: DjangoMode;
  readonly #log: EditorLog;

  constructor(folder: WorkspaceFolder, mode: DjangoMode, log: EditorLog) {
    this.#folder = folder;
    this.#mode = mode;
    this.#log = log;
  }

  /** What was found last; undefined until somebody has asked. */
  get here(): PartnersHere | undefined {
    return this.#here;
  }

  get loading(): boolean {
    return this.#loading !== undefined;
  }

  /** Whether somebody has asked, be it in vain. */
  get asked(): boolean {
    return this.#asked;
  }

  /** What is found, looked for now where nobody has asked before. */
  async load(): Promise<PartnersHere> {
    return this.#here ?? (this.#loading ??= this.#look());
  }

  /** Looks in the background; what fails is logged. */
  look(): void {
    this.load().catch(this.#onError);
  }

  /** Begins to note what changes. */
  watch(): void {
    this.#watcher ??= watchFiles({
      folder: this.#folder,
      globs: [this.#mode.partners.glob],
      known: () => this.#files(),
      follow: async (paths) => {
        const gone = (path: string): boolean => this.#files().some((file) => file.startsWith(`${path}/`));
        if (!paths.some((path) => this.#mode.partners.concerns(path) || gone(path))) return;
        for (const path of paths) this.#pending.add(path);
        if (this.#asked) await this.#follow();
      },
      onError: this.#onError,
    });
  }

  /** The folder was looked at from scratch: so are the partners, where somebody has asked before. */
  refresh(): void {
    if (this.#asked) this.#follow().catch(this.#onError);
  }

  dispose(): void {
    this.#disposed.abort();
    this.#watcher?.dispose();
    this.#changed.dispose();
  }

  /** One look at a time: what changes during one is seen by the next. */
  async #follow(): Promise<void> {
    await this.#loading?.catch(() => undefined);
    await (this.#loading ??= this.#look());
  }

  async #look(): Promise<PartnersHere> {
    this.#asked = true;
    try {
      const changed = [...this.#pending];
      this.#pending.clear();
      this.#here = await this.#mode.partners.here({
        signal: this.#disposed.signal,
        ...(changed.length > 0 && { changed }),
      });
      return this.#here;
    } finally {
      this.#loading = undefined;
      if (!this.#disposed.signal.aborted) this.#changed.fire();
    }
  }

  readonly #onError = (error: unknown): void => {
    if (!this.#disposed.signal.aborted) this.#log.error(`${this.#folder.name}: looking for partners failed`, error);
  };

  /** The files that were found to say something. */
  #files(): string[] {
    const { roles = [] } = this.#here ?? {};
    return roles
      .flatMap(({ evidence, candidates }) => [...evidence, ...candidates].map(({ file }) => file))
      .filter(Boolean);
  }
}

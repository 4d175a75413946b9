import type { Disposable, WorkspaceFolder } from 'vscode';
import type { DjangoMode, PartnersHere } from '../../core';
import type { EditorLog } from './log';
import { watchFiles } from './watch-files';

/** The editor's part in who matters in one workspace folder: it asks for it in the background, and tells core what changes. */
export class FolderPartners implements Disposable {
  #background: 'unasked' | 'looking' | 'over' = 'unasked';
  #watcher: Disposable | undefined;
  readonly #disposed = new AbortController();

  readonly #folder: WorkspaceFolder;
  readonly #mode: DjangoMode;
  readonly #log: EditorLog;
  readonly #onDidEnd: () => void;

  /** @param onDidEnd called once a look in the background has ended, be it in vain */
  constructor(folder: WorkspaceFolder, mode: DjangoMode, log: EditorLog, onDidEnd: () => void) {
    this.#folder = folder;
    this.#mode = mode;
    this.#log = log;
    this.#onDidEnd = onDidEnd;
  }

  /** What was found last; undefined until somebody has asked. */
  get here(): PartnersHere | undefined {
    return this.#mode.partners.known();
  }

  /** Whether nobody has looked in the background yet. */
  get unasked(): boolean {
    return this.#background === 'unasked';
  }

  /** Whether the first look is still awaited. */
  get looking(): boolean {
    return this.#background === 'looking' && this.here === undefined;
  }

  /** What is found, looked for now where nobody has asked before. */
  load(): Promise<PartnersHere> {
    return this.#mode.partners.load({ signal: this.#disposed.signal });
  }

  /** Looks in the background, once; what fails is logged. @returns when the look has ended */
  async look(): Promise<void> {
    if (this.#background !== 'unasked') return;
    this.#background = 'looking';
    await this.load().catch(this.#onError);
    this.#background = 'over';
    if (!this.#disposed.signal.aborted) this.#onDidEnd();
  }

  /** Begins to follow what changes. */
  watch(): void {
    this.#watcher ??= watchFiles({
      folder: this.#folder,
      globs: [this.#mode.partners.glob],
      known: () => this.#files(),
      follow: async (paths) => {
        const files = this.#files();
        const gone = (path: string): boolean => files.some((file) => file.startsWith(`${path}/`));
        const concerned = paths.filter((path) => this.#mode.partners.concerns(path) || gone(path));
        if (concerned.length > 0) await this.#mode.partners.follow(concerned);
      },
      onError: this.#onError,
    });
  }

  /** The folder was looked at from scratch: so are the partners, where somebody has asked before. */
  refresh(): void {
    this.#mode.partners.follow([]).catch(this.#onError);
  }

  dispose(): void {
    this.#disposed.abort();
    this.#watcher?.dispose();
  }

  readonly #onError = (error: unknown): void => {
    if (!this.#disposed.signal.aborted) this.#log.error(`${this.#folder.name}: looking for partners failed`, error);
  };

  /** The files that were found to say something. */
  #files(): string[] {
    const { roles = [] } = this.here ?? {};
    return roles
      .flatMap(({ evidence, candidates }) => [...evidence, ...candidates].map(({ file }) => file))
      .filter(Boolean);
  }
}

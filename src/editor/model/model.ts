import { Disposable, EventEmitter, workspace, type Memento, type WorkspaceFolder } from 'vscode';
import type { Catalogue } from '../../core';
import { FolderModel } from './folder-model';
import type { EditorLog } from './log';
import { effectOf, keepSettings } from './settings';
import { showProgress } from '../surfaces/show-progress';

/** The one store the views read: a {@link FolderModel} for each workspace folder. */
export class Model implements Disposable {
  readonly #changed = new EventEmitter<void>();
  /** Something that a view shows is different now. */
  readonly onDidChange = this.#changed.event;

  readonly #folders = new Map<string, FolderModel>();
  readonly #subscriptions: Disposable[];

  readonly #log: EditorLog;

  readonly #state: Memento;

  /** @param state where it is kept what was seen of the task logs */
  constructor(log: EditorLog, state: Memento) {
    this.#log = log;
    this.#state = state;

    this.#subscriptions = [
      keepSettings(),
      workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        for (const folder of removed) this.#remove(folder);
        for (const folder of added) this.#add(folder);
        this.#changed.fire();
      }),
      workspace.onDidSaveTextDocument(({ uri, languageId }) => {
        const folder = languageId === 'python' && workspace.getWorkspaceFolder(uri);
        if (folder) this.of(folder)?.forgetInventories();
      }),
      workspace.onDidChangeConfiguration((event) => {
        for (const model of this.#folders.values()) {
          const effect = effectOf(event, model.folder);
          if (effect === 'look') this.#detect(model);
          else if (effect === 'show') this.#changed.fire();
        }
      }),
    ];
  }

  /** Begins to look for Django in every folder. */
  start(): void {
    for (const folder of workspace.workspaceFolders ?? []) this.#add(folder);
    this.#changed.fire();
  }

  /** Looks again, from scratch, with progress in the Project view. */
  async refresh(): Promise<void> {
    await showProgress('djangoDeveloper.project', () =>
      Promise.all(
        [...this.#folders.values()].map(async (model) => {
          await model.presence.look();
          await model.detect();
        }),
      ),
    );
  }

  /** Stops looking; what was known before stays. */
  stopDetection(): void {
    for (const model of this.#folders.values()) model.stopDetection();
  }

  /** Every workspace folder, in the workspace's order. */
  get folders(): FolderModel[] {
    return (workspace.workspaceFolders ?? []).flatMap((folder) => this.of(folder) ?? []);
  }

  /** The folders in which the mode is on. */
  get activeFolders(): FolderModel[] {
    return this.folders.filter((model) => model.active);
  }

  get active(): boolean {
    return this.activeFolders.length > 0;
  }

  get scanning(): boolean {
    return this.folders.some((model) => model.scanning);
  }

  /** The partners and routes; undefined until core is loaded. */
  get catalogue(): Catalogue | undefined {
    return this.folders.find(({ catalogue }) => catalogue)?.catalogue;
  }

  of(folder: WorkspaceFolder): FolderModel | undefined {
    return this.#folders.get(folder.uri.toString());
  }

  dispose(): void {
    Disposable.from(...this.#subscriptions, ...this.#folders.values(), this.#changed).dispose();
    this.#folders.clear();
  }

  #add(folder: WorkspaceFolder): void {
    const model = new FolderModel(folder, this.#log, this.#state);
    this.#folders.set(folder.uri.toString(), model);
    model.onDidChange(() => this.#changed.fire());
    this.#detect(model);
  }

  #remove(folder: WorkspaceFolder): void {
    this.of(folder)?.dispose();
    this.#folders.delete(folder.uri.toString());
  }

  #detect(model: FolderModel): void {
    model.detect().catch((error: unknown) => this.#log.error(`${model.folder.name}: detection failed`, error));
  }
}

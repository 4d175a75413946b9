import { Disposable, EventEmitter } from 'vscode';
import { BoardMemory } from '../../core';
import { asksForApp } from '../../webview/board/asks-for-app';
import type { BoardView } from '../../webview/board/messages';
import type { FilterSources } from '../model/filter-context';
import type { FolderModel } from '../model/folder-model';
import type { EditorLog } from '../model/log';
import type { Model } from '../model/model';
import { OwnNames } from '../model/own-names';
import { TaskApps } from '../model/task-apps';
import type { TaskFiles } from '../model/task-files';
import { Today } from '../model/today';

/** What the cards of a board are made from beside their task logs, and who is told when it is another. */
export class BoardSources implements FilterSources, Disposable {
  readonly #changed = new EventEmitter<void>();
  readonly onDidChange = this.#changed.event;
  readonly apps: TaskApps;
  readonly names = new OwnNames();
  readonly #day = new Today(() => this.#changed.fire());
  readonly #memories = new WeakMap<FolderModel, BoardMemory>();
  readonly #follow: Disposable;
  #hasApps = false;
  /** How often other apps have come to be known. */
  #appsKnown = 0;

  constructor(
    readonly model: Model,
    taskFiles: TaskFiles,
    log: EditorLog,
  ) {
    this.apps = new TaskApps(taskFiles, log);
    this.#follow = Disposable.from(
      this.apps.onDidChange(() => {
        this.#appsKnown += 1;
        this.#changed.fire();
      }),
      this.names.onDidChange(() => this.#changed.fire()),
    );
  }

  get today(): string {
    return this.#day.date;
  }

  /** Whether cards say which app they are about: for that the projects are looked through. */
  get hasApps(): boolean {
    return this.#hasApps;
  }

  /** Has cards say what a board asks of them that is to be shown like this; what they say once they go on to say. */
  prepare({ columns, lanes, filter }: BoardView): void {
    this.#hasApps ||= columns === 'app' || lanes === 'app' || asksForApp(filter);
  }

  readonly memoryOf = (folder: FolderModel): BoardMemory => {
    const known = this.#memories.get(folder) ?? new BoardMemory();
    this.#memories.set(folder, known);
    return known;
  };

  /** What cards are made from: where each is the same as before, every card says the same. */
  cardsMadeFrom(): unknown[] {
    const folders = this.model.activeFolders;
    return [
      this.today,
      this.#hasApps,
      this.#appsKnown,
      ...folders.flatMap(({ tasks, shelved, inbox }) => [tasks, shelved, inbox]),
    ];
  }

  dispose(): void {
    Disposable.from(this.#changed, this.#follow, this.apps, this.names, this.#day).dispose();
  }
}

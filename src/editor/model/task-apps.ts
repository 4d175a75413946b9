import { EventEmitter, type Disposable } from 'vscode';
import type { TaskLog } from '../../core';
import type { FolderModel } from './folder-model';
import type { EditorLog } from './log';
import type { TaskFiles } from './task-files';

/** Knows which app a task is about: the first whose directory holds a file that the task log names. */
export class TaskApps implements Disposable {
  readonly #changed = new EventEmitter<void>();
  readonly onDidChange = this.#changed.event;
  /** By the inventory's detection: another one may have other apps. */
  readonly #directories = new WeakMap<object, readonly string[]>();
  /** By the directories and by what a task log names: both are other objects when they change. */
  readonly #apps = new WeakMap<readonly string[], WeakMap<readonly string[], string>>();

  readonly #files: TaskFiles;
  readonly #log: EditorLog;

  constructor(files: TaskFiles, log: EditorLog) {
    this.#files = files;
    this.#log = log;
  }

  /** The path of the app, relative to the folder; `''` for none, and as long as the apps are not known. */
  appOf(model: FolderModel, task: TaskLog): string {
    const directories = this.#directoriesOf(model);
    const files = this.#files.filesOf(task);
    const known = this.#apps.get(directories) ?? new WeakMap<readonly string[], string>();
    this.#apps.set(directories, known);
    const app = known.get(files) ?? findApp(directories, files);
    known.set(files, app);
    return app;
  }

  dispose(): void {
    this.#changed.dispose();
  }

  #directoriesOf(model: FolderModel): readonly string[] {
    const { detection } = model;
    if (!detection) return [];
    const known = this.#directories.get(detection);
    if (known) return known;
    this.#directories.set(detection, []);
    Promise.all(detection.projects.map((project) => model.inventory(project)))
      .then((inventories) => {
        const paths = inventories.flatMap(({ apps }) => apps.flatMap(({ path }) => path ?? []));
        // The longest first, so that an app within another one's directory is found.
        this.#directories.set(
          detection,
          [...new Set(paths)].sort((one, other) => other.length - one.length),
        );
        this.#changed.fire();
      })
      .catch((error: unknown) => {
        this.#directories.delete(detection);
        this.#log.error(`${model.folder.name}: the apps are not known`, error);
      });
    return [];
  }
}

function findApp(directories: readonly string[], files: readonly string[]): string {
  for (const file of files) {
    const app = directories.find((directory) => file === directory || file.startsWith(`${directory}/`));
    if (app !== undefined) return app;
  }
  return '';
}

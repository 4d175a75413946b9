import { EventEmitter, type Disposable, type Uri } from 'vscode';
import { findReferences } from '../../core/tasks/authoring/find-references';
import { resolveReference } from '../../core/tasks/authoring/resolve-reference';
import { isOpen } from '../../core/tasks/board/task-standing';
import type { TaskLog } from '../../core/tasks/task-log';
import type { FolderModel } from '../folder-model';
import type { EditorLog } from '../log';
import type { Model } from '../model';
import { uriOf } from '../place';
import type { TaskSubject } from '../task-subject';

/** How long the model is left to settle before open task logs are looked through, in milliseconds. */
const SETTLE = 200;

/** Knows which files the open task logs name, in their front matter or their text. Each task log is read once as long as it stays as it is. */
export class TaskFiles implements Disposable {
  readonly #changed = new EventEmitter<void>();
  readonly onDidChange = this.#changed.event;
  /** By the task log as the index keeps it: one that is read anew is another object. */
  readonly #named = new WeakMap<TaskLog, readonly string[]>();
  #byFile = new Map<string, TaskSubject[]>();
  #timer: NodeJS.Timeout | undefined;
  /** Only the last of the rounds that run at one time has the last word. */
  #round = 0;
  readonly #follow: Disposable;

  constructor(
    private readonly model: Model,
    private readonly log: EditorLog,
  ) {
    this.#follow = model.onDidChange(() => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.#gather(), SETTLE);
    });
  }

  /** The open task logs that name a file. */
  tasksFor(uri: Uri): readonly TaskSubject[] {
    return this.#byFile.get(uri.toString()) ?? [];
  }

  /** The files that an open task log names, relative to its folder; some of them may not exist. */
  filesOf(task: TaskLog): readonly string[] {
    return this.#named.get(task) ?? task.relatedDocs;
  }

  /** Every file that an open task log names. */
  get uris(): string[] {
    return [...this.#byFile.keys()];
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#follow.dispose();
    this.#changed.dispose();
  }

  async #gather(): Promise<void> {
    const round = (this.#round += 1);
    const byFile = new Map<string, TaskSubject[]>();
    for (const folderModel of this.model.activeFolders) {
      const own = new Set(folderModel.tasks.map(({ path }) => path));
      for (const task of folderModel.tasks.filter(isOpen)) {
        const files = this.#named.get(task) ?? (await this.#read(folderModel, task));
        for (const file of files) {
          if (own.has(file)) continue;
          const uri = uriOf(folderModel.folder, file).toString();
          const subject: TaskSubject = { kind: 'task', folder: folderModel.folder, task };
          const subjects = byFile.get(uri);
          if (subjects) subjects.push(subject);
          else byFile.set(uri, [subject]);
        }
      }
    }
    if (round !== this.#round) return;
    const before = describe(this.#byFile);
    this.#byFile = byFile;
    if (describe(byFile) !== before) this.#changed.fire();
  }

  async #read(folderModel: FolderModel, task: TaskLog): Promise<readonly string[]> {
    try {
      const text = await (await folderModel.mode()).readTask(task.path);
      const references = findReferences(text, () => false);
      const files = references.flatMap((reference) => (reference.kind === 'file' ? resolveReference(task.path, reference.path) : []));
      this.#named.set(task, [...new Set(files)]);
    } catch (error) {
      this.log.debug(`${task.path}: ${String(error)}`);
      this.#named.set(task, []);
    }
    return this.filesOf(task);
  }
}

function describe(byFile: ReadonlyMap<string, readonly TaskSubject[]>): string {
  return JSON.stringify([...byFile].map(([uri, subjects]) => [uri, subjects.map(({ task }) => [task.path, task.title, task.statusText])]));
}

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

/** What one open task log names. */
interface NamedFiles {
  /** Relative to the folder. */
  files: readonly string[];
  uris: readonly string[];
  subject: TaskSubject;
}

/** Knows which files the open task logs name, in their front matter or their text. Each task log is read once as long as it stays as it is. */
export class TaskFiles implements Disposable {
  readonly #changed = new EventEmitter<void>();
  readonly onDidChange = this.#changed.event;
  /** By the task log as the index keeps it: one that is read anew is another object. */
  readonly #named = new WeakMap<TaskLog, NamedFiles>();
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
    return this.#named.get(task)?.files ?? task.relatedDocs;
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
        const { files, uris, subject } = this.#named.get(task) ?? (await this.#read(folderModel, task));
        for (const [index, uri] of uris.entries()) {
          if (own.has(files[index] ?? '')) continue;
          const subjects = byFile.get(uri);
          if (subjects) subjects.push(subject);
          else byFile.set(uri, [subject]);
        }
      }
    }
    if (round !== this.#round) return;
    const isSame = looksTheSame(this.#byFile, byFile);
    this.#byFile = byFile;
    if (!isSame) this.#changed.fire();
  }

  async #read(folderModel: FolderModel, task: TaskLog): Promise<NamedFiles> {
    const { folder } = folderModel;
    const files = await this.#filesIn(folderModel, task);
    const named: NamedFiles = { files, uris: files.map((file) => uriOf(folder, file).toString()), subject: { kind: 'task', folder, task } };
    this.#named.set(task, named);
    return named;
  }

  async #filesIn(folderModel: FolderModel, task: TaskLog): Promise<readonly string[]> {
    try {
      const text = await folderModel.mode.readTask(task.path);
      const references = findReferences(text, () => false);
      return [...new Set(references.flatMap((reference) => (reference.kind === 'file' ? resolveReference(task.path, reference.path) : [])))];
    } catch (error) {
      this.log.debug(`${task.path}: ${String(error)}`);
      return [];
    }
  }
}

/** Whether the same task logs name the same files, and would be shown by the same words. */
function looksTheSame(one: ReadonlyMap<string, readonly TaskSubject[]>, other: ReadonlyMap<string, readonly TaskSubject[]>): boolean {
  if (one.size !== other.size) return false;
  for (const [uri, subjects] of other) {
    const before = one.get(uri);
    if (before?.length !== subjects.length) return false;
    if (subjects.some((subject, index) => subject !== before[index] && describe(subject) !== describe(before[index]))) return false;
  }
  return true;
}

function describe(subject: TaskSubject | undefined): string {
  return subject ? [subject.task.path, subject.task.title, subject.task.statusText, subject.task.assignedTo].join('\u0000') : '';
}

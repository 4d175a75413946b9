import { EventEmitter, type Disposable, type Uri } from 'vscode';
import { filesAbout, isOpen, type TaskLog } from '../../core';
import type { FolderModel } from './folder-model';
import type { Model } from './model';
import { uriOf } from '../files/place';
import { readSettings } from './settings';
import type { TaskSubject } from './task-subject';

/** How long the model is left to settle before open task logs are looked through, in milliseconds. */
const SETTLE = 200;

/** How many task logs are looked at in one go: what else the extensions' process has to do comes in between. */
const AT_ONCE = 200;

/** What one open task log names. */
interface NamedFiles {
  uris: readonly string[];
  /** Those of them that it is about. */
  about: ReadonlySet<string>;
  subject: TaskSubject;
}

/** Knows which files the open task logs name, in their front matter or their text. It reads none: the index has read them. */
export class TaskFiles implements Disposable {
  readonly #changed = new EventEmitter<void>();
  readonly onDidChange = this.#changed.event;
  /** By the task log as the index keeps it: one that is read anew is another object. */
  readonly #named = new WeakMap<TaskLog, NamedFiles>();
  #byFile = new Map<string, TaskSubject[]>();
  /** Those of them that carry a mark, by the setting of their folder. */
  #marks = new Map<string, TaskSubject[]>();
  #timer: NodeJS.Timeout | undefined;
  /** Only the last of the rounds that run at one time has the last word. */
  #round = 0;
  readonly #follow: Disposable;

  readonly #model: Model;

  constructor(model: Model) {
    this.#model = model;

    this.#follow = model.onDidChange(() => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.#gather(), SETTLE);
    });
  }

  /** The open task logs that name a file. */
  tasksFor(uri: Uri): readonly TaskSubject[] {
    return this.#byFile.get(uri.toString()) ?? [];
  }

  /** The open task logs for which a file carries a mark, as the setting of their folder has it. */
  marksFor(uri: Uri): readonly TaskSubject[] {
    return this.#marks.get(uri.toString()) ?? [];
  }

  /** The files that an open task log names, relative to its folder; some of them may not exist. */
  filesOf(task: TaskLog): readonly string[] {
    return task.namedFiles ?? task.relatedDocs;
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
    const marks = new Map<string, TaskSubject[]>();
    let resolved = 0;
    for (const folderModel of this.#model.activeFolders) {
      const { fileMarks } = readSettings(folderModel.folder);
      const own = new Set(folderModel.tasks.map(({ path }) => path));
      for (const task of folderModel.tasks.filter(isOpen)) {
        if (!this.#named.has(task) && (resolved += 1) % AT_ONCE === 0) await new Promise(setImmediate);
        const { uris, about, subject } = this.#resolve(folderModel, task);
        for (const [index, uri] of uris.entries()) {
          if (own.has(task.namedFiles?.[index] ?? '')) continue;
          add(byFile, uri, subject);
          if (fileMarks === 'named' || (fileMarks === 'about' && about.has(uri))) add(marks, uri, subject);
        }
      }
    }
    if (round !== this.#round) return;
    const isSame = looksTheSame(this.#byFile, byFile) && looksTheSame(this.#marks, marks);
    this.#byFile = byFile;
    this.#marks = marks;
    if (!isSame) this.#changed.fire();
  }

  #resolve({ folder }: FolderModel, task: TaskLog): NamedFiles {
    const known = this.#named.get(task);
    if (known) return known;
    const uris = (task.namedFiles ?? []).map((file) => uriOf(folder, file).toString());
    const about = new Set(filesAbout(task).map((file) => uriOf(folder, file).toString()));
    const named: NamedFiles = { uris, about, subject: { kind: 'task', folder, task } };
    this.#named.set(task, named);
    return named;
  }
}

function add(byFile: Map<string, TaskSubject[]>, uri: string, subject: TaskSubject): void {
  const subjects = byFile.get(uri);
  if (subjects) subjects.push(subject);
  else byFile.set(uri, [subject]);
}

/** Whether the same task logs name the same files, and would be shown by the same words. */
function looksTheSame(
  one: ReadonlyMap<string, readonly TaskSubject[]>,
  other: ReadonlyMap<string, readonly TaskSubject[]>,
): boolean {
  if (one.size !== other.size) return false;
  for (const [uri, subjects] of other) {
    const before = one.get(uri);
    if (before?.length !== subjects.length) return false;
    if (subjects.some((subject, index) => subject !== before[index] && describe(subject) !== describe(before[index])))
      return false;
  }
  return true;
}

function describe(subject: TaskSubject | undefined): string {
  return subject
    ? [subject.task.path, subject.task.title, subject.task.statusText, subject.task.assignedTo].join('\u0000')
    : '';
}

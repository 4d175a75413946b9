import type { Files } from '../../base/ports';
import { parseTaskFile, type CompleteTask, type TaskFile } from './read-task-file';
import { readTaskFiles } from './read-task-files';
import type { TaskLog } from '../log/task-log';

/** A task log, and the stamp that its file had before it was read. */
interface StampedTask {
  stamp: string;
  task: TaskLog;
}

/** A task log whose file was changed too short a time ago to have a stamp, and what was read then. */
interface YoungTask {
  bytes: Uint8Array;
  task: TaskLog;
}

/** So many of them are kept with their bytes. */
const MOST_YOUNG = 64;

/** Reads task logs; where the folder's files have stamps, those are not read again whose stamp is what it was. */
export class TaskReader {
  readonly #stamped = new Map<string, StampedTask>();
  #young = new Map<string, YoungTask>();

  readonly #files: Files;
  readonly #complete: CompleteTask | undefined;

  constructor(files: Files, complete?: CompleteTask) {
    this.#files = files;
    this.#complete = complete;
  }

  /**
   * The task logs at these paths as they are now, by path. One whose file is known to be as it was is the same object as before.
   * @throws the signal's reason when it is aborted
   */
  async read(paths: readonly string[], signal?: AbortSignal): Promise<Map<string, TaskLog>> {
    const tasks = new Map<string, TaskLog>();
    // Before anything is read: what changes in between has another stamp the next time.
    const stamps = await this.#stampsOf(paths);
    const changed = paths.filter((path) => {
      const known = this.#stamped.get(path);
      if (known === undefined || known.stamp !== stamps.get(path)) return true;
      tasks.set(path, known.task);
      return false;
    });
    const known = this.#young;
    this.#young = new Map();
    const take = (file: TaskFile): void => {
      const task = sameTask(file, known.get(file.path)) ?? parseTaskFile(file, this.#complete);
      if (task !== undefined) tasks.set(task.path, task);
      this.#keep(file, stamps.get(file.path), task);
    };
    await readTaskFiles(this.#files, changed, take, signal);
    return tasks;
  }

  /** Forgets the task logs at all other paths. */
  keepOnly(tasks: ReadonlyMap<string, TaskLog>): void {
    for (const path of this.#stamped.keys()) if (!tasks.has(path)) this.#stamped.delete(path);
  }

  async #stampsOf(paths: readonly string[]): Promise<Map<string, string>> {
    const stamps = new Map<string, string>();
    if (this.#files.stamp === undefined) return stamps;
    for (const path of paths) {
      const stamp = await this.#files.stamp(path);
      if (stamp !== undefined) stamps.set(path, stamp);
    }
    return stamps;
  }

  /** A file that could not be read is tried again the next time: why, need not have to do with the file. */
  #keep({ path, bytes }: TaskFile, stamp: string | undefined, task: TaskLog | undefined): void {
    if (stamp !== undefined && bytes !== undefined && task !== undefined) this.#stamped.set(path, { stamp, task });
    else {
      this.#stamped.delete(path);
      if (this.#files.stamp !== undefined && bytes !== undefined && task !== undefined && this.#young.size < MOST_YOUNG)
        this.#young.set(path, { bytes, task });
    }
  }
}

function sameTask({ bytes }: TaskFile, known: YoungTask | undefined): TaskLog | undefined {
  if (known === undefined || bytes?.length !== known.bytes.length) return undefined;
  return bytes.every((byte, at) => byte === known.bytes[at]) ? known.task : undefined;
}

import { textAfter } from '../base/change';
import type { Changes } from '../base/ports';
import { seenWithOwnChange, snapshotOf, type Seen, type SeenStore } from '../inbox/seen';
import type { TaskLog } from '../tasks/log/task-log';

/** What was seen of a folder's task logs: read once, written in turn, and kept up to date with one's own changes. */
export class SeenMemory {
  readonly #store: SeenStore | undefined;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(store: SeenStore | undefined) {
    this.#store = store;
  }

  /** Whether there is a place where it is kept. */
  get isKept(): boolean {
    return this.#store !== undefined;
  }

  /** Undefined where nobody has ever looked. */
  read(): Promise<Seen | undefined> {
    return this.#inTurn(async () => this.#store?.read());
  }

  /** @param renew what is seen from now on; undefined where that is what was seen before */
  update(renew: (seen: Seen | undefined) => Seen | undefined): Promise<void> {
    const store = this.#store;
    if (store === undefined) return Promise.resolve();
    const renewed = async (): Promise<Seen | undefined> => {
      const seen = await store.read();
      const next = renew(seen);
      return JSON.stringify(next) === JSON.stringify(seen) ? undefined : next;
    };
    const write = async (): Promise<void> => {
      const next = await renewed();
      if (next !== undefined) await store.write(next);
    };
    return this.#inTurn(async () => {
      // Most often nothing is different: then nobody has to be kept out.
      if (!store.exclusively || (await renewed()) === undefined) return write();
      return store.exclusively(write);
    });
  }

  /**
   * Changes after which one's own edits of task logs are no news. Before somebody has looked for the first time, nothing is kept but what
   * one has made oneself: all that is in it later is new.
   * @param read a task log with its entries, of its text
   */
  following(changes: Changes, read: (path: string, text: string) => TaskLog | undefined): Changes {
    if (this.#store === undefined) return changes;
    return {
      ...(changes.check && { check: (change) => changes.check?.(change) ?? Promise.resolve() }),
      apply: async (change) => {
        await changes.apply(change);
        if (change.kind === 'remove') return;
        const after = read(change.kind === 'move' ? change.to : change.path, textAfter(change));
        if (after) await this.#note(after, change.kind === 'create' ? undefined : read(change.path, change.before));
      },
    };
  }

  /** That it could not be noted is no reason to call the change a failure: it is news then. */
  async #note(after: TaskLog, before: TaskLog | undefined): Promise<void> {
    const was = before?.path ?? after.path;
    await this.update((seen) => {
      if (seen === undefined && before !== undefined) return undefined;
      const { [was]: known, ...others } = seen?.tasks ?? {};
      const noted = known && before ? seenWithOwnChange(known, before, after) : snapshotOf(after);
      const tasks = was === after.path ? seen?.tasks : others;
      return { version: 1, tasks: { ...tasks, [after.path]: noted } };
    }).catch(() => undefined);
  }

  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.#turn.then(work);
    this.#turn = result.catch(() => undefined);
    return result;
  }
}

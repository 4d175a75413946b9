import type { DjangoMode } from '../core';
import { isUserError } from '../core/base/errors';
import { watchFolders } from '../node/reading/watch-folders';
import { describeResources, readResource } from './resources';

/** Tells a client of its resources: https://modelcontextprotocol.io/specification/2025-11-25/server/resources#subscriptions */
export interface ResourceListener {
  onListChanged(): void;
  onUpdated(uri: string): void;
  onError(error: unknown): void;
}

/** Follows what a client has listed and subscribed to. Nothing is watched before it has done either. */
export class ResourceWatch {
  readonly #folder: string;
  readonly #mode: DjangoMode;
  readonly #listener: ResourceListener;
  /** What stood behind each resource that is subscribed to. */
  readonly #texts = new Map<string, string>();
  /** The list as the client may have it; undefined as long as it has asked for none. */
  #listed: string | undefined;
  #end: (() => void) | undefined;

  /** @param folder the workspace folder's path on this machine, which mode is about */
  constructor(folder: string, mode: DjangoMode, listener: ResourceListener) {
    this.#folder = folder;
    this.#mode = mode;
    this.#listener = listener;
  }

  /** Follows the list, which is about to be told. */
  async followList(): Promise<void> {
    this.#begin();
    this.#listed ??= await describeResources(this.#mode);
  }

  /** Follows a resource. @throws UserError where there is none */
  async subscribe(uri: string): Promise<void> {
    const { text } = await readResource(this.#mode, uri);
    this.#texts.set(uri, text);
    this.#begin();
    // What changed between the reading and the watching.
    await this.#look();
  }

  /** Follows a resource no more, whether it was followed or not. */
  unsubscribe(uri: string): void {
    this.#texts.delete(uri);
    if (this.#texts.size > 0 || this.#listed !== undefined) return;
    this.#end?.();
    this.#end = undefined;
  }

  #begin(): void {
    this.#end ??= watchFolders(this.#folder, this.#mode.tasks.folders(), () =>
      this.#look().catch((error: unknown) => this.#listener.onError(error)),
    );
  }

  async #look(): Promise<void> {
    if (this.#listed !== undefined) {
      const listed = await describeResources(this.#mode);
      if (listed !== this.#listed) this.#listener.onListChanged();
      this.#listed = listed;
    }
    for (const [uri, before] of [...this.#texts]) {
      const now = await this.#textOf(uri);
      if (now === before || !this.#texts.has(uri)) continue;
      this.#texts.set(uri, now);
      this.#listener.onUpdated(uri);
    }
  }

  /** What is behind a resource; of one that is gone, why there is nothing. */
  async #textOf(uri: string): Promise<string> {
    try {
      return (await readResource(this.#mode, uri)).text;
    } catch (error) {
      if (isUserError(error)) return error.message;
      throw error;
    }
  }
}

import type { Memento, Uri } from 'vscode';
import type { RouteId } from '../../core';

/** What the mode remembers of a workspace between sessions. */
export class Memory {
  readonly #state: Memento;

  constructor(state: Memento) {
    this.#state = state;
  }

  /** The coordinator that was last chosen for a report. */
  get coordinator(): string {
    return this.#state.get('coordinator', '');
  }

  async rememberCoordinator(id: string): Promise<void> {
    await this.#state.update('coordinator', id);
  }

  /** The key of who took the last task that went a route from a folder. */
  taker(folder: Uri, route: RouteId): string | undefined {
    return this.#takers[`${folder.toString()}#${route}`];
  }

  async rememberTaker(folder: Uri, route: RouteId, key: string): Promise<void> {
    await this.#state.update('takers', { ...this.#takers, [`${folder.toString()}#${route}`]: key });
  }

  get #takers(): Readonly<Record<string, string>> {
    return this.#state.get('takers', {});
  }
}

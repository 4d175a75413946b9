/** What of a folder is known anew: Django and its projects, the partners, the task logs with their reports, what came back of them. */
export type Topic = 'django' | 'partners' | 'tasks' | 'inbox';

/** Tells whoever listens that something is known anew. */
export class Listeners {
  readonly #listeners = new Set<(topic: Topic) => void>();

  /** @returns what ends it */
  add(listener: (topic: Topic) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  tell(topic: Topic): void {
    for (const listener of [...this.#listeners]) listener(topic);
  }
}

import { commands, Disposable, type Event } from 'vscode';

/**
 * Keeps a context key that package.json's `when` clauses name, until it is disposed of.
 * @param name the key, without what all of ours begin with
 * @param value what it is now; the key is set only when that is another
 * @param events after which it may be another
 */
export function keepContextKey(name: string, value: () => unknown, ...events: readonly Event<unknown>[]): Disposable {
  let known: unknown;
  const set = (next: unknown): void => {
    if (known === next) return;
    known = next;
    void commands.executeCommand('setContext', `djangoDeveloper.${name}`, next);
  };
  const follow = (): void => set(value());
  follow();
  return Disposable.from(...events.map((event) => event(follow)), new Disposable(() => set(undefined)));
}

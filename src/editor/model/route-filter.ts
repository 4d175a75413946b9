import { commands, EventEmitter, type Disposable } from 'vscode';

/** The words that URLs in the Project view must have, as long as the window is open, and the context key that its menu goes by. */
export class RouteFilter implements Disposable {
  readonly #changed = new EventEmitter<void>();
  readonly onDidChange = this.#changed.event;
  #words = '';
  #version = 0;

  /** `''` for all. */
  get words(): string {
    return this.#words;
  }

  /** How often it was changed. */
  get version(): number {
    return this.#version;
  }

  change(words: string): void {
    this.#words = words;
    this.#version += 1;
    void commands.executeCommand('setContext', 'djangoDeveloper.routesFiltered', words !== '');
    this.#changed.fire();
  }

  dispose(): void {
    this.#changed.dispose();
  }
}

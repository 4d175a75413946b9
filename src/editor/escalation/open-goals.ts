import { Disposable, workspace, type TextDocument, type Uri } from 'vscode';
import { openGoalAt } from '../../core';

/** New task logs whose goal is still to be written, and what is to happen once it is: when the file is saved with another line there. */
export class OpenGoals implements Disposable {
  readonly #waiting = new Map<string, () => void>();
  readonly #listening = Disposable.from(
    workspace.onDidSaveTextDocument((document) => this.#saved(document)),
    workspace.onDidCloseTextDocument(({ uri }) => void this.#waiting.delete(uri.toString())),
  );

  /** Waits for the goal of an open task log; one that needs none does not wait. A file that is closed without it is left in peace. */
  whenWritten(uri: Uri, text: string, then: () => void): void {
    if (openGoalAt(text) === undefined) then();
    else this.#waiting.set(uri.toString(), then);
  }

  dispose(): void {
    this.#listening.dispose();
    this.#waiting.clear();
  }

  #saved(document: TextDocument): void {
    const key = document.uri.toString();
    const then = this.#waiting.get(key);
    if (!then || openGoalAt(document.getText()) !== undefined) return;
    this.#waiting.delete(key);
    then();
  }
}

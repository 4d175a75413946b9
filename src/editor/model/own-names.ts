import { EventEmitter, workspace, type Disposable, type WorkspaceFolder } from 'vscode';
import { whoAmI } from '../../node/programs/who-am-i';

/** Knows by which names git knows who works here. In Restricted Mode, and in folders on no disk of this machine, nobody is asked. */
export class OwnNames implements Disposable {
  readonly #changed = new EventEmitter<void>();
  /** The names of a folder that somebody asked for are known. */
  readonly onDidChange = this.#changed.event;
  readonly #known = new Map<string, readonly string[]>();

  /** Those of a folder; none as long as they are not known. */
  of({ uri }: WorkspaceFolder): readonly string[] {
    const id = uri.toString();
    const known = this.#known.get(id);
    if (known || uri.scheme !== 'file' || !workspace.isTrusted) return known ?? [];
    this.#known.set(id, []);
    void whoAmI(uri.fsPath).then(
      (names) => {
        this.#known.set(id, names);
        if (names.length > 0) this.#changed.fire();
      },
      () => this.#known.delete(id),
    );
    return [];
  }

  dispose(): void {
    this.#changed.dispose();
  }
}

import { languages, Uri, type Diagnostic, type DiagnosticCollection, type Disposable } from 'vscode';

/** The problems of task logs in the Problems panel, each file's once: what its document says hides what its file on the disk says. */
export class ProblemLayers implements Disposable {
  readonly #collection: DiagnosticCollection = languages.createDiagnosticCollection('djangoDeveloper');
  /** By URI. */
  readonly #open = new Map<string, readonly Diagnostic[]>();
  readonly #closed = new Map<string, readonly Diagnostic[]>();

  /** Whether the problems of a document are shown, be they none. */
  isOpen(uri: Uri): boolean {
    return this.#open.has(uri.toString());
  }

  /** Sets the problems of a document; undefined where it is shown no more. */
  setOpen(uri: Uri, problems: readonly Diagnostic[] | undefined): void {
    this.#set(this.#open, uri, problems);
  }

  /** Sets the problems of a file. */
  setClosed(uri: Uri, problems: readonly Diagnostic[] | undefined): void {
    this.#set(this.#closed, uri, problems?.length === 0 ? undefined : problems);
  }

  dispose(): void {
    this.#collection.dispose();
  }

  #set(layer: Map<string, readonly Diagnostic[]>, uri: Uri, problems: readonly Diagnostic[] | undefined): void {
    const key = uri.toString();
    const before = this.#shown(key);
    if (problems === undefined) layer.delete(key);
    else layer.set(key, problems);
    const now = this.#shown(key);
    if (now !== before) this.#collection.set(uri, now);
  }

  #shown(key: string): readonly Diagnostic[] | undefined {
    return this.#open.get(key) ?? this.#closed.get(key);
  }
}

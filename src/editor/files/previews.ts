import { EventEmitter, TabInputTextDiff, Uri, window, workspace, type Disposable } from 'vscode';

const SCHEME = 'django-developer-preview';

/** A text that is shown before it is written. */
export interface Preview {
  uri: Uri;
  /** Forgets the text, and closes the comparison that shows it. */
  close(): Promise<void>;
}

/** Serves texts as read-only documents. */
export class Previews implements Disposable {
  readonly #texts = new Map<string, string>();
  readonly #changed = new EventEmitter<Uri>();
  readonly #provider: Disposable;

  constructor() {
    this.#provider = workspace.registerTextDocumentContentProvider(SCHEME, {
      onDidChange: this.#changed.event,
      provideTextDocumentContent: (uri) => this.#texts.get(uri.toString()) ?? '',
    });
  }

  /** @param path gives the document its name and with it its language */
  add(path: string, text: string): Preview {
    const uri = Uri.from({ scheme: SCHEME, path: `/${path}` });
    this.#texts.set(uri.toString(), text);
    this.#changed.fire(uri);
    return { uri, close: () => this.#close(uri) };
  }

  dispose(): void {
    this.#provider.dispose();
    this.#changed.dispose();
  }

  async #close(uri: Uri): Promise<void> {
    this.#texts.delete(uri.toString());
    const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
    await window.tabGroups.close(
      tabs.filter(({ input }) => input instanceof TabInputTextDiff && input.modified.toString() === uri.toString()),
    );
  }
}

import { Disposable, EventEmitter, type ExtensionContext } from 'vscode';
import { CommandsUnderWay } from '../model/commands-under-way';
import type { EditorLog } from '../model/log';
import type { Manifest } from './manifest';
import type { Editor } from './open-editor';

/** Holds what the doors of the extension lead to: opened once, when the first of them needs it, or right after activation. */
export class Startup implements Disposable {
  readonly #changed = new EventEmitter<void>();
  /** Something that a view shows is different now. */
  readonly onDidChange = this.#changed.event;

  /** The commands that the user, a link or another extension has begun. */
  readonly underWay = new CommandsUnderWay();

  #opening: Promise<Editor> | undefined;
  #editor: Editor | undefined;
  /** What waits for Django, until something is opened. */
  #sleep: Disposable | undefined;
  #isDisposed = false;

  readonly #context: ExtensionContext;
  readonly #log: EditorLog;

  constructor(context: ExtensionContext, log: EditorLog) {
    this.#context = context;
    this.#log = log;
  }

  /** Opens it where nobody has yet: everything heavy is loaded then. */
  open(): Promise<Editor> {
    return (this.#opening ??= this.#load().catch((error: unknown) => {
      this.#opening = undefined;
      throw error;
    }));
  }

  /**
   * Opens it once a folder may be Django, and not before activation has ended: what is done during that, the user waits
   * for.
   */
  begin({ activationEvents }: Pick<Manifest, 'activationEvents'>): void {
    const onError = (error: unknown): void => this.#log.error('The extension could not be loaded', error);
    setImmediate(() => void this.#fallAsleep(activationEvents, () => void this.open().catch(onError)).catch(onError));
  }

  /** What is open now; undefined before that. */
  get editor(): Editor | undefined {
    return this.#editor;
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#sleep?.dispose();
    this.#editor?.dispose();
    this.#changed.dispose();
  }

  async #fallAsleep(activationEvents: Manifest['activationEvents'], wake: () => void): Promise<void> {
    const { sleepUntilDjango } = await import('./sleep-until-django');
    if (this.#opening !== undefined || this.#isDisposed) return;
    this.#sleep = sleepUntilDjango(activationEvents, wake, (error) =>
      this.#log.error('Looking for Django failed', error),
    );
  }

  async #load(): Promise<Editor> {
    this.#sleep?.dispose();
    const { openEditor } = await import('./open-editor');
    const editor = openEditor(this.#context, this.#log, this.underWay);
    if (this.#isDisposed) editor.dispose();
    this.#editor = editor;
    editor.model.onDidChange(() => this.#changed.fire());
    return editor;
  }
}

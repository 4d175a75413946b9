import { Disposable, window, workspace, type TextDocument, type Uri } from 'vscode';
import type { Finding } from '../../core';
import type { EditorLog } from '../model/log';
import type { Model } from '../model/model';
import { taskOfFile } from '../model/task-of-file';
import { ClosedTaskProblems } from './closed-task-problems';
import { ProblemLayers } from './problem-layers';
import { shownFiles } from './shown-files';
import { toDiagnostics } from './to-diagnostics';

/** How long typing may pause before a task log is looked through, in milliseconds. */
const PAUSE = 250;

/** Shows what is wrong with the task logs that are open, unsaved text included, and has the others looked through. */
export class TaskDiagnostics implements Disposable {
  readonly #layers = new ProblemLayers();
  readonly #closed: ClosedTaskProblems;
  readonly #timers = new Map<string, NodeJS.Timeout>();
  readonly #subscriptions: Disposable;

  readonly #model: Model;
  readonly #log: EditorLog;

  constructor(model: Model, log: EditorLog) {
    this.#model = model;
    this.#log = log;

    this.#closed = new ClosedTaskProblems(model, log, this.#layers);
    this.#subscriptions = Disposable.from(
      this.#closed,
      this.#layers,
      workspace.onDidOpenTextDocument((document) => this.#soon(document, 0)),
      workspace.onDidChangeTextDocument(({ document }) => this.#soon(document, PAUSE)),
      workspace.onDidCloseTextDocument(({ uri }) => this.#forget(uri)),
      window.tabGroups.onDidChangeTabs(() => this.#followTabs()),
      workspace.onDidDeleteFiles(({ files }) => files.forEach((uri) => this.#forget(uri))),
      // The files that a task log names come and go.
      window.onDidChangeActiveTextEditor((editor) => editor && this.#soon(editor.document, PAUSE)),
      Disposable.from(
        workspace.onDidCreateFiles(this.#all, this),
        workspace.onDidDeleteFiles(this.#all, this),
        workspace.onDidRenameFiles(this.#all, this),
      ),
      model.onDidChange(() => this.#all()),
    );
    this.#all();
  }

  /** What is wrong with a task log as its document stands; nothing where it is none. */
  async findings(document: TextDocument): Promise<Finding[]> {
    const subject = taskOfFile(this.#model, document.uri);
    const folderModel = subject && this.#model.of(subject.folder);
    if (!subject || !folderModel?.active) return [];
    return folderModel.mode.tasks.lint([{ path: subject.task.path, text: document.getText() }], 'remedies');
  }

  dispose(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#subscriptions.dispose();
  }

  #all(): void {
    for (const document of workspace.textDocuments) this.#soon(document, PAUSE);
  }

  /** A document lives on for a while after its last tab was closed; its problems do not. */
  #followTabs(): void {
    const shown = shownFiles();
    for (const document of workspace.textDocuments) {
      const isKnown = this.#layers.isOpen(document.uri);
      if (isKnown && !shown.has(document.uri.toString())) this.#forget(document.uri);
      if (!isKnown && shown.has(document.uri.toString())) this.#soon(document, 0);
    }
  }

  #soon(document: TextDocument, delay: number): void {
    if (document.languageId !== 'markdown') return;
    const key = document.uri.toString();
    clearTimeout(this.#timers.get(key));
    const lint = (): void => {
      this.#timers.delete(key);
      this.#lint(document).catch((error: unknown) => this.#log.error(`${key} cannot be looked through`, error));
    };
    this.#timers.set(key, setTimeout(lint, delay));
  }

  async #lint(document: TextDocument): Promise<void> {
    const { version } = document;
    const findings = await this.findings(document);
    if (document.isClosed || document.version !== version || !shownFiles().has(document.uri.toString())) return;
    this.#layers.setOpen(document.uri, toDiagnostics(document.getText(), findings));
  }

  #forget(uri: Uri): void {
    clearTimeout(this.#timers.get(uri.toString()));
    this.#timers.delete(uri.toString());
    this.#layers.setOpen(uri, undefined);
    this.#closed.lookAgain(uri);
  }
}

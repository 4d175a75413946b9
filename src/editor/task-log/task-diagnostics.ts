import {
  Diagnostic, DiagnosticSeverity, Disposable, languages, Range, window, workspace, type DiagnosticCollection, type TextDocument, type Uri,
} from 'vscode';
import type { Finding } from '../../core/tasks/finding';
import type { EditorLog } from '../log';
import type { Model } from '../model';
import { taskOfFile } from '../task-of-file';
import { shownFiles } from './shown-files';

/** How long typing may pause before a task log is looked through, in milliseconds. */
const PAUSE = 250;

/** Shows what is wrong with the task logs that are open, unsaved text included. */
export class TaskDiagnostics implements Disposable {
  readonly #collection: DiagnosticCollection = languages.createDiagnosticCollection('djangoDeveloper');
  readonly #timers = new Map<string, NodeJS.Timeout>();
  readonly #subscriptions: Disposable;

  constructor(
    private readonly model: Model,
    private readonly log: EditorLog,
  ) {
    this.#subscriptions = Disposable.from(
      this.#collection,
      workspace.onDidOpenTextDocument((document) => this.#soon(document, 0)),
      workspace.onDidChangeTextDocument(({ document }) => this.#soon(document, PAUSE)),
      workspace.onDidCloseTextDocument(({ uri }) => this.#forget(uri)),
      window.tabGroups.onDidChangeTabs(() => this.#followTabs()),
      workspace.onDidDeleteFiles(({ files }) => files.forEach((uri) => this.#forget(uri))),
      model.onDidChange(() => this.#all()),
    );
    this.#all();
  }

  /** What is wrong with a task log as its document stands; nothing where it is none. */
  async findings(document: TextDocument): Promise<Finding[]> {
    const subject = taskOfFile(this.model, document.uri);
    const folderModel = subject && this.model.of(subject.folder);
    if (!subject || !folderModel?.active) return [];
    return folderModel.mode.lintTask(subject.task.path, document.getText());
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
      const isKnown = this.#collection.has(document.uri);
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
      this.#lint(document).catch((error: unknown) => this.log.error(`${key} cannot be looked through`, error));
    };
    this.#timers.set(key, setTimeout(lint, delay));
  }

  async #lint(document: TextDocument): Promise<void> {
    const { version } = document;
    const findings = await this.findings(document);
    if (document.isClosed || document.version !== version || !shownFiles().has(document.uri.toString())) return;
    this.#collection.set(document.uri, findings.map((finding) => toDiagnostic(document, finding)));
  }

  #forget(uri: Uri): void {
    clearTimeout(this.#timers.get(uri.toString()));
    this.#timers.delete(uri.toString());
    this.#collection.delete(uri);
  }
}

/** A finding as the editor shows it: where it says, else on its line without the white space around. */
export function toDiagnostic(document: TextDocument, finding: Finding): Diagnostic {
  const { message, rule, severity } = finding;
  const weight = severity === 'error' ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning;
  const diagnostic = new Diagnostic(rangeOf(document, finding), message, weight);
  diagnostic.source = 'Django Developer';
  diagnostic.code = rule;
  return diagnostic;
}

function rangeOf(document: TextDocument, { line, range: exact }: Finding): Range {
  if (exact) return new Range(document.positionAt(exact.start), document.positionAt(exact.end));
  const { range, firstNonWhitespaceCharacterIndex } = document.lineAt(Math.min(line, document.lineCount) - 1);
  return range.with(range.start.translate(0, firstNonWhitespaceCharacterIndex));
}

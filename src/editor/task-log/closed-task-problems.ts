import type { Diagnostic, Disposable, Uri } from 'vscode';
import { UserError } from '../../core/base/errors';
import { BROKEN, type Finding, type TaskLog } from '../../core';
import type { FolderModel } from '../model/folder-model';
import type { EditorLog } from '../model/log';
import type { Model } from '../model/model';
import { uriOf } from '../files/place';
import { readSettings, type Settings } from '../model/settings';
import type { ProblemLayers } from './problem-layers';
import { toDiagnostics } from './to-diagnostics';

/** How long the model is left to settle, in milliseconds. */
const SETTLE = 200;
/** How long the editor may have to wait for its turn, in milliseconds. */
const SLICE = 8;

/** What a task log was looked through with. As long as none of it is different, neither is what is wrong. */
interface Looked {
  uri: Uri;
  /** As the index keeps it: one that is read anew is another object. */
  task: TaskLog;
  extent: Settings['taskProblems'];
  /** What it says about others and is not so. */
  links: string;
  /** Whether it is to be looked through again all the same. */
  isDoubtful?: boolean;
}

/**
 * Shows what is wrong with the task logs that nobody has open, as far as the setting `taskProblems` wants to know. What the index
 * knows tells which of them have to be read: those that changed, and those of which others made something wrong or right.
 */
export class ClosedTaskProblems implements Disposable {
  /** By URI. */
  readonly #looked = new Map<string, Looked>();
  #timer: NodeJS.Timeout | undefined;
  /** Only the last of the rounds that run at one time goes on. */
  #round = 0;
  readonly #follow: Disposable;

  readonly #model: Model;
  readonly #log: EditorLog;
  readonly #layers: ProblemLayers;

  constructor(model: Model, log: EditorLog, layers: ProblemLayers) {
    this.#model = model;
    this.#log = log;
    this.#layers = layers;

    this.#follow = model.onDidChange(() => this.#soon());
    this.#soon();
  }

  /** Looks through a file again whose document is shown no more: it may have been read with what was never saved. */
  lookAgain(uri: Uri): void {
    const looked = this.#looked.get(uri.toString());
    if (!looked) return;
    looked.isDoubtful = true;
    this.#soon();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#round += 1;
    this.#looked.clear();
    this.#follow.dispose();
  }

  #soon(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#lookThrough().catch((error: unknown) => this.#log.error('The task logs cannot be looked through', error));
    }, SETTLE);
  }

  async #lookThrough(): Promise<void> {
    const round = (this.#round += 1);
    const gone = new Set(this.#looked.keys());
    let since = Date.now();
    for (const folderModel of this.#model.activeFolders) {
      const { taskProblems: extent } = readSettings(folderModel.folder);
      if (extent === 'openFiles') continue;
      for (const task of folderModel.tasks) {
        const uri = uriOf(folderModel.folder, task.path);
        gone.delete(uri.toString());
        const links = folderModel.mode.tasks
          .links(task)
          .filter(({ rule }) => extent === 'workspace' || BROKEN.has(rule));
        await this.#look(folderModel, { uri, task, extent, links: JSON.stringify(links) });
        if (Date.now() - since > SLICE) {
          await new Promise((resolve) => setImmediate(resolve));
          since = Date.now();
        }
        if (round !== this.#round) return;
      }
    }
    for (const key of gone) {
      const looked = this.#looked.get(key);
      this.#looked.delete(key);
      if (looked) this.#layers.setClosed(looked.uri, undefined);
    }
  }

  async #look(folderModel: FolderModel, now: Looked): Promise<void> {
    const key = now.uri.toString();
    const before = this.#looked.get(key);
    if (before?.task === now.task && !before.isDoubtful && before.links === now.links && before.extent === now.extent)
      return;
    this.#looked.set(key, now);
    const mayBeWrong = now.extent === 'workspace' || now.task.problems.length > 0 || now.links !== '[]';
    const problems = mayBeWrong ? await this.#lint(folderModel, now) : undefined;
    if (this.#looked.get(key) === now) this.#layers.setClosed(now.uri, problems);
  }

  async #lint({ mode }: FolderModel, { task: { path, problems }, extent }: Looked): Promise<Diagnostic[]> {
    try {
      // The editor counts no byte order mark.
      const text = (await mode.tasks.read(path)).text.replace(/^\uFEFF/, '');
      const findings = await mode.tasks.lint([{ path, text }], 'place');
      return toDiagnostics(
        text,
        findings.filter(({ rule }) => extent === 'workspace' || BROKEN.has(rule)),
      );
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      return toDiagnostics(
        '',
        problems.map((problem): Finding => ({ ...problem, rule: 'unreadable', severity: 'error' })),
      );
    }
  }
}

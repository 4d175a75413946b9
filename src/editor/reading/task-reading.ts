import { commands, Disposable, FileType, l10n, type Uri, workspace } from 'vscode';
import { findReferences, resolveReference } from '../../core';
import { isUserError, UserError } from '../../core/base/errors';
import type { AskedOfTask, ToReading } from '../../webview/reading/messages';
import { uriOf } from '../files/place';
import { requireTrust } from '../files/require-trust';
import { markLookedAt } from '../inbox/follow-looks';
import type { EditorLog } from '../model/log';
import type { Model } from '../model/model';
import { requireFolderModel } from '../model/require-folder-model';
import { taskOfFile } from '../model/task-of-file';
import type { TaskSubject } from '../model/task-subject';
import { execute } from '../surfaces/execute';
import { openWebPage } from '../surfaces/open-web-page';
import { checkCriteria, composeGone, composeReading, composeUnreadable } from './compose-reading';
import { taskActions } from './task-actions';

/** The page that shows a task log. */
export interface ReadingPage {
  /** Whether somebody can see it: what it shows is told no sooner. */
  isSeen(): boolean;
  /** Whether it stands in front of somebody. */
  isInFront(): boolean;
  show(task: ToReading): void;
  /** Shows another task log that this one names, the way this one is shown. */
  open(other: TaskSubject): Promise<void>;
}

/** So long changes are gathered before the task log is read anew, in milliseconds. */
const GATHER = 80;

/** So long what shows the criteria is waited for before the task log is shown without, in milliseconds. */
const FIRST_PATIENCE = 10;

/** One task log that is shown to be read, wherever that is: it follows the file, and does what is asked for in its page. */
export class TaskReading implements Disposable {
  readonly #needs: { model: Model; log: EditorLog };
  readonly #page: ReadingPage;
  readonly #subscriptions: Disposable;
  #timer: NodeJS.Timeout | undefined;
  #told = '';
  #last: ToReading | undefined;
  #isDisposed = false;

  constructor(
    needs: { model: Model; log: EditorLog },
    /** Of the task log. */
    readonly uri: Uri,
    page: ReadingPage,
  ) {
    this.#needs = needs;
    this.#page = page;
    const draw = (): void => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.draw(), GATHER);
    };
    this.#subscriptions = Disposable.from(needs.model.onDidChange(draw), workspace.onDidGrantWorkspaceTrust(draw));
  }

  dispose(): void {
    this.#isDisposed = true;
    clearTimeout(this.#timer);
    this.#subscriptions.dispose();
  }

  /** Does what the page asks of the task log. */
  async answer(message: AskedOfTask): Promise<void> {
    switch (message.kind) {
      case 'tick': {
        requireTrust();
        const { folder, task } = this.#subject();
        await requireFolderModel(this.#needs.model, folder).mode.tasks.change(task.path, { toggle: [message.line] });
        return this.draw();
      }
      case 'act':
        return this.#act(message.action);
      case 'open':
        return this.#open(message.address);
    }
  }

  /** The task log as a page is to have it before it is told anything; undefined where there is none. */
  async first(): Promise<ToReading | undefined> {
    const subject = taskOfFile(this.#needs.model, this.uri);
    if (!subject) return undefined;
    const { mode } = requireFolderModel(this.#needs.model, subject.folder);
    const criteria = within(FIRST_PATIENCE, checkCriteria(mode, subject.task.path));
    const task = await composeReading(mode, subject.task.path, criteria).catch(() => undefined);
    return task && { ...task, uri: this.uri.toString() };
  }

  /** The page shows this already; undefined where it shows nothing. */
  has(task: ToReading | undefined): void {
    this.#last = task;
    this.#told = task ? JSON.stringify(task) : '';
  }

  /** Has the page show the task log as it is now. */
  async draw(): Promise<void> {
    if (!this.#page.isSeen()) return;
    await execute('readTask', this.#needs.log, async () => {
      const task = await this.#now();
      if (!task || this.#isDisposed) return;
      const told = JSON.stringify(task);
      if (told !== this.#told) this.#page.show(task);
      this.has(task);
      if (this.#page.isInFront()) markLookedAt(this.#needs.model, this.#needs.log, this.uri);
    });
  }

  async #now(): Promise<ToReading | undefined> {
    const subject = taskOfFile(this.#needs.model, this.uri);
    // Before the folders were looked through, nobody knows.
    if (!subject) return this.#needs.model.scanning ? undefined : this.#last && composeGone(this.#last);
    const { mode } = requireFolderModel(this.#needs.model, subject.folder);
    const uri = this.uri.toString();
    try {
      return { ...(await composeReading(mode, subject.task.path)), uri };
    } catch (error) {
      if (!isUserError(error)) throw error;
      return { ...composeUnreadable(subject.task, error), uri };
    }
  }

  async #act(action: string): Promise<void> {
    if (action === 'text') return void (await commands.executeCommand('vscode.open', this.uri));
    const { task } = this.#subject();
    // Only what the page was told of can be asked for there.
    if (!taskActions(task).some(({ id }) => id === action)) return;
    await commands.executeCommand(`djangoDeveloper.${action}`, this.uri);
  }

  /** Opens a file of the folder, another task log, or a page of the web, once VS Code has asked for that. */
  async #open(address: string): Promise<void> {
    if (/^https?:\/\//i.test(address)) return openWebPage(address);
    const { folder, task } = this.#subject();
    const { tasks } = requireFolderModel(this.#needs.model, folder);
    const words = address.startsWith('#place:') ? address.slice('#place:'.length) : decode(address);
    const named = tasks.find(({ id }) => id === words);
    const [reference] = findReferences(words, () => false);
    const paths = named ? [named.path] : reference?.kind === 'file' ? resolveReference(task.path, reference.path) : [];
    for (const path of paths) {
      const uri = uriOf(folder, path);
      if (!(await isFile(uri))) continue;
      const line = reference?.kind === 'file' ? reference.line : undefined;
      const other = line === undefined && tasks.find((each) => each.path === path);
      if (other) return this.#page.open({ kind: 'task', folder, task: other });
      const target = line === undefined ? uri : uri.with({ fragment: `L${line}` });
      return void (await commands.executeCommand('vscode.open', target));
    }
    throw new UserError(l10n.t('{0} is no file of this folder.', words), l10n.t('It may have been moved.'));
  }

  #subject(): TaskSubject {
    const subject = taskOfFile(this.#needs.model, this.uri);
    if (subject) return subject;
    throw new UserError(l10n.t('The task log is gone.'), l10n.t('Close this view.'));
  }
}

/** What a promise gives, or undefined where that takes longer. */
async function within<Value>(milliseconds: number, value: Promise<Value>): Promise<Value | undefined> {
  return Promise.race([value, new Promise<undefined>((resolve) => setTimeout(resolve, milliseconds))]);
}

function decode(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

async function isFile(uri: Uri): Promise<boolean> {
  return workspace.fs.stat(uri).then(
    ({ type }) => (type & FileType.File) !== 0,
    () => false,
  );
}

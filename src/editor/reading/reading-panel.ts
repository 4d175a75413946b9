import { randomUUID } from 'node:crypto';
import { commands, Disposable, FileType, l10n, Uri, type WebviewPanel, workspace } from 'vscode';
import { findReferences, resolveReference, type TaskLog } from '../../core';
import { UserError } from '../../core/base/errors';
import { isFromReading, type FirstReading, type FromReading, type ToReading } from '../../webview/reading/messages';
import { READING_WORDS } from '../../webview/reading/reading-words';
import { uriOf } from '../files/place';
import { requireTrust } from '../files/require-trust';
import type { EditorLog } from '../model/log';
import type { Model } from '../model/model';
import { requireFolderModel } from '../model/require-folder-model';
import { taskOfFile } from '../model/task-of-file';
import type { TaskSubject } from '../model/task-subject';
import { execute } from '../surfaces/execute';
import { answerPanel, fillPanel, openPanel, prepareScripts } from '../surfaces/open-panel';
import { panelTabs, revealTab } from '../surfaces/panel-tabs';
import { oneLine } from '../surfaces/plain-text';
import { pageWords } from '../surfaces/page-words';
import { openWebPage } from '../surfaces/open-web-page';
import { checkCriteria, composeReading } from './compose-reading';
import { taskActions } from './task-actions';

/** What a reading view works with. */
export interface ReadingNeeds {
  model: Model;
  log: EditorLog;
  /** Where the extension is installed. */
  extensionUri: Uri;
}

/** What VS Code knows the panels by. */
const VIEW_TYPE = 'djangoDeveloper.reading';

/** So long changes are gathered before the task log is read anew, in milliseconds. */
const GATHER = 80;

/** So long the page waits for what shows the criteria before it is drawn without, in milliseconds. */
const FIRST_PATIENCE = 10;

const open = new Map<string, WebviewPanel>();

/** Shows a task log to be read: the view of it that is open, or a new one. */
export async function showReading(needs: ReadingNeeds, { folder, task }: TaskSubject): Promise<void> {
  const uri = uriOf(folder, task.path);
  const known = open.get(uri.toString());
  if (known) return known.reveal();
  const isAlone = needs.model.activeFolders.flatMap(({ tasks }) => tasks).every(isOtherTitle(task));
  const unseen = panelTabs(VIEW_TYPE).filter(({ label }) => isAlone && label === oneLine(task.title));
  if (unseen[0]) return revealTab(unseen[0]);
  await restoreReading(needs, openPanel(VIEW_TYPE, task.title), uri);
}

function isOtherTitle({ path, title }: TaskLog): (other: TaskLog) => boolean {
  return (other) => other.path === path || other.title !== title;
}

/** Has what a reading view needs read before one is asked for. */
export async function prepareReading({ extensionUri }: ReadingNeeds): Promise<void> {
  // What cannot be read is told where it is needed.
  await prepareScripts(extensionUri, 'reading').catch(() => undefined);
}

/** Fills a panel that VS Code has kept over a reload of the window, or that is new. */
export async function restoreReading(needs: ReadingNeeds, panel: WebviewPanel, uri: Uri): Promise<void> {
  const key = uri.toString();
  open.set(key, panel);
  const reading = new Reading(needs, panel, uri);
  panel.onDidDispose(() => {
    reading.dispose();
    if (open.get(key) === panel) open.delete(key);
  });
  await fillPanel(panel, needs.extensionUri, {
    title: panel.title,
    script: 'reading',
    words: pageWords(READING_WORDS),
    first: () => reading.first(),
  });
}

/** One task log in the reading view: it follows the file, and does what is asked for in its page. */
class Reading implements Disposable {
  readonly #needs: ReadingNeeds;
  readonly #panel: WebviewPanel;
  readonly #uri: Uri;
  readonly #subscriptions: Disposable;
  #timer: NodeJS.Timeout | undefined;
  #told = '';
  #first: FirstReading | undefined;

  constructor(needs: ReadingNeeds, panel: WebviewPanel, uri: Uri) {
    this.#needs = needs;
    this.#panel = panel;
    this.#uri = uri;
    const draw = (): void => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.#draw(), GATHER);
    };
    this.#subscriptions = Disposable.from(
      needs.model.onDidChange(draw),
      workspace.onDidGrantWorkspaceTrust(draw),
      answerPanel(panel, {
        name: 'readTask',
        log: needs.log,
        isMessage: isFromReading,
        answer: (message) => this.#answer(message),
      }),
    );
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#subscriptions.dispose();
  }

  async #answer(message: FromReading): Promise<void> {
    switch (message.kind) {
      case 'ready':
        this.#told = message.has === this.#first?.opening ? JSON.stringify(this.#first.task) : '';
        return this.#draw();
      case 'tick': {
        requireTrust();
        const { folder, task } = this.#subject();
        await requireFolderModel(this.#needs.model, folder).mode.tasks.change(task.path, { toggle: [message.line] });
        return this.#draw();
      }
      case 'act':
        return this.#act(message.action);
      case 'open':
        return this.#open(message.address);
    }
  }

  async #act(action: string): Promise<void> {
    if (action === 'text') return void (await commands.executeCommand('vscode.open', this.#uri));
    const { task } = this.#subject();
    // Only what the page was told of can be asked for there.
    if (!taskActions(task).some(({ id }) => id === action)) return;
    await commands.executeCommand(`djangoDeveloper.${action}`, this.#uri);
  }

  /** Opens a file of the folder, another task log, or a page of the web, once VS Code has asked for that. */
  async #open(address: string): Promise<void> {
    if (/^https?:\/\//i.test(address)) return openWebPage(address);
    const { folder, task } = this.#subject();
    const { tasks } = requireFolderModel(this.#needs.model, folder);
    const words = address.startsWith('#place:') ? address.slice('#place:'.length) : decode(address);
    const other = tasks.find(({ id }) => id === words);
    const [reference] = findReferences(words, () => false);
    const paths = other ? [other.path] : reference?.kind === 'file' ? resolveReference(task.path, reference.path) : [];
    for (const path of paths) {
      const uri = uriOf(folder, path);
      if (!(await isFile(uri))) continue;
      const line = reference?.kind === 'file' ? reference.line : undefined;
      const target = line === undefined ? uri : uri.with({ fragment: `L${line}` });
      return void (await commands.executeCommand('vscode.open', target));
    }
    throw new UserError(l10n.t('{0} is no file of this folder.', words), l10n.t('It may have been moved.'));
  }

  /** The task log as its page has it before it is told anything; undefined where it cannot be read, which is told once the page is there. */
  async first(): Promise<FirstReading | undefined> {
    const subject = taskOfFile(this.#needs.model, this.#uri);
    if (!subject) return undefined;
    const { mode } = requireFolderModel(this.#needs.model, subject.folder);
    const criteria = within(FIRST_PATIENCE, checkCriteria(mode, subject.task.path));
    const task = await composeReading(mode, subject.task.path, criteria).catch(() => undefined);
    this.#first = task && { opening: randomUUID(), task: { ...task, uri: this.#uri.toString() } };
    return this.#first;
  }

  async #draw(): Promise<void> {
    if (!this.#panel.visible) return;
    const subject = taskOfFile(this.#needs.model, this.#uri);
    if (!subject) return;
    await execute('readTask', this.#needs.log, async () => {
      const { mode } = requireFolderModel(this.#needs.model, subject.folder);
      const message: ToReading = { ...(await composeReading(mode, subject.task.path)), uri: this.#uri.toString() };
      const told = JSON.stringify(message);
      if (told === this.#told) return;
      this.#told = told;
      await this.#panel.webview.postMessage(message);
    });
  }

  #subject(): TaskSubject {
    const subject = taskOfFile(this.#needs.model, this.#uri);
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

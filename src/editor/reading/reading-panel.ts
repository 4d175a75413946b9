import { randomUUID } from 'node:crypto';
import { Disposable, type Uri, type WebviewPanel } from 'vscode';
import type { TaskLog } from '../../core';
import { isFromReading, type FirstReading, type FromReading } from '../../webview/reading/messages';
import { READING_WORDS } from '../../webview/reading/reading-words';
import { uriOf } from '../files/place';
import type { EditorLog } from '../model/log';
import type { Model } from '../model/model';
import type { TaskSubject } from '../model/task-subject';
import { answerPanel, fillPanel, openPanel, prepareScripts } from '../surfaces/open-panel';
import { panelTabs, revealTab } from '../surfaces/panel-tabs';
import { oneLine } from '../surfaces/plain-text';
import { pageWords } from '../surfaces/page-words';
import { TaskReading } from './task-reading';

/** What a reading view works with. */
export interface ReadingNeeds {
  model: Model;
  log: EditorLog;
  /** Where the extension is installed. */
  extensionUri: Uri;
}

/** What VS Code knows the panels by. */
const VIEW_TYPE = 'djangoDeveloper.reading';

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
  const reading = new ReadingPanel(needs, panel, uri);
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

/** One task log on a page of its own. */
class ReadingPanel implements Disposable {
  readonly #reading: TaskReading;
  readonly #answers: Disposable;
  #first: FirstReading | undefined;

  constructor(needs: ReadingNeeds, panel: WebviewPanel, uri: Uri) {
    this.#reading = new TaskReading(needs, uri, {
      isSeen: () => panel.visible,
      isInFront: () => panel.active,
      show: (task) => void panel.webview.postMessage(task),
      open: (other) => showReading(needs, other),
    });
    this.#answers = answerPanel(panel, {
      name: 'readTask',
      log: needs.log,
      isMessage: isFromReading,
      answer: (message) => this.#answer(message),
    });
  }

  dispose(): void {
    this.#answers.dispose();
    this.#reading.dispose();
  }

  /** What the page shows before it is told anything. */
  async first(): Promise<FirstReading | undefined> {
    const task = await this.#reading.first();
    this.#first = task && { opening: randomUUID(), task };
    return this.#first;
  }

  async #answer(message: FromReading): Promise<void> {
    if (message.kind !== 'ready') return this.#reading.answer(message);
    this.#reading.has(message.has === this.#first?.opening ? this.#first.task : undefined);
    await this.#reading.draw();
  }
}

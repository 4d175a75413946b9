import { type Disposable, Uri } from 'vscode';
import type { ToBoard, ToHost } from '../../webview/board/messages';
import type { ToReading } from '../../webview/reading/messages';
import { uriOf } from '../files/place';
import { taskOfFile } from '../model/task-of-file';
import type { ReadingNeeds } from '../reading/reading-panel';
import { TaskReading } from '../reading/task-reading';

/** The board that a task log is shown beside. */
export interface BoardPage {
  isSeen(): boolean;
  isInFront(): boolean;
  post(message: ToBoard): void;
  /** The key of a task log's card; null where it has none. */
  cardOf(uri: Uri): number | null;
}

/** The task log that is shown beside the cards of a board, by the same rule as in the reading view. */
export class TaskBeside implements Disposable {
  readonly #needs: ReadingNeeds;
  readonly #board: BoardPage;
  #reading: TaskReading | undefined;

  constructor(needs: ReadingNeeds, board: BoardPage) {
    this.#needs = needs;
    this.#board = board;
  }

  /** Shows a task log. @param brings whether the keyboard goes there */
  async show(uri: Uri, brings: boolean): Promise<void> {
    this.#reading?.dispose();
    let isBringing = brings;
    const show = (task: ToReading): void => {
      this.#board.post({ kind: 'reading', card: this.#board.cardOf(uri), task, brings: isBringing });
      isBringing = false;
    };
    const reading = new TaskReading(this.#needs, uri, {
      isSeen: () => this.#board.isSeen(),
      isInFront: () => this.#board.isInFront(),
      show,
      open: ({ folder, task }) => this.show(uriOf(folder, task.path), true),
    });
    this.#reading = reading;
    const first = await reading.first();
    if (first && this.#reading === reading) {
      show(first);
      reading.has(first);
    }
    await reading.draw();
  }

  /** Does what is asked of the task log that is shown. */
  async answer(message: Extract<ToHost, { kind: 'lookAgain' | 'openTab' | 'shut' | 'reading' }>): Promise<void> {
    switch (message.kind) {
      case 'lookAgain':
        return this.show(Uri.parse(message.uri), false);
      case 'openTab':
        return this.#openTab();
      case 'shut':
        return this.dispose();
      case 'reading':
        return this.#reading?.answer(message.asked);
    }
  }

  async #openTab(): Promise<void> {
    const subject = taskOfFile(this.#needs.model, this.#reading?.uri);
    if (subject) await (await import('../reading/reading-panel')).showReading(this.#needs, subject);
  }

  /** Nothing is shown any more. */
  dispose(): void {
    this.#reading?.dispose();
    this.#reading = undefined;
  }
}

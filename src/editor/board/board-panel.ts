import { randomUUID } from 'node:crypto';
import { commands, Disposable, l10n, type Uri, type WebviewPanel, workspace } from 'vscode';
import type { TaskLog } from '../../core';
import {
  INITIAL_VIEW,
  isToHost,
  type BoardNow,
  type BoardView,
  type Card,
  type FirstBoard,
  type ToBoard,
  type ToHost,
} from '../../webview/board/messages';
import { BOARD_WORDS } from '../../webview/board/board-words';
import { pathOf, uriOf } from '../files/place';
import type { EditorLog } from '../model/log';
import type { Model } from '../model/model';
import { readBoardSettings } from '../model/board-settings';
import type { TaskFiles } from '../model/task-files';
import type { TaskSubject } from '../model/task-subject';
import { answerPanel, fillPanel, openPanel } from '../surfaces/open-panel';
import { panelTabs, revealTab } from '../surfaces/panel-tabs';
import { pageWords } from '../surfaces/page-words';
import { BoardCards } from './board-cards';
import { BoardSources } from './board-sources';
import { boardTasks, type BoardTasks } from './board-tasks';
import { composeBoard, type ComposedBoard } from './compose-board';
import { moveCards } from './move-cards';
import { TaskBeside } from './task-beside';
import { ToldCards } from './told-cards';

/** What a board works with. */
export interface BoardNeeds {
  model: Model;
  log: EditorLog;
  taskFiles: TaskFiles;
  /** Where the extension is installed. */
  extensionUri: Uri;
}

/** What VS Code knows the panel by. */
export const BOARD_VIEW_TYPE = 'djangoDeveloper.board';

/** So long changes are gathered before the board is drawn anew, in milliseconds. */
const GATHER = 40;

let open: BoardPanel | undefined;

/** Shows the board: the one that is open, or a new one. */
export async function showBoard(needs: BoardNeeds): Promise<void> {
  if (open) return open.panel.reveal();
  const [unseen] = panelTabs(BOARD_VIEW_TYPE);
  if (unseen) return revealTab(unseen);
  await restoreBoard(needs, openPanel(BOARD_VIEW_TYPE, l10n.t('Board')), INITIAL_VIEW);
}

/** Fills a panel that VS Code has kept over a reload of the window, or that is new. */
export async function restoreBoard(needs: BoardNeeds, panel: WebviewPanel, view: BoardView): Promise<void> {
  const board = new BoardPanel(needs, panel, view);
  open = board;
  panel.onDidDispose(() => {
    board.dispose();
    if (open === board) open = undefined;
  });
  await fillPanel(panel, needs.extensionUri, {
    title: l10n.t('Board'),
    script: 'board',
    words: pageWords(BOARD_WORDS),
    first: () => board.first(),
  });
}

/** The board in the editor area: it tells its page what to show, and does what is asked for there. */
class BoardPanel implements Disposable {
  readonly #needs: BoardNeeds;
  readonly #sources: BoardSources;
  readonly #cards = new BoardCards();
  readonly #subscriptions: Disposable;
  readonly #told = new ToldCards();
  readonly #beside: TaskBeside;
  #view: BoardView;
  #isReady = false;
  #prepared: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;
  #shown: { tasks: BoardTasks; board: ComposedBoard } | undefined;
  readonly #undo: (() => Promise<void>)[] = [];
  /** What is written waits for what was asked for before it: an undo means the move that was asked for last. */
  #writing: Promise<unknown> = Promise.resolve();

  constructor(
    needs: BoardNeeds,
    readonly panel: WebviewPanel,
    view: BoardView,
  ) {
    this.#needs = needs;
    this.#view = view;
    this.#sources = new BoardSources(needs.model, needs.taskFiles, needs.log);
    this.#beside = new TaskBeside(needs, {
      isSeen: () => panel.visible,
      isInFront: () => panel.active,
      post: (message) => this.#post(message),
      cardOf: (uri) => this.#keyOf(uri),
    });
    const drawSoon = (): void => this.#drawSoon();
    this.#subscriptions = Disposable.from(
      this.#sources,
      this.#beside,
      this.#sources.onDidChange(drawSoon),
      needs.model.onDidChange(drawSoon),
      workspace.onDidGrantWorkspaceTrust(drawSoon),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('djangoDeveloper')) drawSoon();
      }),
      answerPanel(panel, {
        name: 'board',
        log: needs.log,
        isMessage: isToHost,
        answer: (message) => this.#answer(message),
      }),
    );
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#subscriptions.dispose();
  }

  async #answer(message: ToHost): Promise<void> {
    switch (message.kind) {
      case 'show':
        this.#view = message.view;
        this.#isReady = true;
        if (message.isNew) this.#told.forget();
        return this.#draw();
      case 'more':
        return this.#post({ kind: 'cards', cards: this.#told.tell(message.cards, this.#cardOf) });
      case 'open':
        return this.#open(message.card, message.as);
      case 'look':
        return this.#look(message.card);
      case 'move':
        return this.#write(() => this.#move(message.cards, message.column));
      case 'undo':
        return this.#write(async () => this.#undo.pop()?.());
      default:
        return this.#beside.answer(message);
    }
  }

  async #write(work: () => Promise<void>): Promise<void> {
    const written = this.#writing.then(work).finally(() => this.#draw());
    this.#writing = written.catch(() => undefined);
    await written;
  }

  #drawSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#draw(), GATHER);
  }

  /** Whether no task log has been read yet: that there is none nobody knows then. */
  #isBeforeReading(): boolean {
    const { scanning, folders } = this.#needs.model;
    return scanning && folders.every(({ tasks }) => tasks.length === 0);
  }

  /** The board as its page has it before it is told anything; undefined where that is not known yet. */
  first(): FirstBoard | undefined {
    if (this.#isBeforeReading()) return undefined;
    return { opening: randomUUID(), view: this.#view, board: this.#boardNow() };
  }

  #boardNow(): BoardNow {
    this.#shown = this.#compose();
    const { message } = this.#shown.board;
    return {
      ...message,
      cards: this.#told.withBoard(message.lanes, this.#cardOf, this.#sources.cardsMadeFrom()),
      canUndo: this.#undo.length > 0,
    };
  }

  readonly #cardOf = (key: number): Card | undefined => this.#shown?.board.cardOf(key);

  #post(message: ToBoard): void {
    void this.panel.webview.postMessage(message);
  }

  #compose(): { tasks: BoardTasks; board: ComposedBoard } {
    this.#sources.prepare(this.#view);
    const tasks = boardTasks(this.#sources, this.#view);
    const { model, hasApps } = this.#sources;
    return { tasks, board: composeBoard({ model, cards: this.#cards, hasApps }, tasks, this.#view) };
  }

  #draw(): void {
    clearTimeout(this.#timer);
    if (!this.#isReady || !this.panel.visible || this.#isBeforeReading()) return;
    this.#post(this.#boardNow());
    // A card is likely to be read next.
    this.#prepared ??= import('../reading/reading-panel').then((it) => it.prepareReading(this.#needs));
  }

  async #open(card: number, as: 'chosen' | 'text' | 'beside'): Promise<void> {
    const [subject] = this.#subjectsOf([card]);
    if (!subject) return;
    const uri = uriOf(subject.folder, subject.task.path);
    const { opensIn } = readBoardSettings();
    if (as === 'beside' || (as === 'chosen' && opensIn === 'besideBoard')) return this.#beside.show(uri, true);
    if (as === 'chosen' && opensIn === 'readingView')
      return (await import('../reading/reading-panel')).showReading(this.#needs, subject);
    await commands.executeCommand('vscode.open', uri);
  }

  async #look(card: number): Promise<void> {
    const [subject] = this.#subjectsOf([card]);
    if (subject) await this.#beside.show(uriOf(subject.folder, subject.task.path), false);
  }

  /** The key of a task log's card; null where none is shown. */
  #keyOf(uri: Uri): number | null {
    const place = pathOf(uri);
    const key = place ? this.#cards.keyOf(place.folder, place.path) : -1;
    return this.#shown?.board.taskOf.has(key) ? key : null;
  }

  async #move(cards: readonly number[], column: string): Promise<void> {
    const target = this.#shown?.board.layout;
    const at = target?.columns.findIndex(({ key }) => key === column) ?? -1;
    if (!target || at < 0) return;
    const like: TaskLog | undefined = target.lanes.flatMap(({ cells }) => cells[at] ?? [])[0];
    const takeBack = await moveCards(this.#needs, this.#subjectsOf(cards), {
      columns: this.#view.columns,
      key: column,
      like,
    });
    if (takeBack) this.#undo.push(takeBack);
  }

  #subjectsOf(cards: readonly number[]): TaskSubject[] {
    return [...new Set(cards)].flatMap((key) => {
      const task = this.#shown?.board.taskOf.get(key);
      const folder = task && this.#shown?.tasks.folderOf(task)?.folder;
      return folder ? [{ kind: 'task' as const, folder, task }] : [];
    });
  }
}

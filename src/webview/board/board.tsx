import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { AskInTurn } from './ask-in-turn';
import { asksForApp } from './asks-for-app';
import { BOARD_STYLE } from './board-style';
import { BOARD_WORDS, type BoardWords } from './board-words';
import { BoardGrid } from './board-grid';
import { followBoard, type KnownBoard } from './follow-board';
import { INITIAL_VIEW, isFirst, isKept, isToBoard, type BoardView, type ToHost } from './messages';
import { showMoved, type Moving } from './show-moved';
import { Toolbar } from './toolbar';
import { PaneEdge, SHARES } from './pane-edge';
import { TaskPane } from './task-pane';
import { useFilter } from './use-filter';
import { useNarrow } from './use-narrow';
import { useTask } from './use-task';
import { Menu } from '../menu';
import { showPage } from '../show-page';
import { openHost } from '../webview-host';

const host = openHost();
const NOBODY: ReadonlySet<number> = new Set();

function post(message: ToHost): void {
  host.postMessage(message);
}

function askFor(cards: readonly number[]): void {
  post({ kind: 'more', cards: [...cards] });
}

/** What is to be shown is asked for in turn. */
const turns = new AskInTurn<{ view: BoardView; isNew: boolean }>(
  (question) => post({ kind: 'show', ...question }),
  () => performance.now(),
);

const kept = host.getState();
const first: unknown = JSON.parse(document.body.dataset['first'] ?? 'null');
/** What stands in the page, where it is shown for the first time since its panel was opened. */
const opened = isFirst(first) && !(isKept(kept) && kept.opening === first.opening) ? first : undefined;
const opening = isFirst(first) ? first.opening : '';
const startingView = opened?.view ?? (isKept(kept) ? kept.view : INITIAL_VIEW);

/** What is kept over reloads. */
const keeps = { ...(isKept(kept) && 'beside' in kept ? kept : { beside: '', share: 0 }), opening, view: startingView };

function keep(change: Partial<typeof keeps>): void {
  host.setState(Object.assign(keeps, change));
}

function keepBeside(beside: string): void {
  keep({ beside });
}

/** Whether the editor has to be asked for a board that is to be shown like this: the page filters by itself. */
function isOtherwise(before: BoardView, now: BoardView): boolean {
  const { columns, lanes, order } = before;
  const isArrangedOtherwise = columns !== now.columns || lanes !== now.lanes || order !== now.order;
  return isArrangedOtherwise || (asksForApp(now.filter) && !asksForApp(before.filter));
}

function Board({ words }: { words: BoardWords }) {
  const [view, setView] = useState(startingView);
  const [board, setBoard] = useState<KnownBoard | undefined>(() => opened && followBoard(undefined, opened.board));
  const [selected, setSelected] = useState<ReadonlySet<number>>(new Set());
  const [moving, setMoving] = useState<Moving>();
  const [menuFor, setMenuFor] = useState<readonly number[]>();
  const [stop, setStop] = useState<number>();
  const [returned, setReturned] = useState(0);
  const beside = useTask(post, keepBeside);
  const isNarrow = useNarrow();
  const [share, setShare] = useState(keeps.share);

  useEffect(() => {
    const follow = ({ data }: MessageEvent<unknown>): void => {
      if (!isToBoard(data)) return;
      if (data.kind === 'reading') return beside.hear(data);
      setBoard((before) => followBoard(before, data));
      if (data.kind !== 'board') return;
      setMoving(undefined);
      turns.answered();
    };
    addEventListener('message', follow);
    keep({ view: startingView });
    turns.ask({ view: startingView, isNew: !opened });
    if (keeps.beside !== '') post({ kind: 'lookAgain', uri: keeps.beside });
    return () => removeEventListener('message', follow);
  }, []);

  const show = useCallback((change: Partial<BoardView>) => {
    setView((before) => {
      const now = { ...before, ...change };
      keep({ view: now });
      if (isOtherwise(before, now)) turns.ask({ view: now, isNew: false });
      return now;
    });
  }, []);
  const move = useCallback((cards: readonly number[], column: string) => {
    setMenuFor(undefined);
    setMoving({ cards: new Set(cards), column });
    post({ kind: 'move', cards: [...cards], column });
  }, []);
  const together = useMemo(() => (key: number) => (selected.has(key) ? [...selected] : [key]), [selected]);

  useEffect(() => {
    if (stop !== undefined) beside.follow(stop);
  }, [stop]);
  const { shown: task } = beside;
  const close = useCallback(() => {
    beside.close();
    setReturned((times) => times + 1);
  }, [beside.close]);

  const left = useFilter(board, view.filter, words, askFor);
  const shown = useMemo(() => left && { ...left, lanes: showMoved(left, moving) }, [left, moving]);
  if (!shown) return <main aria-busy="true" aria-label={words.board} />;
  const resize = (now: number): void => {
    keep({ share: now });
    setShare(now);
  };
  const openBeside = (): void => {
    const card = stop ?? shown.lanes.flatMap(({ cells }) => cells.flat())[0];
    if (card !== undefined) post({ kind: 'open', card, as: 'beside' });
  };
  return (
    <>
      <main
        aria-label={words.board}
        inert={task !== undefined && isNarrow}
        onKeyDown={(event) => {
          if (event.target instanceof HTMLInputElement) return;
          if (event.key === '/') document.querySelector<HTMLInputElement>('input[type=search]')?.focus();
          else if (event.key === 'd' && !event.ctrlKey && !event.metaKey && !event.altKey) show({ lines: !view.lines });
          else if (event.key === 'z' && (event.ctrlKey || event.metaKey)) post({ kind: 'undo' });
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      >
        <Toolbar
          {...{ words, view, show }}
          board={shown}
          undo={() => post({ kind: 'undo' })}
          hasDetails={task !== undefined}
          toggleDetails={task ? beside.close : openBeside}
        />
        <BoardGrid
          {...{ words, selected, stop, setStop, returned }}
          board={shown}
          moving={moving?.cards ?? NOBODY}
          hasLines={view.lines}
          select={setSelected}
          open={(card, as) => post({ kind: 'open', card, as })}
          shownBeside={task?.card ?? undefined}
          escape={() => (task ? close() : setSelected(NOBODY))}
          askWhere={(key) => shown.canMove && setMenuFor(together(key))}
          askFor={askFor}
          drop={(key, column) => move(together(key), column)}
          isBehind={menuFor !== undefined}
        />
        {task && !isNarrow && <PaneEdge label={words.width} share={share || SHARES.usual} resize={resize} />}
        {menuFor && (
          <Menu
            label={words.moveTo}
            items={shown.columns.filter(({ takes }) => takes)}
            choose={(column) => move(menuFor, column)}
            close={() => setMenuFor(undefined)}
          />
        )}
      </main>
      {task && (
        <TaskPane
          {...{ words, close }}
          shown={task}
          isWhole={isNarrow}
          share={share}
          ask={(asked) => post({ kind: 'reading', asked })}
          openTab={() => post({ kind: 'openTab' })}
        />
      )}
    </>
  );
}

showPage<BoardWords>(BOARD_STYLE, BOARD_WORDS, Board);

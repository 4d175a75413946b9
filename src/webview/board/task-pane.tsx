import { useLayoutEffect, useRef } from 'preact/hooks';
import type { AskedOfTask } from '../reading/messages';
import { TaskView } from '../reading/task-view';
import type { BoardWords } from './board-words';
import type { ShownTask } from './use-task';

interface TaskPaneProps {
  words: BoardWords;
  shown: ShownTask;
  /** How much of the page it takes, of a hundred; 0 for as much as is usual. */
  share: number;
  /** Whether it covers the board, which has no place beside it. */
  isWhole: boolean;
  ask(message: AskedOfTask): void;
  openTab(): void;
  close(): void;
}

/** A task log beside the board, or over a narrow one. */
export function TaskPane({ words, shown, isWhole, share, ask, openTab, close }: TaskPaneProps) {
  const pane = useRef<HTMLDivElement>(null);
  const { task, brought } = shown;
  useLayoutEffect(() => {
    if (brought > 0) pane.current?.focus();
  }, [brought]);
  useLayoutEffect(() => pane.current?.scrollTo(0, 0), [task.uri]);
  return (
    <div
      ref={pane}
      tabIndex={-1}
      class="pane"
      style={share > 0 && !isWhole ? { width: `${share}%` } : {}}
      aria-label={`${words.taskLog}: ${task.title}`}
      role={isWhole ? 'dialog' : 'complementary'}
      aria-modal={isWhole ? true : undefined}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <button type="button" class="close" title={words.closeHint} aria-label={words.close} onClick={close} />
      <TaskView {...{ words, task, ask }}>
        <button type="button" onClick={openTab}>
          {words.openTab}
        </button>
      </TaskView>
    </div>
  );
}

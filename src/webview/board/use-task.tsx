import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import { AskInTurn } from './ask-in-turn';
import type { ToBoard, ToHost } from './messages';

type Told = Extract<ToBoard, { kind: 'reading' }>;

/** A task log that is shown beside the cards. */
export interface ShownTask extends Pick<Told, 'card' | 'task'> {
  /** How often the keyboard was to go there. */
  brought: number;
}

/** What is done with the task log beside the cards. */
interface TaskBeside {
  shown: ShownTask | undefined;
  /** Takes what the editor tells of it. */
  hear(told: Told): void;
  /** Where one is shown, that of a card comes in its stead. */
  follow(card: number): void;
  close(): void;
}

/**
 * The task log that is shown beside the cards, as the editor tells it.
 * @param keep is told the address of the one that is shown; `''` for none
 */
export function useTask(post: (message: ToHost) => void, keep: (uri: string) => void): TaskBeside {
  const [shown, setShown] = useState<ShownTask>();
  const card = useRef<number | null | undefined>(undefined);
  const isShut = useRef(false);
  const turns = useMemo(
    () =>
      new AskInTurn<number>(
        (next) => post({ kind: 'look', card: next }),
        () => performance.now(),
      ),
    [post],
  );
  return {
    shown,
    hear: useCallback(
      ({ card: told, task, brings }: Told) => {
        // What was under way when it was closed does not open it again.
        if (isShut.current && !brings) return;
        isShut.current = false;
        card.current = told;
        keep(task.uri);
        setShown((before) => ({ card: told, task, brought: (before?.brought ?? 0) + Number(brings) }));
        turns.answered();
      },
      [keep, turns],
    ),
    follow: useCallback(
      (next: number) => {
        if (card.current !== undefined && card.current !== next) turns.ask(next);
      },
      [turns],
    ),
    close: useCallback(() => {
      isShut.current = true;
      card.current = undefined;
      setShown(undefined);
      keep('');
      post({ kind: 'shut' });
    }, [post, keep]),
  };
}

import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ToReading } from './messages';

/**
 * Leaves the keyboard on the box that has it when the text around it is written anew, as it is once the box is ticked: who ticks by the
 * keyboard goes on from there.
 */
export function useKeptBox(task: ToReading): {
  view: RefObject<HTMLDivElement | null>;
  onFocusIn(event: FocusEvent): void;
} {
  const view = useRef<HTMLDivElement>(null);
  const box = useRef<{ uri: string; line: string } | undefined>(undefined);
  useLayoutEffect(() => {
    const isLost = document.activeElement === document.body;
    if (!isLost || !box.current || box.current.uri !== task.uri || !document.hasFocus()) return;
    view.current?.querySelector<HTMLElement>(`.body input[data-line="${box.current.line}"]`)?.focus();
  }, [task]);
  return {
    view,
    onFocusIn: ({ target }) => {
      const line = target instanceof HTMLElement && target.closest('.body') ? target.dataset['line'] : undefined;
      box.current = line === undefined ? undefined : { uri: task.uri, line };
    },
  };
}

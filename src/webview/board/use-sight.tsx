import type { RefObject } from 'preact';
import { useCallback, useLayoutEffect, useState } from 'preact/hooks';

/** What of the board is seen, in pixels. */
interface Sight {
  top: number;
  height: number;
  /** As high as a line of text. */
  unit: number;
  /** Looks again. */
  look(): void;
  /** Scrolls until what stands there is seen. */
  reveal(top: number, height: number): void;
}

/** Follows what is seen of an element that scrolls. The columns' heads cover as much of it as a line and a half. */
export function useSight(scroller: RefObject<HTMLElement | null>): Sight {
  const [seen, setSeen] = useState({ top: 0, height: 0, unit: 13 });
  const look = useCallback(() => {
    const element = scroller.current;
    if (!element) return;
    const unit = Number.parseFloat(getComputedStyle(document.body).fontSize) || 13;
    setSeen((before) => {
      const now = { top: element.scrollTop, height: element.clientHeight, unit };
      return before.top === now.top && before.height === now.height && before.unit === now.unit ? before : now;
    });
  }, [scroller]);
  useLayoutEffect(() => {
    look();
    const observer = new ResizeObserver(look);
    if (scroller.current) observer.observe(scroller.current);
    return () => observer.disconnect();
  }, [look, scroller]);
  const reveal = (top: number, height: number): void => {
    const element = scroller.current;
    if (!element) return;
    const heads = seen.unit * 2.5;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + height > element.scrollTop + element.clientHeight - heads)
      element.scrollTop = top + height - element.clientHeight + heads;
    look();
  };
  return { ...seen, look, reveal };
}

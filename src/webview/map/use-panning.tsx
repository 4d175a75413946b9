import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** Moves the map with the mouse where nothing stands, and zooms it by the wheel with Ctrl or ⌘. */
export function usePanning(scroller: RefObject<HTMLElement | null>, zoomBy: (factor: number) => void): void {
  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    let from: { x: number; y: number; left: number; top: number } | undefined;
    const begin = (event: PointerEvent): void => {
      if (event.button !== 0 || (event.target instanceof Element && event.target.closest('[data-node]'))) return;
      from = { x: event.clientX, y: event.clientY, left: element.scrollLeft, top: element.scrollTop };
      element.classList.add('panning');
    };
    const move = (event: PointerEvent): void => {
      if (!from) return;
      element.scrollLeft = from.left + from.x - event.clientX;
      element.scrollTop = from.top + from.y - event.clientY;
    };
    const end = (): void => {
      from = undefined;
      element.classList.remove('panning');
    };
    const zoom = (event: WheelEvent): void => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      zoomBy(event.deltaY < 0 ? 1.1 : 1 / 1.1);
    };
    element.addEventListener('pointerdown', begin);
    addEventListener('pointermove', move);
    addEventListener('pointerup', end);
    element.addEventListener('wheel', zoom, { passive: false });
    return () => {
      element.removeEventListener('pointerdown', begin);
      removeEventListener('pointermove', move);
      removeEventListener('pointerup', end);
      element.removeEventListener('wheel', zoom);
    };
  });
}

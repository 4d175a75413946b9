import type { RefObject } from 'preact';
import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Box, Layout } from './layout/layout';

/** How far the map is zoomed, and what changes that. */
interface Zoom {
  zoom: number;
  zoomBy(factor: number): void;
  /** Shows all of it. */
  fit(): void;
  /** Brings a box into the middle of what is seen. */
  center(box: Box): void;
  /** Brings a box there, and near enough to be read. */
  read(box: Box): void;
}

const LEAST = 0.1;
/** Smaller than so nobody reads. */
const READABLE = 0.5;
const MOST = 3;
/** Around the plane, in pixels. */
const MARGIN = 32;

/** Follows how far the map is zoomed; one that is new is shown whole: what is where is seen first, and then zoomed into. */
export function useZoom(scroller: RefObject<HTMLElement | null>, layout: Layout | undefined): Zoom {
  const [zoom, setZoom] = useState(1);
  /** Where what was in the middle is to be once it is drawn. */
  const keep = useRef<{ x: number; y: number } | undefined>(undefined);
  const fitting = useCallback((): number => {
    const element = scroller.current;
    if (!element || !layout || layout.width === 0) return 1;
    const across = (element.clientWidth - MARGIN) / layout.width;
    const down = (element.clientHeight - MARGIN) / layout.height;
    return clamp(Math.min(1, across, down));
  }, [scroller, layout]);
  useLayoutEffect(() => {
    setZoom(fitting());
  }, [fitting]);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element || !keep.current) return;
    element.scrollLeft = keep.current.x * zoom - element.clientWidth / 2;
    element.scrollTop = keep.current.y * zoom - element.clientHeight / 2;
    keep.current = undefined;
  }, [zoom, scroller]);
  const zoomBy = useCallback(
    (factor: number) => {
      const element = scroller.current;
      setZoom((before) => {
        if (element)
          keep.current = {
            x: (element.scrollLeft + element.clientWidth / 2) / before,
            y: (element.scrollTop + element.clientHeight / 2) / before,
          };
        return clamp(before * factor);
      });
    },
    [scroller],
  );
  const center = ({ x, y, width, height }: Box): void => {
    const element = scroller.current;
    if (!element) return;
    element.scrollLeft = (x + width / 2) * zoom - element.clientWidth / 2;
    element.scrollTop = (y + height / 2) * zoom - element.clientHeight / 2;
  };
  return {
    zoom,
    zoomBy,
    fit: () => setZoom(fitting()),
    center,
    read: (box) => {
      if (zoom >= READABLE) return center(box);
      keep.current = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      setZoom(READABLE);
    },
  };
}

function clamp(zoom: number): number {
  return Math.min(MOST, Math.max(LEAST, zoom));
}

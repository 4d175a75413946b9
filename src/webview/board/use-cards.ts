import { useEffect, useRef } from 'preact/hooks';
import type { KnownBoard } from './follow-board';
import { unknownCards } from './unknown-cards';

/** So long it is waited at most until nothing else is to be done, in milliseconds. */
const PATIENCE = 500;

/** Has a board told of all its cards: of those that are looked at at once, of the others bit by bit when nothing else is to be done. */
export function useCards(
  { lanes, known }: KnownBoard,
  lookedAt: readonly number[],
  ask: (cards: readonly number[]) => void,
): void {
  const asked = useRef({ lanes, keys: new Set<number>() });
  useEffect(() => {
    if (asked.current.lanes !== lanes) asked.current = { lanes, keys: new Set() };
    const { keys } = asked.current;
    const unknown = unknownCards({ lanes, has: (key) => known.has(key) || keys.has(key) }, lookedAt);
    const go = (): void => {
      for (const key of unknown.keys) keys.add(key);
      ask(unknown.keys);
    };
    if (unknown.keys.length === 0) return undefined;
    if (unknown.isUrgent) return go();
    const idle = requestIdleCallback(go, { timeout: PATIENCE });
    return () => cancelIdleCallback(idle);
  });
}

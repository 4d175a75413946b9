import { useLayoutEffect, useRef } from 'preact/hooks';
import type { BoardWords } from './board-words';
import type { Column } from './messages';

interface MoveMenuProps {
  words: BoardWords;
  columns: readonly Column[];
  choose(column: string): void;
  close(): void;
}

/** Asks into which column cards are moved, for who has no mouse at hand. */
export function MoveMenu({ words, columns, choose, close }: MoveMenuProps) {
  const menu = useRef<HTMLDivElement>(null);
  const items = (): HTMLElement[] => [...(menu.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
  // Before the next key, which is meant for the menu.
  useLayoutEffect(() => items()[0]?.focus(), []);
  return (
    <div
      class="menu"
      ref={menu}
      role="menu"
      aria-label={words.moveTo}
      onBlur={({ relatedTarget }) => {
        if (relatedTarget instanceof Node && !menu.current?.contains(relatedTarget)) close();
      }}
      onKeyDown={(event) => {
        const all = items();
        const at = all.indexOf(document.activeElement as HTMLElement);
        const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        if (event.key === 'Escape') close();
        else if (step !== undefined) all[(at + step + all.length) % all.length]?.focus();
        else if (event.key.length === 1 && event.key !== ' ')
          all.find(({ textContent }) => textContent.toLowerCase().startsWith(event.key.toLowerCase()))?.focus();
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <p role="presentation">{words.moveTo}</p>
      {columns.map(({ key, label }) => (
        <button key={key} type="button" role="menuitem" tabIndex={-1} onClick={() => choose(key)}>
          {label}
        </button>
      ))}
    </div>
  );
}

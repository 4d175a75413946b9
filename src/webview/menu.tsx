import { useLayoutEffect, useRef } from 'preact/hooks';

interface MenuProps {
  label: string;
  items: readonly { key: string; label: string }[];
  choose(key: string): void;
  close(): void;
}

/** Asks for one of some answers, by arrow keys, first letters or the mouse. */
export function Menu({ label, items: answers, choose, close }: MenuProps) {
  const menu = useRef<HTMLDivElement>(null);
  const items = (): HTMLElement[] => [...(menu.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
  // Before the next key, which is meant for the menu.
  useLayoutEffect(() => items()[0]?.focus(), []);
  return (
    <div
      class="menu"
      ref={menu}
      role="menu"
      aria-label={label}
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
      <p role="presentation">{label}</p>
      {answers.map((answer) => (
        <button key={answer.key} type="button" role="menuitem" tabIndex={-1} onClick={() => choose(answer.key)}>
          {answer.label}
        </button>
      ))}
    </div>
  );
}

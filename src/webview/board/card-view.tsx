import type { BoardWords } from './board-words';
import type { Card } from './messages';
import { speakCard } from './speak-card';

interface CardViewProps {
  words: BoardWords;
  card: Card;
  top: number;
  height: number;
  /** How many cards the column has, and the how many-th this one is, from 1 on. */
  setSize: number;
  position: number;
  isSelected: boolean;
  isMoving: boolean;
  /** Whether its task log is shown beside the board. */
  isShown: boolean;
  isDraggable: boolean;
  /** Whether the Tab key stops here. */
  isStop: boolean;
}

/** A task log on the board. What it says is a text wherever it comes from. */
export function CardView({ words, card, top, height, setSize, position, ...is }: CardViewProps) {
  const { key, title, who, due, isOverdue, priority, progress, notes, asked } = card;
  const spoken = speakCard(card, words);
  const facts = [
    { look: 'conflict error', text: asked.conflict ? words.conflict : '' },
    { look: isOverdue ? 'due error' : 'due', text: due },
    { look: `level ${asked.priorityLevel}`, text: priority },
    ...notes.map((text, at) => ({ look: `note note-${at}`, text })),
  ];
  return (
    <div
      role="option"
      class={`card ${is.isMoving ? 'moving' : ''} ${asked.conflict ? 'conflict' : ''}`}
      data-card={key}
      tabIndex={is.isStop ? 0 : -1}
      aria-label={spoken}
      aria-selected={is.isSelected}
      aria-current={is.isShown ? 'true' : undefined}
      aria-setsize={setSize}
      aria-posinset={position}
      draggable={is.isDraggable}
      title={spoken}
      style={{ top: `${top}px`, height: `${height}px` }}
    >
      <div class={asked.isUnread ? 'title unread' : 'title'}>{title}</div>
      {(who !== '' || progress !== '') && (
        <div class="who">
          {' '}
          <span class="name">{who}</span> <span class="progress">{progress}</span>
        </div>
      )}
      <div class="facts">
        {facts
          .filter(({ text }) => text !== '')
          .map(({ look, text }) => [
            ' ',
            <span key={look} class={look}>
              {text}
            </span>,
          ])}
      </div>
    </div>
  );
}

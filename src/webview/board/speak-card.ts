import type { BoardWords } from './board-words';
import type { Card } from './messages';

/** All that a card says, for a screen reader. What is seen comes first, as it is seen: who speaks to the window says what stands there. */
export function speakCard(
  { title, who, due, status, priority, progress, notes, asked }: Card,
  words: Pick<BoardWords, 'conflict' | 'unread'>,
): string {
  return [
    title,
    who,
    progress,
    asked.conflict && words.conflict,
    due,
    priority,
    ...notes,
    status,
    asked.isUnread && words.unread,
  ]
    .filter(Boolean)
    .join(', ');
}

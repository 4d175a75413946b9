import { classifyWords, closestClass } from './classify-words';
import { STATUS_WORDS } from './status-words';
import type { KnownStatus, Status } from './task-log';

/** What a value that is nothing but a sign means. */
const SIGNS: readonly (readonly [string, Status])[] = [
  ['🟢', 'done'],
  ['✅', 'done'],
  ['✔', 'done'],
  ['🟡', 'todo'],
  ['🔵', 'in-progress'],
  ['🟠', 'in-progress'],
  ['🔄', 'in-progress'],
  ['🚧', 'in-progress'],
  ['⏳', 'in-progress'],
  ['🤖', 'generating'],
  ['🟣', 'review'],
  ['🧪', 'testing'],
  ['⚪', 'blocked'],
  ['🔴', 'blocked'],
  ['❌', 'blocked'],
  ['🧊', 'archived'],
];

/** `80% complete`, but not `100 % complete`. */
const PART_OF_IT = /(?<![\d.,])\d{1,2}(?:[.,]\d{1,3})? ?% ?(?:complete|done|finished|implemented)/i;

/** The status a spelling stands for: by its words, or by its emoji where it has no word at all. `''` and strange words are `unknown`. */
export function classifyStatus(text: string): Status {
  const status = classifyWords(text, STATUS_WORDS);
  if (status === 'done' && PART_OF_IT.test(text.slice(0, 400))) return 'in-progress';
  if (status !== undefined || /[\p{L}\p{N}]/u.test(text.slice(0, 400))) return status ?? 'unknown';
  return SIGNS.find(([sign]) => text.includes(sign))?.[1] ?? 'unknown';
}

/** The status whose word a misspelled one comes close to: `Finshed` is done. */
export function closestStatus(text: string): KnownStatus | undefined {
  return closestClass(text, STATUS_WORDS);
}

/** How MDTM writes a status: emoji and label. */
export const STATUS_SPELLINGS: Readonly<Record<KnownStatus, { emoji: string; label: string }>> = {
  todo: { emoji: '🟡', label: 'To Do' },
  'in-progress': { emoji: '🔵', label: 'In Progress' },
  generating: { emoji: '🤖', label: 'Generating' },
  review: { emoji: '🟣', label: 'Review' },
  testing: { emoji: '🧪', label: 'Testing' },
  blocked: { emoji: '⚪', label: 'Blocked' },
  done: { emoji: '🟢', label: 'Done' },
  archived: { emoji: '🧊', label: 'Archived' },
};

import { classifyWords, closestClass } from './classify-words';
import { findOffered, spellAsOthers, spellLike } from './spell-value';
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

/**
 * Spells a status as a task log spells its own: one that a comment there offers, else in the manner of the present one.
 * @param now the status as it is written at present; `''` gives the spelling of others, or MDTM's own
 * @param comment what stands behind it on its line
 * @param others the statuses of other task logs, as they are written
 */
export function spellStatus(now: string, status: KnownStatus, comment = '', others: readonly string[] = []): string {
  const spelling = STATUS_SPELLINGS[status];
  const offered = findOffered(comment, status, spelling.label, classifyStatus, STATUS_WORDS);
  if (offered !== undefined && now !== '') return offered;
  const spell = (like: string): string => spellStatusLike(like, status);
  return (now === '' ? spellAsOthers(others, status, spell, classifyStatus, STATUS_WORDS) : undefined) ?? spell(now);
}

/** `todo` is one word in every manner, and tells of no joint. */
function spellStatusLike(like: string, status: KnownStatus): string {
  const { emoji, label } = STATUS_SPELLINGS[status];
  const spelled = spellLike(like, { emoji, label });
  return spelled === 'to-do' && /^\w+$/.test(like) && !like.includes('_') ? 'to do' : spelled;
}

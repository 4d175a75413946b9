import { lineEnd } from '../../base/lines';
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

/**
 * Spells a status as a task log spells its own: one that a comment there offers, with or without emoji, the emoji before
 * or behind, in small letters and joined by hyphens where the present one is.
 * @param now the status as it is written at present; `''` gives MDTM's own spelling
 */
export function spellStatus(text: string, now: string, status: KnownStatus): string {
  const offered = findOffered(text, now, status);
  if (offered !== undefined) return offered;
  const { emoji, label } = STATUS_SPELLINGS[status];
  if (now === '' || /^[^\p{L}\p{N}]*$/u.test(now)) return `${emoji} ${label}`;
  if (/^[^\p{L}\p{N}\s]/u.test(now)) return `${emoji} ${label}`;
  if (/[\p{Extended_Pictographic}]\uFE0F?$/u.test(now)) return `${label} ${emoji}`;
  if (now !== now.toLowerCase()) return now.includes(' ') || !/[_-]/.test(now) ? label : label.replaceAll(' ', '-');
  const [joint = ' '] = /[_-]/.exec(now) ?? [];
  return label
    .toLowerCase()
    .replaceAll(' ', joint === ' ' && status === 'in-progress' && /^\w+$/.test(now) ? '-' : joint);
}

/** The spelling that a comment behind the status offers: `# Options: 🟡 To Do, 🟠 In Progress, 🟢 Done`. */
function findOffered(text: string, now: string, status: Status): string | undefined {
  const at = now === '' ? -1 : text.indexOf(now);
  if (at === -1) return undefined;
  const rest = text.slice(at + now.length, Math.min(lineEnd(text, at), at + 1000));
  const [, options] = /#[ \t]*options:(.*)/i.exec(rest) ?? [];
  return options
    ?.split(',')
    .map((option) => option.replaceAll(/["'`]/g, '').trim())
    .find((option) => /^[^\p{L}\p{N}\s]+\uFE0F? [\p{L} ]+$/u.test(option) && classifyStatus(option) === status);
}

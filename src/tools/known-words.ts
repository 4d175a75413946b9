import { classifyPriority, classifyStatus, type KnownStatus, PRIORITIES, STATUS_SPELLINGS } from '../core';

/** The statuses that can be asked for and set. */
export const STATUSES = Object.keys(STATUS_SPELLINGS) as readonly KnownStatus[];

/** What people and files write for words that a schema names. */
const CLASSES: ReadonlyMap<readonly string[], (text: string) => string> = new Map<
  readonly string[],
  (text: string) => string
>([
  [STATUSES, classifyStatus],
  [PRIORITIES, classifyPriority],
]);

/** What files write for one status, and who asks for it may mean several by. */
const OF_SEVERAL: ReadonlySet<string> = new Set(['open', 'active', 'closed']);

/** Longer texts are no word. */
const LONGEST = 100;

/**
 * The word of a schema that a text stands for: that very word, or what is displayed for it, `🟡 To Do` and `In Progress`.
 * @returns undefined where it stands for none
 */
export function readWord(words: readonly string[], text: string): string | undefined {
  if (words.includes(text)) return text;
  if (text.length > LONGEST) return undefined;
  const plain = lettersOf(text);
  const meant = CLASSES.get(words)?.(text);
  if (OF_SEVERAL.has(plain)) return undefined;
  return words.find((word) => plain !== '' && lettersOf(word) === plain) ?? words.find((word) => word === meant);
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

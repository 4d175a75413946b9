import { isWholePhrase, type Vocabulary } from './classify-words';

/** How MDTM writes a value: emoji and label. */
export interface Spelling {
  emoji: string;
  label: string;
}

/**
 * Spells a value in the manner of another: the emoji before or behind or none, capital or small letters, and what joins
 * its words (`in_progress`, `InProgress`, `IN-PROGRESS`).
 * @param now one that is in use; `''` gives MDTM's own spelling
 */
export function spellLike(now: string, { emoji, label }: Spelling): string {
  if (/^[^\p{L}\p{N}]*$/u.test(now) || /^[^\p{L}\p{N}\s]/u.test(now)) return `${emoji} ${label}`;
  if (/\p{Extended_Pictographic}\uFE0F?$/u.test(now)) return `${label} ${emoji}`;
  const [joint] = /[_-]/.exec(now) ?? [];
  const isOneWord = /^\w+$/.test(now);
  if (now === now.toLowerCase()) return label.toLowerCase().replaceAll(' ', joint ?? (isOneWord ? '-' : ' '));
  if (/^\P{Ll}{2,}$/u.test(now)) return label.toUpperCase().replaceAll(' ', joint ?? (isOneWord ? '_' : ' '));
  if (isOneWord && /\p{Ll}\p{Lu}/u.test(now)) return label.replaceAll(' ', '');
  return now.includes(' ') ? label : label.replaceAll(' ', joint === undefined ? ' ' : '-');
}

/**
 * The spelling that a comment behind a value offers: `# Options: 🟡 To Do, 🟠 In Progress, 🟢 Done`. Of several that mean what
 * is wanted the one with its own label goes first, then one that says nothing else: `🔴 Error, ⚪ Blocked` offers the latter.
 */
export function findOffered<Class extends string>(
  comment: string,
  wanted: Class,
  label: string,
  classify: (option: string) => string,
  vocabulary: Vocabulary<Class>,
): string | undefined {
  const [, options] = /#[ \t]*options:(.*)/i.exec(comment.slice(0, 1000)) ?? [];
  const offered = (options ?? '')
    .split(',')
    .map((option) => option.replaceAll(/["'`]/g, '').trim())
    .filter((option) => /^[^\p{L}\p{N}\s]+\uFE0F? [\p{L} ]+$/u.test(option) && classify(option) === wanted);
  return (
    offered.find((option) => option.toLowerCase().endsWith(` ${label.toLowerCase()}`)) ??
    offered.find((option) => isWholePhrase(option, vocabulary)) ??
    offered[0]
  );
}

/**
 * The spelling that most others suggest: each has one voice, for itself where it says nothing but what is wanted, else for
 * its manner of writing.
 * @returns undefined where there are no others
 */
export function spellAsOthers<Class extends string>(
  others: readonly string[],
  wanted: Class,
  spell: (like: string) => string,
  classify: (text: string) => string,
  vocabulary: Vocabulary<Class>,
): string | undefined {
  const voices = new Map<string, number>();
  for (const other of others) {
    if (other === '') continue;
    const choice = classify(other) === wanted && isWholePhrase(other, vocabulary) ? other : spell(other);
    voices.set(choice, (voices.get(choice) ?? 0) + 1);
  }
  return [...voices].sort(([, one], [, other]) => other - one)[0]?.[0];
}

import { findClosest } from '../../base/find-closest';

/** Phrases of lower-case words, each with the class it stands for. */
export type Vocabulary<Class extends string> = Readonly<Record<Class, readonly string[]>>;

/** How many words of a value are looked at; what follows is a remark. */
const MAX_WORDS = 40;

/**
 * Classifies a value by its words; emoji, case and punctuation say nothing. The phrase that stands first decides, and
 * of those that begin on the same word the longest: `Done (verification pending)` is done, `Pending review` is a review.
 * @returns undefined where no word is known
 */
export function classifyWords<Class extends string>(text: string, vocabulary: Vocabulary<Class>): Class | undefined {
  const { phrases, answers } = knowledgeOf(vocabulary);
  if (answers.has(text)) return answers.get(text) as Class | undefined;
  // `NotStarted` is two words; `GitHub` is one, and is tried as it is first.
  const answer =
    findFirst(text, phrases) ?? findFirst(text.slice(0, 400).replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'), phrases);
  if (answers.size < MAX_ANSWERS && text.length < 100) answers.set(text, answer);
  return answer as Class | undefined;
}

/**
 * The class that a value would belong to if one slip in it, or two in a long one, were mended. Short words are too near to one another.
 * @returns undefined where none is close
 */
export function closestClass<Class extends string>(text: string, vocabulary: Vocabulary<Class>): Class | undefined {
  const { phrases } = knowledgeOf(vocabulary);
  const plain = wordsOf(text).join(' ');
  const closest = plain.length < 3 ? undefined : findClosest(plain, phrases.keys(), plain.length < 6 ? 1 : 2);
  return closest === undefined ? undefined : (phrases.get(closest) as Class | undefined);
}

/** Whether a value is one phrase of a vocabulary and has no other word. */
export function isWholePhrase(text: string, vocabulary: Vocabulary<string>): boolean {
  return knowledgeOf(vocabulary).phrases.has(wordsOf(text).join(' '));
}

function wordsOf(text: string): string[] {
  return text
    .slice(0, 400)
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .slice(0, MAX_WORDS);
}

function findFirst(text: string, phrases: ReadonlyMap<string, string>): string | undefined {
  const words = wordsOf(text);
  for (let first = 0; first < words.length; first += 1) {
    for (let count = Math.min(3, words.length - first); count > 0; count -= 1) {
      const known = phrases.get(words.slice(first, first + count).join(' '));
      if (known !== undefined) return known;
    }
  }
  return undefined;
}

/** Thousands of task logs share some dozens of spellings. */
const MAX_ANSWERS = 1_000;

interface Knowledge {
  phrases: Map<string, string>;
  answers: Map<string, string | undefined>;
}

const knowledge = new WeakMap<object, Knowledge>();

function knowledgeOf(vocabulary: Vocabulary<string>): Knowledge {
  const known = knowledge.get(vocabulary);
  if (known !== undefined) return known;
  const phrases = new Map<string, string>();
  for (const [name, list] of Object.entries(vocabulary)) for (const phrase of list) phrases.set(phrase, name);
  const fresh = { phrases, answers: new Map<string, string | undefined>() };
  knowledge.set(vocabulary, fresh);
  return fresh;
}

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
  const phrases = phrasesOf(vocabulary);
  const words = text.slice(0, 400).toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '').slice(0, MAX_WORDS);
  for (let first = 0; first < words.length; first += 1) {
    for (let count = Math.min(3, words.length - first); count > 0; count -= 1) {
      const known = phrases.get(words.slice(first, first + count).join(' '));
      if (known !== undefined) return known as Class;
    }
  }
  return undefined;
}

const known = new WeakMap<object, Map<string, string>>();

function phrasesOf(vocabulary: Vocabulary<string>): Map<string, string> {
  const cached = known.get(vocabulary);
  if (cached !== undefined) return cached;
  const phrases = new Map<string, string>();
  for (const [name, list] of Object.entries(vocabulary)) for (const phrase of list) phrases.set(phrase, name);
  known.set(vocabulary, phrases);
  return phrases;
}

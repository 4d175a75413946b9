/** More typing errors than this make another word. */
const MOST_ERRORS = 2;

/** No word of ours is longer; what is, was not meant to be one. */
const LONGEST = 40;

/**
 * The word that was probably meant: the one that begins like this, that is reached with the fewest typing errors (a letter
 * too many, too few, another one, or two that changed places), or the only one that this is short for.
 * @returns undefined where none is near
 */
export function closestWord(typed: string, words: readonly string[]): string | undefined {
  if (typed.length > LONGEST) return undefined;
  const begun = words.filter((word) => typed.length > 2 && word.startsWith(typed));
  if (begun.length === 1) return begun[0];
  const ranked = words
    .map((word) => ({ word, errors: countErrors(typed, word) }))
    .filter(({ word, errors }) => errors <= MOST_ERRORS && errors < word.replace(/^-+/, '').length / 2)
    .sort((one, other) => one.errors - other.errors);
  if (ranked[0]) return ranked[0].word;
  const shortened = words.filter((word) => typed.length > 1 && isShortFor(typed, word));
  return shortened.length === 1 ? shortened[0] : undefined;
}

/** Whether all its letters stand in the word, in their order and from the first on: `db` in `database`. */
function isShortFor(typed: string, word: string): boolean {
  if (!/^[a-z]/i.test(typed) || typed[0] !== word[0]) return false;
  let at = 0;
  for (const letter of word) if (letter === typed[at]) at += 1;
  return at === typed.length;
}

/** The distance of two words after Damerau and Levenshtein, in its restricted form. */
function countErrors(one: string, other: string): number {
  let [before, previous] = [[] as number[], Array.from({ length: other.length + 1 }, (_, index) => index)];
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1];
      const swapped = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      const ways = [at(previous, column) + 1, at(current, column - 1) + 1, at(previous, column - 1) + (same ? 0 : 1)];
      current.push(Math.min(...ways, ...(swapped ? [at(before, column - 2) + 1] : [])));
    }
    [before, previous] = [previous, current];
  }
  return at(previous, other.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Infinity;
}

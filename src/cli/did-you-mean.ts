import { findClosest } from '../core';

/** `Did you mean database? `, for the beginning of what a message tells to do; empty where no word is near. */
export function didYouMean(typed: string, words: readonly string[]): string {
  const meant = closestWord(typed, words);
  return meant === undefined ? '' : `Did you mean ${meant}? `;
}

/**
 * The word that was probably meant: the only one that begins like this, the one that one slip leads to or two, or the only
 * one that this is short for. A slip in every second letter makes another word.
 */
function closestWord(typed: string, words: readonly string[]): string | undefined {
  const begun = words.filter((word) => typed.length > 2 && word.startsWith(typed));
  if (begun.length === 1) return begun[0];
  const within = (slips: number): string | undefined => {
    const long = words.filter((word) => word.replace(/^-+/, '').length > 2 * slips);
    return findClosest(typed, long, slips);
  };
  const near = within(1) ?? within(2);
  if (near !== undefined) return near;
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

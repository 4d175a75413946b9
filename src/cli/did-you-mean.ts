import { closestWord } from './closest-word';

/** `Did you mean database? `, for the beginning of what a message tells to do; empty where no word is near. */
export function didYouMean(typed: string, words: readonly string[]): string {
  const meant = closestWord(typed, words);
  return meant === undefined ? '' : `Did you mean ${meant}? `;
}

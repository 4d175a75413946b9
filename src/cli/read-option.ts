import { UserError } from '../core/base/errors';
import type { OptionValues } from './command';
import { didYouMean } from './did-you-mean';

/** Of a word that is none, a message shows no more. */
const LONGEST_SHOWN = 80;

/** The text of an option; undefined where it was not given. */
export function textOption(values: OptionValues, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}

/** The texts of an option that may be given several times. */
export function listOption(values: OptionValues, name: string): string[] {
  const value = values[name];
  return Array.isArray(value) ? value.filter((text) => typeof text === 'string') : [];
}

/** The one of several words that an option is set to; undefined where it was not given. @throws UserError for another word */
export function wordOption<Word extends string>(
  values: OptionValues,
  name: string,
  words: readonly Word[],
): Word | undefined {
  const text = textOption(values, name);
  const word = words.find((candidate) => candidate === text);
  if (text !== undefined && word === undefined)
    throw new UserError(
      `--${name} cannot be ${JSON.stringify(text.slice(0, LONGEST_SHOWN))}.`,
      `${didYouMean(text, words)}Give one of ${words.join(', ')}.`,
    );
  return word;
}

import { UserError } from '../core/base/errors';
import { classifyStatus, type KnownStatus, STATUS_SPELLINGS } from '../core';
import { didYouMean } from './did-you-mean';

/** The status that a word stands for, in any spelling: `Blocked`, `in-progress`, `🟢 Done`. @throws UserError for a strange word */
export function readStatus(word: string): KnownStatus {
  const status = classifyStatus(word);
  if (status !== 'unknown') return status;
  const known = Object.values(STATUS_SPELLINGS).map(({ label }) => label);
  const meant = didYouMean(
    word.toLowerCase(),
    known.map((label) => label.toLowerCase()),
  );
  throw new UserError(
    `${JSON.stringify(word)} is no status of a task log.`,
    `${meant}Give one of ${known.join(', ')}.`,
  );
}

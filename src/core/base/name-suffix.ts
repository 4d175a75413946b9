import type { Chance } from './ports';

/**
 * What stands behind the second in the name of a new file, so that two people who begin in the same second, each on a machine
 * of their own, do not write one file that git then joins: `-4711`. Digits, because those who read names expect a count there.
 * @param attempt 0 at first, one more each time a file of that name was there already
 * @param chance none gives no digits, and a count from the second attempt on: `-2`
 */
export function nameSuffix(attempt: number, chance: Chance | undefined): string {
  if (chance === undefined) return attempt > 0 ? `-${attempt + 1}` : '';
  return `-${1000 + ((Math.floor(chance() * 9000) + attempt) % 9000)}`;
}

import { describeKinds, type News, type StaleTask } from '../../src/core';
import type { Told } from './contract';

/** What an inbox tells, as the contract has it. */
export function inboxOf({ news, stale }: { news: readonly News[]; stale: readonly StaleTask[] }): Told {
  return { back: news.map((one) => `${one.id}: ${describeKinds(one)}`), left: stale.map(({ id }) => id) };
}

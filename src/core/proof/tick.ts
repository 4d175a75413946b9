import type { Brought } from '../inbox/brought';

/** The commit that has an item ticked, and who that was. */
export interface Tick extends Brought {
  /** `YYYY-MM-DD` */
  date: string;
  /** What was noted in the same commit, on one line; absent where nothing was. */
  entry?: string;
}

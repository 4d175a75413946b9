import { MOST_OF_VALUE, shortenText } from '../base/show-text';
import type { LogChange } from './history';

/** Who has brought something into a task log; absent where it is not committed, or nobody can tell. */
export interface Brought {
  /** The author of the commit that has it first. */
  by?: string;
  /** That commit's hash, whole. */
  commit?: string;
}

/** @param change the commit that has it first */
export function broughtBy(change: LogChange | undefined): Brought {
  return change ? { by: shortenText(change.author, MOST_OF_VALUE), commit: change.commit } : {};
}

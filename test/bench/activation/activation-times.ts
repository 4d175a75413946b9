/** What VS Code says about one extension's activation, in whole milliseconds. */
export interface ActivationTimes {
  /** Reading and evaluating the code. */
  load: number;
  /** The call of `activate`, until it returns. */
  call: number;
  /** From then on until the promise it returned is settled. */
  finish: number;
  /** The event that activated it. */
  event: string;
}

/** The times, in the order in which they are shown. */
export const phases = ['load', 'call', 'finish'] as const;

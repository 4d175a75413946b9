import { formatDate } from '../../core';

/** Longer than a clock that is a little late at midnight, in milliseconds. */
const AFTER_MIDNIGHT = 50;

/** Knows what day it is, and tells when it is another one. */
export class Today {
  #date = formatDate(new Date());
  #timer: NodeJS.Timeout | undefined;

  readonly #onDidChange: () => void;

  /** @param onDidChange called after midnight, local time, and whenever {@link look} finds another day */
  constructor(onDidChange: () => void) {
    this.#onDidChange = onDidChange;

    this.#wait();
  }

  /** `YYYY-MM-DD`, in local time. */
  get date(): string {
    return formatDate(new Date());
  }

  /** Looks at the clock: no timer counts the time in which the machine sleeps. */
  look(): void {
    this.#wait();
    const { date } = this;
    if (date === this.#date) return;
    this.#date = date;
    this.#onDidChange();
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }

  #wait(): void {
    clearTimeout(this.#timer);
    const now = new Date();
    const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1);
    this.#timer = setTimeout(() => this.look(), midnight.getTime() - now.getTime() + AFTER_MIDNIGHT);
    this.#timer.unref();
  }
}

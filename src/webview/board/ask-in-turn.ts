/** An answer that has not come by then will not come, in milliseconds. */
const PATIENCE = 1000;

/**
 * Asks at once, and while an answer is under way only for what was wanted last: who types is answered as fast as can be, and never
 * left behind by what was typed before.
 */
export class AskInTurn<Question> {
  readonly #ask: (question: Question) => void;
  readonly #now: () => number;
  #asked: number | undefined;
  #next: Question | undefined;

  /** @param now the time, in milliseconds */
  constructor(ask: (question: Question) => void, now: () => number) {
    this.#ask = ask;
    this.#now = now;
  }

  /** Asks, or has it asked next. */
  ask(question: Question): void {
    if (this.#asked !== undefined && this.#now() - this.#asked < PATIENCE) this.#next = question;
    else this.#go(question);
  }

  /** An answer has come. */
  answered(): void {
    const next = this.#next;
    this.#asked = this.#next = undefined;
    if (next !== undefined) this.#go(next);
  }

  #go(question: Question): void {
    this.#asked = this.#now();
    this.#next = undefined;
    this.#ask(question);
  }
}

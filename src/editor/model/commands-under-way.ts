/**
 * Counts the commands that are under way: each of them may be asking the user something, or be about to. What nobody has asked for,
 * a link for one, asks nothing beside them.
 */
export class CommandsUnderWay {
  #count = 0;

  get count(): number {
    return this.#count;
  }

  async run(work: () => Promise<unknown>): Promise<void> {
    this.#count += 1;
    try {
      await work();
    } finally {
      this.#count -= 1;
    }
  }
}

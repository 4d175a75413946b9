/** So many texts are remembered, and so many characters of them. */
const MOST = 4000;
const MOST_CHARACTERS = 1024 * 1024;

/**
 * Texts that were judged and hold no secret: whoever asks for the same one again has it as it is. What holds one is judged each time, and
 * kept nowhere. All are forgotten once they are too many.
 */
export class KnownHarmless {
  readonly #texts = new Set<string>();
  #characters = 0;

  has(text: string): boolean {
    return this.#texts.has(text);
  }

  add(text: string): void {
    if (text.length > MOST_CHARACTERS || this.#texts.has(text)) return;
    if (this.#texts.size === MOST || this.#characters + text.length > MOST_CHARACTERS) {
      this.#texts.clear();
      this.#characters = 0;
    }
    this.#texts.add(text);
    this.#characters += text.length;
  }
}

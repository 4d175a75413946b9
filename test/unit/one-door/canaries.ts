/**
 * Values that must not come out anywhere. Each has a place of its own, so that one that does come out says where from; they are assembled,
 * so that no scanner takes a file of tests for a leak.
 */
export class Canaries {
  readonly #values = new Map<string, string>();

  /** A secret that nothing but its place gives away. */
  plain(place: string): string {
    return this.#remember(place, `kan4ry${this.#values.size}Zq7x`);
  }

  /** A secret that its form gives away, wherever it stands. */
  shaped(place: string): string {
    return this.#remember(place, `sk_${'live'}_4eC39HqLyjWD${this.#values.size}kan4ry`);
  }

  /** The places whose secrets stand in a text, whole or but for three characters at an end. */
  foundIn(text: string): string[] {
    return [...this.#values]
      .filter(([, value]) => text.includes(value.slice(0, -3)) || text.includes(value.slice(3)))
      .map(([place]) => place);
  }

  #remember(place: string, value: string): string {
    if (this.#values.has(place)) throw new Error(`There is a secret in ${place} already.`);
    this.#values.set(place, value);
    return value;
  }
}

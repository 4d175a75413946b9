/** Of some edges those that hold together all that is joined, and no more: each of them joins what was not joined before. */
export function spanningEdges<Edge extends { from: number; to: number }>(edges: readonly Edge[]): Edge[] {
  const sets = new DisjointSets();
  return edges.filter(({ from, to }) => sets.join(from, to));
}

/** The nodes that are joined by edges, each set in the order of its nodes, the sets in that of their first. */
export function connectedSets(nodes: readonly number[], edges: readonly { from: number; to: number }[]): number[][] {
  const sets = new DisjointSets();
  for (const { from, to } of edges) sets.join(from, to);
  const found = new Map<number, number[]>();
  for (const node of nodes) {
    const root = sets.rootOf(node);
    const known = found.get(root);
    if (known) known.push(node);
    else found.set(root, [node]);
  }
  return [...found.values()];
}

/** Sets of numbers that are joined step by step. */
class DisjointSets {
  readonly #above = new Map<number, number>();

  rootOf(node: number): number {
    let root = node;
    for (let above = this.#above.get(root); above !== undefined; above = this.#above.get(root)) root = above;
    // The next one who asks has a shorter way.
    for (let at = node; at !== root;) {
      const above = this.#above.get(at) ?? root;
      this.#above.set(at, root);
      at = above;
    }
    return root;
  }

  /** @returns whether they were not joined before */
  join(one: number, other: number): boolean {
    const [first, second] = [this.rootOf(one), this.rootOf(other)];
    if (first !== second) this.#above.set(second, first);
    return first !== second;
  }
}

import type { Box, Size } from './layout';

/** Leaves of one hub that stand in rows and columns beside it, and not all in one column. */
export interface LeafBlock extends Size {
  hub: number;
  /** Whether its edges lead to the hub, and not from it. */
  isBefore: boolean;
  /** Where its nodes stand, from its own corner. */
  boxes: ReadonlyMap<number, Box>;
}

/** So few leaves stand well in one column. */
const FEW = 6;

/**
 * Takes nodes that have one edge alone together, where a hub has many of them.
 * @param gap between two nodes, in pixels
 */
export function foldLeaves(
  members: readonly number[],
  edges: readonly { from: number; to: number }[],
  sizeOf: (node: number) => Size,
  gap: number,
): { blocks: LeafBlock[]; rest: number[] } {
  const joined = new Map<number, { other: number; isBefore: boolean }[]>();
  const note = (node: number, other: number, isBefore: boolean): void => {
    const known = joined.get(node);
    if (known) known.push({ other, isBefore });
    else joined.set(node, [{ other, isBefore }]);
  };
  for (const { from, to } of edges) {
    note(from, to, true);
    note(to, from, false);
  }
  const leaves = new Map<string, { hub: number; isBefore: boolean; nodes: number[] }>();
  for (const node of members) {
    const [first, second] = joined.get(node) ?? [];
    if (!first || second || (joined.get(first.other)?.length ?? 0) < 2) continue;
    const key = `${first.other} ${first.isBefore}`;
    const known = leaves.get(key);
    if (known) known.nodes.push(node);
    else leaves.set(key, { hub: first.other, isBefore: first.isBefore, nodes: [node] });
  }
  const many = [...leaves.values()].filter(({ nodes }) => nodes.length > FEW);
  const folded = new Set(many.flatMap(({ nodes }) => nodes));
  return {
    blocks: many.map(({ hub, isBefore, nodes }) => ({ hub, isBefore, ...inRows(nodes, sizeOf, gap) })),
    rest: members.filter((node) => !folded.has(node)),
  };
}

/** Puts nodes into rows and columns, about as wide as high. */
export function inRows(
  nodes: readonly number[],
  sizeOf: (node: number) => Size,
  gap: number,
): Size & { boxes: Map<number, Box> } {
  const width = Math.max(0, ...nodes.map((node) => sizeOf(node).width));
  const height = Math.max(0, ...nodes.map((node) => sizeOf(node).height));
  const columns = Math.max(1, Math.round(Math.sqrt((nodes.length * (height + gap)) / (width + gap))));
  const boxes = new Map(
    nodes.map((node, at): [number, Box] => [
      node,
      {
        ...{ width: sizeOf(node).width, height: sizeOf(node).height },
        x: (at % columns) * (width + gap),
        y: Math.floor(at / columns) * (height + gap),
      },
    ]),
  );
  const rows = Math.ceil(nodes.length / columns);
  return { boxes, width: columns * (width + gap) - gap, height: rows * (height + gap) - gap };
}

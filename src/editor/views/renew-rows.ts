import type { TreeNode } from './tree-node';

/**
 * Brings the rows that a tree holds up to date. A row that is still there stays the same object, which is how the tree knows
 * it; what it says is new.
 * @param held the rows as they were handed out, with `children` where those below were handed out too
 * @param next the rows as they are now
 * @returns the rows that have to be shown anew, with all below them; undefined where all of them have
 */
export function renewRows(held: readonly TreeNode[], next: readonly TreeNode[]): TreeNode[] | undefined {
  const stale: TreeNode[] = [];
  return renewLevel(held, next, stale) ? stale : undefined;
}

/** Whether the same rows stand in the same order. */
function renewLevel(held: readonly TreeNode[], next: readonly TreeNode[], stale: TreeNode[]): boolean {
  if (held.length !== next.length || held.some((row, index) => row !== next[index] && row.id !== next[index]?.id))
    return false;
  for (const [index, row] of held.entries()) {
    const now = next[index];
    if (now !== undefined && now !== row) renewRow(row, now, stale);
  }
  return true;
}

function renewRow(row: TreeNode, now: TreeNode, stale: TreeNode[]): void {
  const { children } = row;
  const looksTheSame = lookOf(row) === lookOf(now);
  for (const key of Object.keys(row)) if (!(key in now)) Reflect.deleteProperty(row, key);
  Object.assign(row, now);
  if (!looksTheSame) stale.push(row);
  else if (children !== undefined) {
    // What was loaded is still right: the version is part of how a row looks.
    const below = now.children ?? now.below?.() ?? children;
    if (below === children || renewLevel(children, below, stale)) row.children = children;
    else {
      row.children = below;
      stale.push(row);
    }
  }
}

/** Everything that can be seen or heard of a row itself, as one text; whether it can be unfolded is seen too. */
function lookOf(row: TreeNode): string {
  return [
    row.id,
    row.label,
    row.description,
    row.tooltip,
    row.icon,
    row.iconColor,
    row.contextValue,
    row.spoken,
    row.place?.path,
    row.place?.line,
    row.version,
    Boolean(row.children ?? row.below ?? row.load),
  ].join('\u0000');
}

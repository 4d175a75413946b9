import type { TreeNode } from './tree-node';

/**
 * The rows below a row, which keeps them once they were found.
 * A row that is renewed while its rows are looked for has those that were found, as long as its version says that they are the same;
 * else they are looked for again, so that who asked first is not left without.
 */
export async function childrenOf(node: TreeNode): Promise<TreeNode[]> {
  if (!node.children && node.below) node.children = node.below();
  while (!node.children && node.load) {
    const { version } = node;
    const loaded = await node.load();
    if (node.version === version) node.children ??= loaded;
  }
  return node.children ?? [];
}

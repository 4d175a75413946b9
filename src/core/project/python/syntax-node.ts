/** A node of the grammar's tree, as little of it as the readers need. */
export interface SyntaxNode {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly firstChild: SyntaxNode | null;
  readonly nextSibling: SyntaxNode | null;
}

/** The grammar's name for what it could not read. */
const ERROR_NODE = '⚠';

/** The children that mean something: no comments, nothing the grammar could not read. */
export function childrenOf(node: SyntaxNode): SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.name !== 'Comment' && child.name !== ERROR_NODE) children.push(child);
  }
  return children;
}

import {
  Disposable,
  EventEmitter,
  MarkdownString,
  Range,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  window,
  type Event,
  type TreeDragAndDropController,
  type TreeView,
} from 'vscode';
import type { Model } from '../model';
import { uriOf } from '../place';
import type { TreeNode } from '../tree-node';

/** A view of the mode: its rows are built anew from the model whenever the model changes. */
export interface View extends Disposable {
  readonly tree: TreeView<TreeNode>;
  /** The rows as indented lines, `label — description`, as they stand now; what is not loaded yet is not among them. */
  outline(): string;
}

/** What a view can have beside its rows. */
export interface TreeOptions {
  /** Fires where something else than the model makes the rows other ones. */
  onDidChange?: Event<unknown>;
  canSelectMany?: boolean;
  dragAndDropController?: TreeDragAndDropController<TreeNode>;
}

/**
 * Registers a tree view.
 * @param build the rows, from the model as it is; called once for each change, not for each row
 * @param decorate what to do with the view itself after a change: badge, message
 * @param options what this view has beside the others
 */
export function registerTree(
  id: string,
  model: Model,
  build: (model: Model) => TreeNode[],
  decorate?: (tree: TreeView<TreeNode>, model: Model) => void,
  { onDidChange, ...options }: TreeOptions = {},
): View {
  const changed = new EventEmitter<undefined>();
  let rows: TreeNode[] | undefined;
  const parents = new Map<TreeNode, TreeNode>();
  const current = (): TreeNode[] => {
    if (!rows) {
      rows = build(model);
      parents.clear();
      linkParents(rows, parents);
    }
    return rows;
  };
  const tree = window.createTreeView<TreeNode>(id, {
    ...options,
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: async (node) => (node ? childrenOf(node, parents) : current()),
      getParent: (node) => parents.get(node),
      getTreeItem: toTreeItem,
    },
  });
  let shown = '';
  const refresh = (): void => {
    decorate?.(tree, model);
    rows = undefined;
    const look = lookOf(current());
    // A refresh takes the rows away for a moment, and a command that is run on one just then does not find it.
    if (look === shown) return;
    shown = look;
    changed.fire(undefined);
  };
  const follow = Disposable.from(model.onDidChange(refresh), ...(onDidChange ? [onDidChange(refresh)] : []));
  return {
    tree,
    outline: () => outlineOf(current(), ''),
    dispose: () => {
      follow.dispose();
      tree.dispose();
      changed.dispose();
    },
  };
}

async function childrenOf(node: TreeNode, parents: Map<TreeNode, TreeNode>): Promise<TreeNode[]> {
  if (!node.children && node.load) {
    node.children = await node.load();
    linkParents([node], parents);
  }
  return node.children ?? [];
}

function linkParents(nodes: readonly TreeNode[], parents: Map<TreeNode, TreeNode>): void {
  for (const node of nodes) {
    for (const child of node.children ?? []) parents.set(child, node);
    linkParents(node.children ?? [], parents);
  }
}

/** Everything that can be seen of rows, as one text. */
function lookOf(nodes: readonly TreeNode[]): string {
  return nodes
    .map(({ id, label, description, tooltip, icon, iconColor, contextValue, place, children, version }) =>
      [id, label, description, tooltip, icon, iconColor, contextValue, place?.path, place?.line, version, children && lookOf(children)].join('\u0000'),
    )
    .join('\u0001');
}

function toTreeItem(node: TreeNode): TreeItem {
  const item = new TreeItem(node.label, collapsibleState(node));
  item.id = node.id;
  if (node.description !== undefined) item.description = node.description;
  if (node.tooltip !== undefined) item.tooltip = new MarkdownString(node.tooltip);
  if (node.icon !== undefined) {
    item.iconPath = new ThemeIcon(node.icon, node.iconColor === undefined ? undefined : new ThemeColor(node.iconColor));
  }
  if (node.contextValue !== undefined) item.contextValue = node.contextValue;
  if (node.place) {
    const { folder, path, line } = node.place;
    const selection = new Range(line - 1, 0, line - 1, 0);
    item.command = { command: 'vscode.open', title: 'Open', arguments: [uriOf(folder, path), { selection }] };
  }
  item.accessibilityInformation = { label: node.spoken ?? [node.label, node.description].filter(Boolean).join(', ') };
  return item;
}

function collapsibleState(node: TreeNode): TreeItemCollapsibleState {
  if (node.load) return TreeItemCollapsibleState.Collapsed;
  if (!node.children) return TreeItemCollapsibleState.None;
  return node.collapsed ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.Expanded;
}

function outlineOf(nodes: readonly TreeNode[], indent: string): string {
  return nodes
    .map((node) => {
      const line = indent + node.label + (node.description ? ` — ${node.description}` : '');
      return node.children?.length ? `${line}\n${outlineOf(node.children, indent + '  ')}` : line;
    })
    .join('\n');
}

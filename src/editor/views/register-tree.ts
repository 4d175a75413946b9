import {
  Disposable,
  EventEmitter,
  Range,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  window,
  workspace,
  type Event,
  type TreeDragAndDropController,
  type TreeView,
} from 'vscode';
import type { Model } from '../model/model';
import { uriOf } from '../files/place';
import { plainText } from '../surfaces/plain-text';
import { toMarkdownString } from '../surfaces/to-markdown-string';
import { childrenOf } from './children-of';
import type { TreeNode } from './tree-node';
import { renewRows } from './renew-rows';

/** A view of the mode: its rows are built anew from the model whenever the model changes. */
export interface View extends Disposable {
  readonly tree: TreeView<TreeNode>;
  /** The rows as indented lines, `label — description`, as they stand now; what is not loaded yet is not among them. */
  outline(): string;
  /** Brings the view to the front with its first row that is wanted, among the topmost ones and those right below them. */
  reveal(isWanted: (row: TreeNode) => boolean): Promise<void>;
}

/** What a view can have beside its rows. */
export interface TreeOptions {
  /** Fires where something else than the model makes the rows other ones. */
  onDidChange?: Event<unknown>;
  canSelectMany?: boolean;
  dragAndDropController?: TreeDragAndDropController<TreeNode>;
}

/** What a view says beside its rows. */
export interface TreeWords {
  /** Above the rows; `''` for nothing. */
  message?: string;
  /** Beside the view's name. */
  description?: string;
  badge?: { value: number; tooltip: string } | undefined;
}

/**
 * Registers a tree view.
 * @param build the rows, from the model as it is; called once for each change, not for each row
 * @param words what the view itself says, after a change and once it is seen
 * @param options what this view has beside the others
 */
export function registerTree(
  id: string,
  model: Model,
  build: (model: Model) => TreeNode[],
  words?: (model: Model, tree: TreeView<TreeNode>) => TreeWords,
  { onDidChange, ...options }: TreeOptions = {},
): View {
  const changed = new EventEmitter<TreeNode[] | undefined>();
  let rows: TreeNode[] | undefined;
  const current = (): TreeNode[] => (rows ??= build(model));
  const parents = new WeakMap<TreeNode, TreeNode>();
  const tree = window.createTreeView<TreeNode>(id, {
    ...options,
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: async (node) => (node ? childrenOf(node) : current()),
      getTreeItem: toTreeItem,
      getParent: (node) => parents.get(node),
    },
  });
  const say = (): void => {
    if (words) setWords(tree, words(model, tree));
  };
  say();
  const refresh = (): void => {
    say();
    const next = build(model);
    // A refresh takes rows away for a moment, and a command that is run on one just then does not find it.
    const stale = rows && renewRows(rows, next);
    if (!stale) rows = next;
    if (stale?.length !== 0) changed.fire(stale);
  };
  const follow = Disposable.from(
    model.onDidChange(refresh),
    tree.onDidChangeVisibility(say),
    workspace.onDidGrantWorkspaceTrust(refresh),
    ...(onDidChange ? [onDidChange(refresh)] : []),
  );
  return {
    tree,
    outline: () => outlineOf(current(), ''),
    reveal: async (isWanted) => {
      for (const row of current()) for (const child of row.children ?? []) parents.set(child, row);
      const wanted = current()
        .flatMap((row) => [row, ...(row.children ?? [])])
        .find(isWanted);
      if (wanted) await tree.reveal(wanted, { select: true, focus: true, expand: true });
    },
    dispose: () => {
      follow.dispose();
      tree.dispose();
      changed.dispose();
    },
  };
}

function setWords(tree: TreeView<TreeNode>, { message = '', description = '', badge }: TreeWords): void {
  tree.message = plainText(message);
  tree.description = plainText(description);
  tree.badge = badge && { value: badge.value, tooltip: plainText(badge.tooltip) };
}

function toTreeItem(node: TreeNode): TreeItem {
  const item = new TreeItem(plainText(node.label), collapsibleState(node));
  item.id = node.id;
  if (node.description !== undefined) item.description = plainText(node.description);
  if (node.tooltip !== undefined) item.tooltip = toMarkdownString(node.tooltip);
  if (node.icon !== undefined) {
    item.iconPath = new ThemeIcon(node.icon, node.iconColor === undefined ? undefined : new ThemeColor(node.iconColor));
  }
  if (node.contextValue !== undefined) item.contextValue = node.contextValue;
  if (node.place) {
    const { folder, path, line } = node.place;
    const selection = new Range(line - 1, 0, line - 1, 0);
    item.command = node.reveals
      ? { command: 'revealInExplorer', title: 'Reveal', arguments: [uriOf(folder, path)] }
      : { command: 'vscode.open', title: 'Open', arguments: [uriOf(folder, path), { selection }] };
  }
  if (node.runs !== undefined) item.command = { command: node.runs, title: plainText(node.label) };
  item.accessibilityInformation = {
    label: plainText(node.spoken ?? [node.label, node.description].filter(Boolean).join(', ')),
  };
  return item;
}

function collapsibleState(node: TreeNode): TreeItemCollapsibleState {
  if (node.load) return TreeItemCollapsibleState.Collapsed;
  if (!node.children && !node.below) return TreeItemCollapsibleState.None;
  return node.collapsed ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.Expanded;
}

function outlineOf(nodes: readonly TreeNode[], indent: string): string {
  return nodes
    .map((node) => {
      const line = indent + plainText(node.label) + (node.description ? ` — ${plainText(node.description)}` : '');
      const below = node.children ?? node.below?.() ?? [];
      return below.length > 0 ? `${line}\n${outlineOf(below, indent + '  ')}` : line;
    })
    .join('\n');
}

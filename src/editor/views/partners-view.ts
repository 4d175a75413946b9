import { l10n, type TreeView } from 'vscode';
import type { Model } from '../model/model';
import type { TreeNode } from './tree-node';
import { partnerRows } from './partner-rows';
import { perFolder } from './per-folder';
import { registerTree, type View } from './register-tree';

/**
 * The Partners view: whom a Django developer works with, group by group, why that matters here, and who that is. Nothing is
 * looked for before the view is seen.
 */
export function registerPartnersView(model: Model): View {
  const view = registerTree(
    'djangoDeveloper.partners',
    model,
    (current) => perFolder(current, partnerRows),
    lookWhenSeen,
  );
  const seen = view.tree.onDidChangeVisibility(() => lookWhenSeen(view.tree, model));
  return {
    ...view,
    dispose: () => {
      seen.dispose();
      view.dispose();
    },
  };
}

function lookWhenSeen(tree: TreeView<TreeNode>, { activeFolders }: Model): void {
  if (!tree.visible) return;
  for (const { partners } of activeFolders) if (!partners.asked) partners.look();
  const looking = activeFolders.some(({ partners }) => partners.loading && !partners.here);
  tree.message = looking ? l10n.t('Looking for who matters here…') : '';
}

import { l10n, type TreeView } from 'vscode';
import type { EditorLog } from '../model/log';
import type { Model } from '../model/model';
import { partnerDrop } from './partner-drop';
import type { TreeNode } from './tree-node';
import { partnerRows } from './partner-rows';
import { showProgress } from '../surfaces/show-progress';
import { perFolder } from './per-folder';
import { withTrustRow } from './with-trust-row';
import { registerTree, type TreeWords, type View } from './register-tree';

/**
 * The Partners view: whom a Django developer works with, group by group, why that matters here, and who that is. Nothing is
 * looked for before the view is seen.
 */
export function registerPartnersView({ model, log }: { model: Model; log: EditorLog }): View {
  return registerTree(
    'djangoDeveloper.partners',
    model,
    (current) => withTrustRow(perFolder(current, partnerRows)),
    lookWhenSeen,
    { dragAndDropController: partnerDrop(log) },
  );
}

function lookWhenSeen({ activeFolders }: Model, tree: TreeView<TreeNode>): TreeWords {
  if (!tree.visible) return {};
  const unasked = activeFolders.filter(({ partners }) => partners.unasked);
  if (unasked.length > 0) {
    // What fails is told by each folder's own log.
    const look = () => Promise.allSettled(unasked.map(({ partners }) => partners.look()));
    void showProgress('djangoDeveloper.partners', look);
  }
  const looking = activeFolders.some(({ partners }) => partners.looking);
  return { message: looking ? l10n.t('Looking for who matters here…') : nounsUntilUsed(activeFolders) };
}

/** What the words mean, until there is a task log: who has handed something over knows them. */
function nounsUntilUsed(folders: Model['activeFolders']): string {
  return folders.some(({ tasks }) => tasks.length > 0)
    ? ''
    : l10n.t('Partners take work beyond core Django. Escalating writes a task log for one of them.');
}

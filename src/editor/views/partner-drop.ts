import { commands, l10n, type TreeDragAndDropController } from 'vscode';
import type { EscalationDrop } from '../escalation/escalation-target';
import { partnerOf } from '../escalation/partner-of';
import { NODE_MIME } from '../../webview/map/messages';
import { dropNode } from '../map/dragged-node';
import type { EditorLog } from '../model/log';
import { execute } from '../surfaces/execute';
import { showMessage } from '../surfaces/show-message';
import type { TreeNode } from './tree-node';

/** What is dragged from a map can be dropped on a partner: the wizard then asks for the rest. */
export function partnerDrop(log: EditorLog): TreeDragAndDropController<TreeNode> {
  return {
    dragMimeTypes: [],
    dropMimeTypes: [NODE_MIME],
    handleDrop: (target, transfer) =>
      execute('drop', log, async () => {
        const about = transfer.get(NODE_MIME) && dropNode();
        if (!about) return;
        const to = partnerOf(target);
        if (!to) return void showMessage(l10n.t('Drop it on a partner, or on a group of partners.'));
        const drop: EscalationDrop = { kind: 'drop', about, to };
        await commands.executeCommand('djangoDeveloper.escalate', drop);
      }),
  };
}

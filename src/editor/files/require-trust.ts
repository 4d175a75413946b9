import { l10n, workspace } from 'vscode';
import { UserError } from '../../core/base/errors';

/** Something would be written in Restricted Mode. */
export class NeedsTrust extends UserError {}

/** @throws NeedsTrust in Restricted Mode, where nothing is written */
export function requireTrust(): void {
  if (workspace.isTrusted) return;
  throw new NeedsTrust(
    l10n.t('This workspace is in Restricted Mode, so no task log is written.'),
    l10n.t('Trust the workspace, then try again.'),
  );
}

import { l10n } from 'vscode';
import { UserError } from '../../core/base/errors';

/**
 * VS Code runs a command on a row with the row and all that are selected; for a row that was taken away meanwhile, the first
 * is undefined. Without this a command would act on something else: what is open in the editor.
 * @throws UserError where the row is gone
 */
export function requireRow(args: readonly unknown[]): void {
  if (args.length < 2 || args[0] !== undefined) return;
  throw new UserError(
    l10n.t('The view has changed, and this row is not there any more.'),
    l10n.t('Look at it and try again.'),
  );
}

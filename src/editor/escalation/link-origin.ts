import { l10n } from 'vscode';
import { UserError } from '../../core/base/errors';
import type { CommandsUnderWay } from '../model/commands-under-way';
import type { Origin } from '../wizard/origin';

/** Where a wizard comes from that a link has begun. It asks only while no other command is under way: never in place of another question. */
export function linkOrigin(underWay: CommandsUnderWay): Origin {
  return {
    entitle: (title) => l10n.t('From a link: {0}', title),
    mayAsk: () => refuseBeside(underWay, 1),
  };
}

/**
 * Refuses what a link asks for while commands are under way.
 * @param own how many of them are the link's own
 * @throws UserError where there are more
 */
export function refuseBeside({ count }: CommandsUnderWay, own: number): void {
  if (count <= own) return;
  throw new UserError(
    l10n.t('A link asks to escalate work, and was not opened: you are answering something else.'),
    l10n.t('Finish or close that, then open the link again.'),
  );
}

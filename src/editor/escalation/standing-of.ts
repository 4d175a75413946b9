import { l10n } from 'vscode';
import type { Candidate, PartnerRole } from '../../core';

/** Why somebody could take a role's work: it is their role, or they own files that the work is about. */
export function standingOf({ owns }: Pick<Candidate, 'owns'>, { label }: Pick<PartnerRole, 'label'>): string {
  if (owns === undefined) return label;
  return owns === '*' ? l10n.t('owns every file') : l10n.t('owns {0}', owns);
}

import { commands, l10n, Range, ThemeIcon, type QuickPickItem } from 'vscode';
import { describeReasons, type ReviewFinding } from '../../core';
import { UserError } from '../../core/base/errors';
import { askForFolder } from '../escalation/ask-for-folder';
import type { EscalationTarget } from '../escalation/escalation-target';
import { uriOf } from '../files/place';
import { requireTrust } from '../files/require-trust';
import type { FolderModel } from '../model/folder-model';
import type { Model } from '../model/model';
import { showMessage } from '../surfaces/show-message';
import { askForItem } from '../wizard/ask';
import type { Command } from './command';

const TITLE = l10n.t('Review This Branch');

/**
 * Lists what goes beyond core Django on this branch, and who should see it: each opens at its place, and can be handed over. Git is asked
 * for what the branch changes since it parted from the remote's default branch; nothing that the repository configures is run.
 */
export const reviewBranch: Command<{ model: Model }> = async ({ model }) => {
  requireTrust();
  const asked = await askForFolder(model, undefined, 1, { title: TITLE });
  if (asked === undefined || asked === 'back') return;
  const folder = 'known' in asked ? asked.known : asked.value;
  const { uri } = folder.folder;
  if (uri.scheme !== 'file')
    throw new UserError(
      l10n.t('{0} is on no disk that git can be asked about.', folder.folder.name),
      l10n.t('Open the repository as a folder.'),
    );
  const { readChange } = await import('../../node/programs/read-change');
  const { findings } = await folder.mode.partners.review(await readChange(uri.fsPath, {}));
  if (findings.length === 0)
    return void (await showMessage(l10n.t('Nothing in what this branch changes goes beyond core Django.')));
  for (;;) {
    const answer = await askForItem({
      title: TITLE,
      step: 1,
      totalSteps: 2,
      placeholder: l10n.t('What should be seen by somebody else'),
      items: findings.map((finding) => toItem(finding, folder)),
    });
    if (typeof answer !== 'object') return;
    if ((await actOn(answer.value.finding, folder)) !== 'back') return;
  }
};

function toItem(finding: ReviewFinding, { catalogue }: FolderModel): QuickPickItem & { finding: ReviewFinding } {
  const role = catalogue?.roles.find(({ id }) => id === finding.role);
  const others = finding.places.length - 1;
  return {
    label: [role?.label ?? finding.role, ...finding.people].join(' · '),
    description: `${finding.path}:${finding.line}${others > 0 ? ` ${l10n.t('and {0} more', others)}` : ''}`,
    detail: describeReasons(finding),
    iconPath: new ThemeIcon('organization'),
    finding,
  };
}

async function actOn(finding: ReviewFinding, folder: FolderModel): Promise<'back' | undefined> {
  const open = l10n.t('Open the Place');
  const escalate = l10n.t('Escalate…');
  const places = finding.places.map((place) => ({
    label: open,
    description: `${place.path}:${place.line}`,
    iconPath: new ThemeIcon('go-to-file'),
    place,
  }));
  const answer = await askForItem({
    title: TITLE,
    step: 2,
    totalSteps: 2,
    placeholder: describeReasons(finding),
    items: [...places, { label: escalate, iconPath: new ThemeIcon('arrow-right'), place: undefined }],
  });
  if (typeof answer !== 'object') return answer;
  const { place } = answer.value;
  const { line, endLine, path } = place ?? finding;
  const uri = uriOf(folder.folder, path);
  if (place === undefined) {
    const { route, role } = finding;
    const target: EscalationTarget = { kind: 'escalation', uri, line, endLine, route, role };
    return void (await commands.executeCommand('djangoDeveloper.escalate', target));
  }
  return void (await commands.executeCommand('vscode.open', uri, { selection: new Range(line - 1, 0, line - 1, 0) }));
}

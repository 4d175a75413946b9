import { readChange } from '../../node/programs/read-change';
import { commands, l10n, QuickPickItemKind, Range, ThemeIcon, type QuickPickItem } from 'vscode';
import { describeReasons, type ReviewFinding } from '../../core';
import { UserError } from '../../core/base/errors';
import { askForFolder } from '../escalation/ask-for-folder';
import type { EscalationTarget } from '../escalation/escalation-target';
import { uriOf } from '../files/place';
import { requireTrust } from '../files/require-trust';
import type { FolderModel } from '../model/folder-model';
import type { Model } from '../model/model';
import { showQuickPicks } from '../surfaces/quick-input';
import { showMessage } from '../surfaces/show-message';
import { wrapped } from '../surfaces/wrapped';
import { askForItem } from '../wizard/ask';
import type { Command } from './command';
import { shortHandle } from '../views/short-handle';

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
  const { findings, uncommitted } = await folder.mode.partners.review(await readChange(uri.fsPath, {}));
  if (uncommitted !== undefined)
    return void (await showMessage(
      l10n.t('Nothing is committed on this branch; files that are not committed: {0}. Commit them first.', uncommitted),
    ));
  if (findings.length === 0)
    return void (await showMessage(l10n.t('Nothing in what this branch changes goes beyond core Django.')));
  for (;;) {
    const answer = await askForItem({
      title: TITLE,
      step: 1,
      totalSteps: 2,
      placeholder: l10n.t('What should be seen by somebody else'),
      items: [...findings.map((finding) => toItem(finding, folder)), ...severalItems(findings, folder)],
    });
    if (typeof answer !== 'object') return;
    const { chosen } = answer.value;
    const [finding] = chosen;
    const next = chosen.length > 1 || !finding ? handOverSeveral(chosen, folder) : actOn(finding, folder);
    if ((await next) !== 'back') return;
  }
};

/** What a row stands for: one finding, or all that go the same way. */
type Row = QuickPickItem & { chosen: readonly ReviewFinding[] };

function toItem(finding: ReviewFinding, folder: FolderModel): Row {
  const others = finding.places.length - 1;
  return {
    // The place is what tells one finding from another; who comes behind it, as many as there is room for.
    label: `${finding.path}:${finding.line}${others > 0 ? ` ${l10n.t('and {0} more', others)}` : ''}`,
    description: [roleOf(finding, folder), ...finding.people.map(shortHandle)].join(' · '),
    detail: describeReasons(finding),
    iconPath: new ThemeIcon('eye'),
    chosen: [finding],
  };
}

/** For each route with several findings a row that makes one hand-over of them. */
function severalItems(findings: readonly ReviewFinding[], folder: FolderModel): Row[] {
  const routes = [...new Set(findings.map(({ route }) => route))];
  return routes.flatMap((route) => {
    const chosen = findings.filter((finding) => finding.route === route);
    const [first] = chosen;
    return first && chosen.length > 1
      ? {
          label: l10n.t('Hand Over Several at Once…'),
          description: l10n.t('{0}, {1} findings', roleOf(first, folder), chosen.length),
          iconPath: new ThemeIcon('checklist'),
          chosen,
        }
      : [];
  });
}

function roleOf({ role }: ReviewFinding, { catalogue }: FolderModel): string {
  return catalogue.roles.find(({ id }) => id === role)?.label ?? role;
}

/** Asks which of the findings are one piece of work, all of them at first. */
async function handOverSeveral(findings: readonly ReviewFinding[], folder: FolderModel): Promise<'back' | undefined> {
  const rows = findings.map((finding) => ({ ...toItem(finding, folder), picked: true }));
  const picked = await showQuickPicks(rows, {
    title: TITLE,
    placeHolder: l10n.t('Which of them are one piece of work?'),
    ignoreFocusOut: true,
  });
  if (picked === undefined || picked.length === 0) return 'back';
  return void (await escalate(
    picked.flatMap(({ chosen }) => chosen),
    folder,
  ));
}

async function actOn(finding: ReviewFinding, folder: FolderModel): Promise<'back' | undefined> {
  const open = l10n.t('Open the Place');
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
    items: [
      ...places,
      { label: l10n.t('Escalate…'), iconPath: new ThemeIcon('arrow-right'), place: undefined },
      { label: l10n.t('Why'), kind: QuickPickItemKind.Separator, place: undefined },
      ...finding.because.flatMap((reason) => reasonRows(reason, finding)),
    ],
  });
  if (typeof answer !== 'object') return answer;
  const { place } = answer.value;
  if (place === undefined) return void (await escalate([finding], folder));
  const { line, path } = place;
  const selection = new Range(line - 1, 0, line - 1, 0);
  return void (await commands.executeCommand('vscode.open', uriOf(folder.folder, path), { selection }));
}

/** A reason as far as it goes, two lines a row; it opens where the finding is strongest. */
function reasonRows(reason: string, { places: [place] }: ReviewFinding) {
  const lines = wrapped(reason);
  return lines.flatMap((line, at) => {
    const detail = lines[at + 1];
    return at % 2 === 0 ? { label: line, ...(detail !== undefined && { detail }), place } : [];
  });
}

/** One hand-over of all their places. */
async function escalate(findings: readonly ReviewFinding[], { folder }: FolderModel): Promise<void> {
  const [first] = findings;
  const [place, ...others] = findings.flatMap(({ places }) => places);
  if (!first || !place) return;
  const { route, role } = first;
  const { path, line, endLine } = place;
  const target: EscalationTarget = { kind: 'escalation', uri: uriOf(folder, path), line, endLine, route, role };
  await commands.executeCommand('djangoDeveloper.escalate', { ...target, ...(others.length > 0 && { others }) });
}

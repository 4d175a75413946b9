import { commands, env, l10n, QuickPickItemKind, Range, ThemeIcon, Uri, type QuickPickItem } from 'vscode';
import { redactText, type PartnerHere } from '../../core';
import type { Command } from './command';
import type { FolderModel } from '../model/folder-model';
import type { Model } from '../model/model';
import { showMessage } from '../surfaces/show-message';
import { showStatusMessage } from '../surfaces/show-status-message';
import { showQuickPick } from '../surfaces/quick-input';

type RoleItem = QuickPickItem & { folder?: FolderModel; partner?: PartnerHere };
type NextItem = QuickPickItem & { run?: () => Thenable<unknown> };

/** Lists who matters here with person and first reason; of the one that is chosen, each reason, and a way to hand work over. */
export const showPartners: Command<{ model: Model }> = async ({ model }) => {
  const items: RoleItem[] = [];
  for (const folder of model.activeFolders) {
    await folder.partners.load();
    const here = folder.partners.here?.roles ?? [];
    const found = here.filter(({ evidence, candidates }) => evidence.length > 0 || candidates.length > 0);
    if (model.activeFolders.length > 1 && found.length > 0)
      items.push({ label: folder.folder.name, kind: QuickPickItemKind.Separator });
    items.push(...found.map((partner) => roleItem(folder, partner)));
  }
  if (items.length === 0) return void showMessage(l10n.t('Nothing here speaks for a partner.'));
  const picked = await showQuickPick(items, {
    title: l10n.t('Partners'),
    placeHolder: l10n.t('Who matters here. Whose reasons do you want to see?'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (!picked?.folder || !picked.partner) return;
  const next = await showQuickPick(nextItems(picked.folder, picked.partner), {
    title: picked.partner.role.label,
    placeHolder: picked.partner.role.when,
    matchOnDescription: true,
  });
  await next?.run?.();
};

function roleItem(folder: FolderModel, partner: PartnerHere): RoleItem {
  const { role, evidence, candidates } = partner;
  const [first] = evidence;
  return {
    label: role.label,
    description: candidates.map(({ name }) => name).join(', '),
    ...(first && { detail: `${first.text} (${first.file}:${first.line})` }),
    folder,
    partner,
  };
}

function nextItems(folder: FolderModel, { role, group, evidence, candidates }: PartnerHere): NextItem[] {
  const subject = { kind: 'partner', role: role.id, ...(group !== undefined && { group }) };
  const open = (file: string, line: number) => (): Thenable<unknown> =>
    commands.executeCommand('vscode.open', Uri.joinPath(folder.folder.uri, file), {
      selection: new Range(line - 1, 0, line - 1, 0),
    });
  return [
    {
      label: l10n.t('Escalate…'),
      iconPath: new ThemeIcon('export'),
      run: () => commands.executeCommand('djangoDeveloper.escalate', { id: role.id, label: role.label, subject }),
    },
    {
      label: l10n.t('Copy Message'),
      iconPath: new ThemeIcon('copy'),
      run: async () => {
        const lines = evidence.map(({ text, file, line }) => `- ${text} (${file}:${line})`);
        const people = candidates.map(({ name }) => name).join(', ');
        await env.clipboard.writeText(
          redactText([people === '' ? role.label : `${role.label}: ${people}`, role.when, ...lines].join('\n')),
        );
        showStatusMessage(l10n.t('Message copied'));
      },
    },
    ...section(
      l10n.t('Reasons'),
      evidence.map(({ text, file, line }) => ({
        label: text,
        description: `${file}:${line}`,
        iconPath: new ThemeIcon('go-to-file'),
        run: open(file, line),
      })),
    ),
    ...section(
      l10n.t('Here'),
      candidates.map(({ name, file, line }) => ({
        label: name,
        description: file === '' ? 'djangoDeveloper.partners' : `${file}:${line}`,
        iconPath: new ThemeIcon('account'),
        ...(file !== '' && { run: open(file, line) }),
      })),
    ),
  ];
}

function section(label: string, items: readonly NextItem[]): NextItem[] {
  return items.length === 0 ? [] : [{ label, kind: QuickPickItemKind.Separator }, ...items];
}

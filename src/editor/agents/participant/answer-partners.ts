import { l10n } from 'vscode';
import type { PartnerHere } from '../../../core';
import { escapeMarkdown } from '../../views/escape-markdown';
import type { FolderModel } from '../../model/folder-model';
import { foldersToTellOf, headingOf } from './folders-to-tell-of';
import { linkTo } from './link-to';
import type { Answer } from './participant-context';

/** `/partners`: who matters here, why, and who that is. */
export const answerPartners: Answer = async ({ model }, { stream }) => {
  const folders = foldersToTellOf(model, model.activeFolders);
  for (const folder of folders) {
    const { roles } = await folder.partners.load();
    const here = roles.filter(({ evidence, candidates }) => evidence.length > 0 || candidates.length > 0);
    const rows = here.map((partner) => describePartner(folder, partner));
    const nobody = l10n.t('Nothing here speaks for a partner yet. Every route is open all the same.');
    stream.markdown(`${headingOf(folder, folders)}${rows.join('\n') || nobody}\n\n`);
  }
  stream.button({ command: 'djangoDeveloper.escalate', title: l10n.t('Escalate to a Partner…') });
};

function describePartner(folder: FolderModel, { role, evidence, candidates }: PartnerHere): string {
  const [first] = evidence;
  const who = candidates.map(({ name }) => escapeMarkdown(name)).join(', ');
  return [
    `- **${escapeMarkdown(role.label)}**${who && ` (${who})`}: ${escapeMarkdown(role.when)}`,
    ...(first ? [`  - ${escapeMarkdown(first.text)} ${linkTo(folder, first.file, first.line)}`] : []),
  ].join('\n');
}

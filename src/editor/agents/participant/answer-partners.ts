import { l10n } from 'vscode';
import type { PartnerHere } from '../../../core';
import type { FolderModel } from '../../model/folder-model';
import { offer, say } from '../../surfaces/chat-answer';
import { joinMarkdown, markdown, type Markdown } from '../../surfaces/markdown';
import { foldersToTellOf, headingOf } from './folders-to-tell-of';
import { linkTo } from './link-to';
import type { Answer } from './answer';

/** `/partners`: who matters here, why, and who that is. */
export const answerPartners: Answer = async (model, { stream }) => {
  const folders = foldersToTellOf(model, model.activeFolders);
  for (const folder of folders) {
    const { roles } = await folder.partners.load();
    const here = roles.filter(({ evidence, candidates }) => evidence.length > 0 || candidates.length > 0);
    const rows = here.map((partner) => describePartner(folder, partner));
    const nobody = l10n.t('Nothing here speaks for a partner yet. Every route is open all the same.');
    say(stream, markdown`${headingOf(folder, folders)}${rows.length > 0 ? joinMarkdown(rows, '\n') : nobody}\n\n`);
  }
  offer(stream, { command: 'djangoDeveloper.escalate', title: l10n.t('Escalate to a Partner…') });
};

function describePartner(folder: FolderModel, { role, evidence, candidates }: PartnerHere): Markdown {
  const [first] = evidence;
  const who = candidates.map(({ name }) => name).join(', ');
  return joinMarkdown(
    [
      markdown`- **${role.label}**${who && ` (${who})`}: ${role.when}`,
      ...(first ? [markdown`  - ${first.text} ${linkTo(folder, first.file, first.line)}`] : []),
    ],
    '\n',
  );
}

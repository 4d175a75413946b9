import { chat, Uri, type Disposable, type ExtensionContext } from 'vscode';
import type { Manifest } from '../startup/manifest';
import type { Startup } from '../startup/startup';

/** Registers `@django`. */
export function registerParticipant(
  { extensionUri }: Pick<ExtensionContext, 'extensionUri'>,
  { contributes }: Manifest,
  startup: Startup,
): Disposable {
  const [{ id }] = contributes.chatParticipants;
  const participant = chat.createChatParticipant(id, async (request, { history }, stream, token) => {
    const { agents, context } = await startup.open();
    return agents.answerRequest(context, { request, history, stream, token });
  });
  participant.iconPath = Uri.joinPath(extensionUri, 'media/icon.png');
  return participant;
}

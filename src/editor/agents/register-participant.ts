import { chat, Uri, type Disposable, type ExtensionContext } from 'vscode';
import type { EditorLog } from '../model/log';
import type { Manifest } from '../startup/manifest';
import type { Startup } from '../startup/startup';

/** Registers `@django`. */
export function registerParticipant(
  { extensionUri }: Pick<ExtensionContext, 'extensionUri'>,
  { contributes }: Manifest,
  startup: Startup,
  log: EditorLog,
): Disposable {
  const [{ id }] = contributes.chatParticipants;
  const participant = chat.createChatParticipant(id, async (request, { history }, stream, token) => {
    const { agents, model } = await startup.open();
    return agents.answerRequest(model, log, { request, history, stream, token });
  });
  participant.iconPath = Uri.joinPath(extensionUri, 'media/icon.png');
  return participant;
}

import { chat, Uri, type Disposable, type ExtensionContext } from 'vscode';
import { loadAgents } from './load-agents';
import type { Manifest } from '../manifest';
import type { ParticipantContext } from './participant/participant-context';

/** Registers `@django`. Its answers are loaded when it is asked first. */
export function registerParticipant({ extensionUri }: Pick<ExtensionContext, 'extensionUri'>, { contributes }: Manifest, context: ParticipantContext): Disposable {
  const [{ id }] = contributes.chatParticipants;
  const participant = chat.createChatParticipant(id, async (request, { history }, stream, token) =>
    (await loadAgents()).answerRequest(context, { request, history, stream, token }),
  );
  participant.iconPath = Uri.joinPath(extensionUri, 'media/icon.png');
  return participant;
}

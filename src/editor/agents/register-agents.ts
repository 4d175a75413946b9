import { Disposable, type ExtensionContext } from 'vscode';
import type { Manifest } from '../manifest';
import type { ParticipantContext } from './participant/participant-context';
import { registerMcpServer } from './register-mcp-server';
import { registerOwnAgentsKey } from './register-own-agents-key';
import { registerParticipant } from './register-participant';
import { registerTools } from './register-tools';

/** Registers what chats, models and other agents find in VS Code: the tools, `@django`, the MCP server. */
export function registerAgents(extension: ExtensionContext, manifest: Manifest, context: ParticipantContext): Disposable {
  return Disposable.from(
    registerTools(manifest, context.model),
    registerParticipant(extension, manifest, context),
    registerMcpServer(extension, manifest, context.model),
    registerOwnAgentsKey(),
  );
}

import type { ExtensionContext } from 'vscode';
import { registerMcpServer } from './editor/agents/register-mcp-server';
import { registerParticipant } from './editor/agents/register-participant';
import { registerTools } from './editor/agents/register-tools';
import type { DjangoDeveloperApi } from './editor/startup/api';
import { createApi } from './editor/startup/create-api';
import { createEditorLog } from './editor/model/log';
import type { Manifest } from './editor/startup/manifest';
import { registerCommands } from './editor/startup/register-commands';
import { Startup } from './editor/startup/startup';
import { registerUriHandler } from './editor/startup/uri-handler';

/** Registers the names that VS Code, users and agents know the extension by. What they lead to is loaded afterwards. */
export function activate(context: ExtensionContext): DjangoDeveloperApi {
  const manifest = context.extension.packageJSON as Manifest;
  const log = createEditorLog(context.extensionMode);
  const startup = new Startup(context, log);
  context.subscriptions.push(
    log,
    startup,
    registerCommands(manifest, startup, log),
    registerTools(manifest, startup),
    registerParticipant(context, manifest, startup, log),
    registerMcpServer(context, manifest, startup),
    registerUriHandler(startup, log),
  );
  startup.begin(manifest);
  return createApi(startup);
}

import { Disposable, EventEmitter, Uri, workspace, type ExtensionContext } from 'vscode';
import { readSettings } from '../model/settings';
import type { Manifest } from '../startup/manifest';
import type { Startup } from '../startup/startup';
import { plainText } from '../surfaces/plain-text';
import { mcpApi } from './mcp-api';

/**
 * Offers the MCP server of this extension to VS Code, once for each folder in which the mode is on and the setting asks for it: most
 * agents in VS Code have the extension's own tools, and would be offered each of them twice. The server knows nothing of workspace
 * trust, so it is not offered before the workspace is trusted.
 */
export function registerMcpServer(
  { extensionUri }: Pick<ExtensionContext, 'extensionUri'>,
  { version, contributes }: Manifest,
  startup: Startup,
): Disposable {
  const api = mcpApi();
  if (!api) return new Disposable(() => {});
  const [{ id }] = contributes.mcpServerDefinitionProviders;
  const changed = new EventEmitter<void>();
  const server = Uri.joinPath(extensionUri, 'dist/mcp.js').fsPath;
  const served = () => {
    const folders = workspace.isTrusted ? (startup.editor?.model.activeFolders ?? []).map(({ folder }) => folder) : [];
    return folders.filter((folder) => folder.uri.scheme === 'file' && readSettings(folder).mcpServer);
  };
  const provider = api.register(id, {
    onDidChangeMcpServerDefinitions: changed.event,
    provideMcpServerDefinitions: () => {
      const folders = served();
      return folders.map(({ name, uri }) => {
        const label = folders.length === 1 ? 'Django Developer' : `Django Developer (${plainText(name)})`;
        // On the desktop this runs in Electron, which is Node.js for whoever asks it to be; Node.js itself does not care.
        const definition = new api.Definition(
          label,
          process.execPath,
          [server, uri.fsPath],
          { ELECTRON_RUN_AS_NODE: '1' },
          version,
        );
        definition.cwd = uri;
        return definition;
      });
    },
  });
  let known = '';
  const follow = (): void => {
    const now = served()
      .map(({ uri }) => uri.toString())
      .join('\n');
    if (now !== known) changed.fire();
    known = now;
  };
  return Disposable.from(provider, changed, startup.onDidChange(follow), workspace.onDidGrantWorkspaceTrust(follow));
}

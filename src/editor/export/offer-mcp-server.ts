import { env, l10n, type QuickPickItem } from 'vscode';
import { showMessage } from '../surfaces/show-message';
import { showQuickPick } from '../surfaces/quick-input';
import { quoteWord } from './quote-word';

interface ProgramItem extends QuickPickItem {
  /** What is put on the clipboard. */
  text: string;
}

/**
 * Asks which program shall get the MCP server, and puts on the clipboard what sets it up on this machine. It is the machine's own
 * place of the server, which is why no file of the workspace holds it.
 * @param server the path of dist/mcp.js
 * @param folder the path of the workspace folder
 */
export async function offerMcpServer(server: string, folder: string): Promise<void> {
  const chosen = await showQuickPick(mcpSetUps(server, folder), {
    title: l10n.t('Set Up the MCP Server'),
    placeHolder: l10n.t('For which program? What sets it up is put on the clipboard.'),
    ignoreFocusOut: true,
  });
  if (!chosen) return;
  await env.clipboard.writeText(chosen.text);
  const copied = l10n.t('On the clipboard, for {0}: {1}.', chosen.label, chosen.description ?? '');
  void showMessage(`${copied} ${l10n.t('It names this version of the extension; set it up again after an update.')}`);
}

function mcpSetUps(server: string, folder: string): ProgramItem[] {
  const [command, inTerminal] = [
    `node ${quoteWord(server)} ${quoteWord(folder)}`,
    l10n.t('a line to run in a terminal'),
  ];
  const config = (argument: string): string =>
    JSON.stringify({ mcpServers: { 'django-developer': { command: 'node', args: [server, argument] } } }, undefined, 2);
  return [
    { label: 'Claude Code', description: inTerminal, text: `claude mcp add django-developer -- ${command}` },
    { label: 'Codex', description: inTerminal, text: `codex mcp add django-developer -- ${command}` },
    { label: 'Cursor', description: l10n.t('what goes into ~/.cursor/mcp.json'), text: config('${workspaceFolder}') },
    { label: 'Cline', description: l10n.t('what goes into cline_mcp_settings.json'), text: config(folder) },
    { label: 'Roo Code', description: l10n.t('what goes into the global MCP settings'), text: config(folder) },
  ];
}

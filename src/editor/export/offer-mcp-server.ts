import { env, l10n, type QuickPickItem } from 'vscode';
import { showMessage } from '../surfaces/show-message';
import { showQuickPick } from '../surfaces/quick-input';

interface ProgramItem extends QuickPickItem {
  /** What is put on the clipboard. */
  text: string;
}

/**
 * Asks which program shall get the MCP server, and puts on the clipboard what sets it up where that keeps its servers outside of the
 * workspace: as the installed program, which no update of the extension moves.
 * @param folder the path of the workspace folder
 */
export async function offerMcpServer(folder: string): Promise<void> {
  const chosen = await showQuickPick(mcpSetUps(folder), {
    title: l10n.t('Set Up the MCP Server'),
    placeHolder: l10n.t('For which program? What sets it up is put on the clipboard.'),
    ignoreFocusOut: true,
  });
  if (!chosen) return;
  await env.clipboard.writeText(chosen.text);
  const copied = l10n.t('On the clipboard, for {0}: {1}.', chosen.label, chosen.description ?? '');
  void showMessage(`${copied} ${l10n.t('It runs the program django-developer that is installed on this machine.')}`);
}

function mcpSetUps(folder: string): ProgramItem[] {
  const inTerminal = l10n.t('a line to run in a terminal');
  const line = 'mcp add django-developer -- django-developer mcp';
  const config = (argument: string): string =>
    JSON.stringify(
      { mcpServers: { 'django-developer': { command: 'django-developer', args: ['mcp', argument] } } },
      undefined,
      2,
    );
  return [
    { label: 'Claude Code', description: inTerminal, text: `claude ${line}` },
    { label: 'Codex', description: inTerminal, text: `codex ${line}` },
    { label: 'Cursor', description: l10n.t('what goes into ~/.cursor/mcp.json'), text: config('${workspaceFolder}') },
    { label: 'Cline', description: l10n.t('what goes into cline_mcp_settings.json'), text: config(folder) },
    { label: 'Roo Code', description: l10n.t('what goes into the global MCP settings'), text: config(folder) },
  ];
}

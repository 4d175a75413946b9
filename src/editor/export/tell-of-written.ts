import { commands, l10n, type WorkspaceFolder } from 'vscode';
import { nameOf, summarisePaths } from '../../core';
import { uriOf } from '../files/place';
import { showMessage } from '../surfaces/show-message';
import { offerMcpServer } from './offer-mcp-server';
import type { PlannedFile } from '../../node/set-up/plan-set-up';

/** Says what was written, and what the files need that no file of a workspace can bring along. */
export async function tellOfWritten(folder: WorkspaceFolder, files: readonly PlannedFile[]): Promise<void> {
  const isGone = ({ change }: PlannedFile): boolean => change?.kind === 'remove';
  const [gone, kept] = [files.filter(isGone), files.filter((file) => !isGone(file))].map((each) =>
    summarisePaths(each.map(({ path }) => path)),
  );
  const removed = gone && l10n.t('Removed: {0}.', gone);
  const { path: shown } = files.find(({ path }) => path === 'AGENTS.md') ?? files.find((file) => !isGone(file)) ?? {};
  if (shown === undefined) return showMessage(removed ?? '').then(() => undefined);
  const written = [l10n.t('Written: {0}.', kept ?? ''), ...(removed ? [removed] : [])].join(' ');
  const open = l10n.t('Open {0}', nameOf(shown));
  const setUp = l10n.t('Set Up the MCP Server…');
  const outside = folder.uri.scheme === 'file' && files.some(({ audience }) => audience !== 'copilot');
  const needs = l10n.t(
    'Agents outside of VS Code find the tools in the MCP server, which each machine sets up for itself.',
  );
  const answer = await (outside ? showMessage(`${written} ${needs}`, open, setUp) : showMessage(written, open));
  if (answer === open) await commands.executeCommand('vscode.open', uriOf(folder, shown));
  if (answer === setUp) await offerMcpServer(folder.uri.fsPath);
}

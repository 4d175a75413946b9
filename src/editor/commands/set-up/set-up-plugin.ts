import { env, l10n, Uri, workspace, type QuickPickItem } from 'vscode';
import { pluginFiles } from '../../../node/set-up/plugin-files';
import { readBroughtAlong } from '../../../node/set-up/read-brought-along';
import { quoteWord } from '../../export/quote-word';
import { showMessage } from '../../surfaces/show-message';
import { showQuickPick } from '../../surfaces/quick-input';
import type { Command } from '../command';

/** Where the plugin is made. */
interface PluginNeeds {
  /** Where the extension is installed. */
  extensionUri: Uri;
  /** What the extension keeps on this machine, whatever its version. */
  globalStorageUri: Uri;
}

/**
 * Writes agents, skills, hooks and the MCP server as a plugin into a folder of the extension's own, anew each time, and puts on the
 * clipboard what installs it in the program that is chosen. VS Code is told of none of it: it has the same from the extension.
 */
export const setUpPlugin: Command<PluginNeeds> = async ({ extensionUri, globalStorageUri }) => {
  const folder = Uri.joinPath(globalStorageUri, 'plugins');
  const chosen = await showQuickPick(
    programs((name) => Uri.joinPath(folder, name).fsPath),
    {
      title: l10n.t('Set Up the Agent Plugin'),
      placeHolder: l10n.t('For which program? What installs it is put on the clipboard.'),
      ignoreFocusOut: true,
    },
  );
  if (!chosen) return;
  const files = pluginFiles(await readBroughtAlong(Uri.joinPath(extensionUri, 'media').fsPath));
  for (const { path, text } of files)
    await workspace.fs.writeFile(Uri.joinPath(folder, path), new TextEncoder().encode(text));
  await env.clipboard.writeText(chosen.text);
  const copied = l10n.t('On the clipboard, for {0}: {1}.', chosen.label, chosen.description ?? '');
  void showMessage(`${copied} ${l10n.t('It runs the program django-developer that is installed on this machine.')}`);
};

interface ProgramItem extends QuickPickItem {
  /** What is put on the clipboard. */
  text: string;
}

/** @param at the path of one of the plugins' folders */
function programs(at: (name: string) => string): ProgramItem[] {
  const line = l10n.t('a line to run in a terminal');
  const codex = `codex plugin marketplace add ${quoteWord(at(''))}`;
  return [
    { label: 'Claude Code', description: line, text: `claude --plugin-dir ${quoteWord(at('claude'))}` },
    { label: 'GitHub Copilot CLI', description: line, text: `copilot --plugin-dir ${quoteWord(at('claude'))}` },
    {
      label: 'Codex',
      description: l10n.t('two lines to run in a terminal'),
      text: `${codex}\ncodex plugin add django-developer@django-developer`,
    },
    { label: 'Agent Plugins 1.0', description: l10n.t('the path of its folder'), text: at('agent-plugin') },
  ];
}

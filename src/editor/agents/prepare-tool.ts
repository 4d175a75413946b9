import { l10n, MarkdownString, type PreparedToolInvocation } from 'vscode';
import { isUserError } from '../../core/base/errors';
import { findTool } from '../../tools/tools';
import { escapeMarkdown } from '../views/escape-markdown';
import type { Model } from '../model/model';
import { locateCall } from './tool-folder';

/** What VS Code says while a tool runs, and what it asks before one that writes. Input that will not do is refused later, by the tool. */
export async function prepareTool(model: Model, name: string, input: unknown): Promise<PreparedToolInvocation> {
  const tool = findTool(name);
  if (!tool) return {};
  const prepared = { invocationMessage: tool.title };
  if (!tool.writes) return prepared;
  try {
    const { folder, input: own } = await locateCall(model, tool, input);
    const message = new MarkdownString(`${escapeMarkdown(tool.confirmation(own))}?`);
    const title =
      model.folders.length > 1
        ? l10n.t('Write to a Task Log in {0}', folder.folder.name)
        : l10n.t('Write to a Task Log');
    return { ...prepared, confirmationMessages: { title, message } };
  } catch (error) {
    if (isUserError(error)) return prepared;
    throw error;
  }
}

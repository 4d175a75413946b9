import { l10n, MarkdownString, type PreparedToolInvocation } from 'vscode';
import { isUserError } from '../../core/errors';
import { findTool } from '../../tools/tools';
import { escapeMarkdown } from '../escape-markdown';
import { takeFolder } from './tool-folder';

/** What VS Code says while a tool runs, and what it asks before one that writes. Input that will not do is refused later, by the tool. */
export function prepareTool(name: string, input: unknown): PreparedToolInvocation {
  const tool = findTool(name);
  if (!tool) return {};
  const prepared = { invocationMessage: tool.title };
  if (!tool.writes) return prepared;
  try {
    const message = new MarkdownString(`${escapeMarkdown(tool.confirmation(takeFolder(input).rest))}?`);
    return { ...prepared, confirmationMessages: { title: l10n.t('Write to a Task Log'), message } };
  } catch (error) {
    if (isUserError(error)) return prepared;
    throw error;
  }
}

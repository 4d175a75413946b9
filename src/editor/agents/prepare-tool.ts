import { l10n, workspace, type PreparedToolInvocation } from 'vscode';
import { isUserError } from '../../core/base/errors';
import { findTool } from '../../tools/tools';
import type { Model } from '../model/model';
import { markdown } from '../surfaces/markdown';
import { toMarkdownString } from '../surfaces/to-markdown-string';
import { locateCall } from './tool-folder';

/** What VS Code says while a tool runs, and what it asks before one that writes. Input that will not do is refused later, by the tool. */
export async function prepareTool(model: Model, name: string, input: unknown): Promise<PreparedToolInvocation> {
  const tool = findTool(name);
  if (!tool) return {};
  const prepared = { invocationMessage: tool.title };
  // In Restricted Mode it will refuse, so there is nothing to ask.
  if (!tool.writes || !workspace.isTrusted) return prepared;
  try {
    const { folder, input: own } = await locateCall(model, tool, input);
    const question = markdown`${tool.confirmation(own)}?`;
    const message = model.folders.length > 1 ? markdown`${folder.folder.name}: ${question}` : question;
    return {
      ...prepared,
      confirmationMessages: { title: l10n.t('Write to a Task Log'), message: toMarkdownString(message) },
    };
  } catch (error) {
    if (isUserError(error)) return prepared;
    throw error;
  }
}

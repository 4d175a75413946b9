import { LanguageModelTextPart, LanguageModelToolResult } from 'vscode';
import { UserError } from '../../core/base/errors';
import { findTool } from '../../tools/tools';
import { requireTrust } from '../files/require-trust';
import type { Model } from '../model/model';
import { readSettings } from '../model/settings';
import { locateCall } from './tool-folder';

/**
 * Runs a tool for a language model, in the workspace folder that it means.
 * @param name the tool's own, without the prefix it has among those of other extensions
 * @param input as the model sent it; VS Code does not validate it
 * @throws UserError that tells the model what to do
 */
export async function runTool(model: Model, name: string, input: unknown): Promise<LanguageModelToolResult> {
  const tool = findTool(name);
  if (!tool) throw new UserError(`There is no tool ${name}.`, 'Update the extension.');
  if (tool.writes) requireTrust();
  const call = await locateCall(model, tool, input);
  const { folder } = call;
  if (readSettings(folder.folder).detection === 'off') {
    throw new UserError(
      `The mode is turned off in ${folder.folder.name}.`,
      'Set djangoDeveloper.detection to "auto" first.',
    );
  }
  const { text } = await tool.run(folder.mode, call.input);
  return new LanguageModelToolResult([new LanguageModelTextPart(text)]);
}

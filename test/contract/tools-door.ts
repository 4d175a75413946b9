import { isUserError } from '../../src/core/base/errors';
import { openNodeMode } from '../../src/node/open-node-mode';
import { createNodeFiles } from '../../src/node/reading/node-files';
import { localisePaths } from '../../src/mcp/localise-paths';
import { findTool } from '../../src/tools/tools';
import type { Door } from './contract';
import { toolAnswer, toolCall, type ToolCall } from './tool-call';

/** The tools for agents, in this process. */
export const TOOLS_DOOR: Door = {
  name: 'tools',
  async call(folder, call) {
    const wanted = toolCall(call);
    return toolAnswer(call, wanted && (await run(folder, wanted)));
  },
};

async function run(folder: string, { tool, input }: ToolCall): Promise<{ text: string; isError: boolean }> {
  const { mode } = await openNodeMode(folder, createNodeFiles(folder));
  const found = findTool(tool);
  if (found === undefined) throw new Error(`There is no tool ${tool}.`);
  try {
    return { ...(await found.run(mode, await localisePaths(folder, input))), isError: false };
  } catch (error) {
    if (!isUserError(error)) throw error;
    return { text: error.message, isError: true };
  }
}

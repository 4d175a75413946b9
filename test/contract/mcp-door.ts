import path from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import type { Door } from './contract';
import { toolAnswer, toolCall, type ToolCall } from './tool-call';

const MCP = path.resolve('dist/mcp.js');

/** The server as it is shipped, over standard input and output. */
export const MCP_DOOR: Door = {
  name: 'mcp',
  async call(folder, call) {
    const wanted = toolCall(call);
    return toolAnswer(call, wanted && (await run(folder, wanted)));
  },
};

async function run(folder: string, { tool, input }: ToolCall): Promise<{ text: string; isError: boolean }> {
  const client = new Client({ name: 'contract', version: '1' });
  await client.connect(new StdioClientTransport({ command: process.execPath, args: [MCP, folder] }));
  try {
    const { content, isError = false } = (await client.callTool({ name: tool, arguments: input })) as CallToolResult;
    const [first] = content;
    return { text: first?.type === 'text' ? first.text : '', isError };
  } finally {
    await client.close();
  }
}

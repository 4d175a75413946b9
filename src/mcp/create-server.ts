import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import {
  CallToolRequestSchema,
  ErrorCode,
  GetPromptRequestSchema,
  ListPromptsRequestSchema,
  ListResourcesRequestSchema,
  ListResourceTemplatesRequestSchema,
  ListToolsRequestSchema,
  McpError,
  ReadResourceRequestSchema,
  type CallToolResult,
} from '@modelcontextprotocol/sdk/types.js';
import { version } from '../../package.json';
import { isUserError } from '../core/errors';
import type { NodeMode } from '../node/open-node-mode';
import { findTool, TOOLS } from '../tools/tools';
import { limit } from './limit';
import { getPrompt, listPrompts } from './prompts';
import { listResources, readResource, TEMPLATES } from './resources';

/** How many requests touch the disk at once: far from what a system allows one process to have open. */
const MOST_AT_ONCE = 16;

/**
 * The MCP server over one workspace folder: the tools as they are described, and task logs, partners and prompts beside them.
 * The SDK's low-level server, because the tools' schemas are data already.
 */
export function createServer({ mode, apply }: NodeMode): Server {
  const inTurn = limit(MOST_AT_ONCE);
  const server = new Server(
    { name: 'django-developer', title: 'Django Developer', version },
    {
      capabilities: { tools: {}, resources: {}, prompts: {} },
      instructions:
        'Detects Django in this workspace, says which work lies beyond it and with whom it belongs, and keeps the task logs of what was handed over.',
    },
  );
  server.setRequestHandler(ListToolsRequestSchema, () => ({
    tools: TOOLS.map(({ name, title, description, inputSchema, writes }) => ({
      name,
      title,
      description,
      inputSchema: { ...inputSchema, required: [...(inputSchema.required ?? [])] },
      annotations: { readOnlyHint: !writes, destructiveHint: false, openWorldHint: false },
    })),
  }));
  server.setRequestHandler(CallToolRequestSchema, ({ params }) => inTurn(() => callTool(params.name, params.arguments, { mode, apply })));
  server.setRequestHandler(ListResourcesRequestSchema, ({ params }) => inTurn(() => listResources(mode, params?.cursor)));
  server.setRequestHandler(ListResourceTemplatesRequestSchema, () => ({ resourceTemplates: [...TEMPLATES] }));
  server.setRequestHandler(ReadResourceRequestSchema, ({ params }) => inTurn(() => asProtocolError(readResource(mode, params.uri))));
  server.setRequestHandler(ListPromptsRequestSchema, () => ({ prompts: listPrompts() }));
  server.setRequestHandler(GetPromptRequestSchema, ({ params }) => getPrompt(params.name, params.arguments ?? {}));
  return server;
}

/** What goes wrong inside a tool is an answer that the model reads; only a tool that is none is an error of the protocol. */
async function callTool(name: string, input: unknown, { mode, apply }: Pick<NodeMode, 'mode' | 'apply'>): Promise<CallToolResult> {
  const tool = findTool(name);
  if (tool === undefined) {
    throw new McpError(ErrorCode.InvalidParams, `There is no tool ${JSON.stringify(name.slice(0, 60))}. Use one of ${TOOLS.map((each) => each.name).join(', ')}.`);
  }
  try {
    return { content: [{ type: 'text', text: await tool.run(mode, input, apply) }] };
  } catch (error) {
    if (isUserError(error)) return { isError: true, content: [{ type: 'text', text: error.message }] };
    console.error(`${name} failed:`, error);
    return { isError: true, content: [{ type: 'text', text: `${name} failed unexpectedly. Nothing more is known; try another way.` }] };
  }
}

async function asProtocolError<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    throw isUserError(error) ? new McpError(ErrorCode.InvalidParams, error.message) : error;
  }
}

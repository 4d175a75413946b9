import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';

export const MCP = resolve('dist/mcp.js');

export const A =
  '+++\nid = "TASK-A"\ntitle = "Order form"\nstatus = "🔵 In Progress"\ncoordinator = "TASK-CMD-1"\nupdated_date = "2025-01-01"\n+++\n\n- [ ] write it\n';

const TREE = {
  '.ruru/tasks/TASK-A.md': A,
  '.ruru/tasks/TASK-CMD-1.md': '+++\nid = "TASK-CMD-1"\nstatus = "🔵 In Progress"\n+++\n\n# Shop\n',
  'manage.py':
    "from django.core.management import execute_from_command_line\nexecute_from_command_line(['manage.py'])\n",
  'requirements.txt': 'Django==5.2.3\n',
};

export const INITIALIZE = {
  jsonrpc: '2.0',
  id: 0,
  method: 'initialize',
  params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'test', version: '1' } },
};

/**
 * Gives each test of a suite a folder with two task logs of a Django project, an empty one beside it, and a client of the server
 * over the first.
 * @returns both folders, the client, and a call of a tool that tells its text
 */
export function inMcpSession(): {
  readonly folder: string;
  readonly outside: string;
  readonly client: Client;
  call(name: string, input?: Record<string, unknown>): Promise<{ isError: boolean; text: string }>;
} {
  let folder: string;
  let outside: string;
  let client: Client;

  setup(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mcp-'));
    outside = await mkdtemp(join(tmpdir(), 'outside-'));
    for (const [path, text] of Object.entries(TREE)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    client = new Client({ name: 'test', version: '1' });
    await client.connect(new StdioClientTransport({ command: process.execPath, args: [MCP, folder], cwd: tmpdir() }));
  });

  teardown(async () => {
    await client.close();
    await rm(folder, { recursive: true, force: true });
    await rm(outside, { recursive: true, force: true });
  });

  return {
    get folder() {
      return folder;
    },
    get outside() {
      return outside;
    },
    get client() {
      return client;
    },
    async call(name, input = {}) {
      const { content, isError = false } = (await client.callTool({ name, arguments: input })) as CallToolResult;
      const [first] = content;
      return { isError, text: first?.type === 'text' ? first.text : '' };
    },
  };
}

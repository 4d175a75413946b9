import { performance } from 'node:perf_hooks';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { median } from './median';

const CALLS = 11;

/** Milliseconds of a call: the first, which reads all task logs, and the median of those that come after. */
export interface CallTimes {
  name: string;
  first: number;
  next: number;
}

/**
 * How long tools take that look at all task logs.
 * @param server the path of `mcp.js`
 * @param folder the workspace folder; one task log in it is changed
 * @param task the id of that task log
 */
export async function measureServer(server: string, folder: string, task: string): Promise<CallTimes[]> {
  const times: CallTimes[] = [];
  const kinds: [name: string, input: Record<string, unknown>][] = [
    ['list_tasks', {}],
    ['read_task', { task }],
    ['update_task', { task, log: 'Measured.' }],
  ];
  for (const [name, input] of kinds) {
    const client = new Client({ name: 'bench', version: '1' });
    await client.connect(new StdioClientTransport({ command: process.execPath, args: [server, folder] }));
    const calls: number[] = [];
    for (let call = 0; call < CALLS; call += 1) {
      const start = performance.now();
      await client.callTool({ name, arguments: input });
      calls.push(performance.now() - start);
    }
    await client.close();
    times.push({ name, first: calls[0] ?? NaN, next: median(calls.slice(1)) });
  }
  return times;
}

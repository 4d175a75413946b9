import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';

const RUNS = 21;
const CALLS = 1_000;
const CLI = resolve('dist/cli.js');
const MCP = resolve('dist/mcp.js');

const INITIALIZE = {
  jsonrpc: '2.0',
  id: 0,
  method: 'initialize',
  params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'bench', version: '1' } },
};

/** What is started, and when it counts as ready: at its end, or with its first answer. */
interface Subject {
  name: string;
  args: readonly string[];
  input?: string;
}

/**
 * `npm run bench:doors [-- --no-activation]`: how long the doors take to start, beside bare Node.js in turn with them, as ratios of the
 * medians; how long the MCP server takes for a thousand calls; and, as `npm run bench:activation` does, how long VS Code takes to
 * activate the extension, beside an empty one and its own. Measures what `npm run build` has left in dist.
 */
async function main(): Promise<void> {
  const temporary = await mkdtemp(join(tmpdir(), 'bench-doors-'));
  try {
    const folder = join(temporary, 'bookshop');
    await cp('examples/bookshop', folder, { recursive: true });
    const bundles = (await readdir('dist')).filter((file) => file.endsWith('.js'));
    for (const file of bundles)
      console.log(
        `dist/${file}`.padEnd(24) + `${Math.round((await stat(`dist/${file}`)).size / 1024)}`.padStart(7) + ' kB',
      );
    await compareStarts(folder);
    await countCalls(folder);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
  if (!process.argv.includes('--no-activation')) await measureActivation();
}

/** In a process of its own: it ends with its windows. */
async function measureActivation(): Promise<void> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/bench/activation.ts'], { stdio: 'inherit' });
  const [code] = (await once(child, 'close')) as [number | null];
  process.exitCode = code ?? 1;
}

async function compareStarts(folder: string): Promise<void> {
  const subjects: Subject[] = [
    { name: 'node -e 0', args: ['-e', '0'] },
    { name: 'cli.js --version', args: [CLI, '--version'] },
    { name: 'cli.js tasks list', args: [CLI, 'tasks', 'list'] },
    { name: 'mcp.js, first answer', args: [MCP], input: `${JSON.stringify(INITIALIZE)}\n` },
  ];
  const times = new Map<string, number[]>(subjects.map(({ name }) => [name, []]));
  for (let run = 0; run <= RUNS; run += 1) {
    for (const subject of subjects) {
      const time = await timeOf(subject, folder);
      // The first round fills the caches of the disk.
      if (run > 0) times.get(subject.name)?.push(time);
    }
  }
  const bare = times.get('node -e 0') ?? [];
  for (const [name, taken] of times) {
    const ratios = `${(medianOf(taken) / medianOf(bare)).toFixed(2)} × bare Node.js, fastest beside fastest ${(Math.min(...taken) / Math.min(...bare)).toFixed(2)} ×`;
    console.log(`${name.padEnd(22)}${medianOf(taken).toFixed(1).padStart(7)} ms  ${ratios}`);
  }
}

/** Milliseconds from the start of a process to its end, or to the first line it answers where it is given input. */
function timeOf({ args, input }: Subject, cwd: string): Promise<number> {
  return new Promise((done, fail) => {
    const start = performance.now();
    const child = spawn(process.execPath, args, { cwd, stdio: ['pipe', 'pipe', 'inherit'] });
    let ready: number | undefined;
    child.stdout.once('data', () => {
      if (input !== undefined) ready = performance.now() - start;
      child.stdin.end();
    });
    child.on('error', fail);
    child.on('close', () => done(ready ?? performance.now() - start));
    if (input === undefined) child.stdin.end();
    else child.stdin.write(input);
  });
}

async function countCalls(folder: string): Promise<void> {
  const client = new Client({ name: 'bench', version: '1' });
  await client.connect(new StdioClientTransport({ command: process.execPath, args: [MCP, folder] }));
  const call = (name: string, input: Record<string, unknown>) => client.callTool({ name, arguments: input });
  const kinds: [name: string, input: Record<string, unknown>][] = [
    ['list_tasks', {}],
    ['read_task', { task: 'TASK-DB-20261109-091500' }],
    ['suggest_route', { path: 'catalog/querysets.py', line: 10 }],
    ['update_task', { task: 'TASK-DB-20261109-091500', log: 'Measured.' }],
  ];
  for (const [name, input] of kinds) {
    await call(name, input);
    const start = performance.now();
    for (let index = 0; index < CALLS; index += 1) await call(name, input);
    const each = (performance.now() - start) / CALLS;
    console.log(`${CALLS} × ${name}, one after the other`.padEnd(46) + `${each.toFixed(2).padStart(6)} ms each`);
  }
  const start = performance.now();
  await Promise.all(Array.from({ length: CALLS }, () => call('list_tasks', {})));
  console.log(
    `${CALLS} × list_tasks, all at once`.padEnd(46) +
      `${((performance.now() - start) / CALLS).toFixed(2).padStart(6)} ms each`,
  );
  await client.close();
}

function medianOf(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});

/**
 * Measures the task-log index on 10,000 task logs beside reading the same files, beside a plain gray-matter loop and,
 * where it is given, the listing of the command line beside the listing of as many tasks by that of backlog.md; and the calls of the
 * MCP server, of which only the first reads everything. The last two measure what `npm run build` has left in dist.
 * Usage: bench-tasks [BACKLOG], the path of its `cli.js` or `backlog`. Each measurement runs in a process of its own.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import matter from 'gray-matter';
import { TaskIndex } from '../../src/core/tasks/index/task-index';
import { parseToml } from '../../src/core/base/toml';
import { createNodeFiles } from '../../src/node/reading/node-files';
import { median } from './bench-tasks/median';

const COUNT = 10_000;
const ROUNDS = 5;
const LISTINGS = 5;
const FOLDER = '.ruru/tasks';

/** Shaped like the task logs of roo-commander: remarks behind values, lists over several lines, some thousand characters of text. */
function taskLog(number: number): string {
  const items = Array.from(
    { length: 4 + (number % 16) },
    (_, at) =>
      `*   - [${at < number % 9 ? '✅' : ' '}] Step ${at} of the work, which says what is to be done and where.`,
  );
  const prose = `Some sentences on what this is about, with \`code\` in them and a [link](docs/${number}.md). `.repeat(
    4 + (number % 24),
  );
  return [
    '+++',
    '# --- Basic Metadata ---',
    `id = "TASK-BENCH-${number}"`,
    `title = "Work number ${number} on the orders"`,
    'status = "🟢 Done" # Options: 🟡 To Do, 🟠 In Progress, 🟢 Done',
    'type = "🌟 Feature"',
    'priority = "🔼 High"',
    'created_date = "2025-05-04"',
    'updated_date = "2025-05-05" # Keep updated',
    'assigned_to = "dev-react"',
    'coordinator = "TASK-CMD-20250504-000100"',
    `depends_on = ["TASK-BENCH-${number + 1}"]`,
    'related_docs = [',
    '    "docs/one.md", # The first',
    '    "docs/two.md",',
    ']',
    'tags = ["orders", "api", "bench"]',
    '+++',
    '',
    `# Work number ${number}`,
    '',
    '## Description ✍️',
    '',
    prose,
    '',
    '## Acceptance Criteria ✅',
    '',
    ...items,
    '',
    '## Log Entries 🪵',
    '',
    '*   2025-05-04: begun',
    '',
  ].join('\n');
}

async function measure(name: string, root: string): Promise<void> {
  const paths = readdirSync(join(root, FOLDER)).map((file) => join(root, FOLDER, file));
  const start = performance.now();
  if (name === 'read') await inParallel(paths, (path) => readFile(path, 'utf8'));
  if (name === 'matter')
    await inParallel(paths, async (path) =>
      matter(await readFile(path, 'utf8'), {
        delimiters: '+++',
        language: 'toml',
        engines: { toml: { parse: (text: string): object => parseToml(text).value } },
      }),
    );
  if (name === 'index' || name === 'bare') await measureIndex(root, start, name === 'bare');
  else report({ ms: performance.now() - start });
}

/** @param bare read without looking where links lead, to tell the cost of that from the cost of the index */
async function measureIndex(root: string, start: number, bare: boolean): Promise<void> {
  const files = createNodeFiles(root);
  const index = new TaskIndex(bare ? { ...files, read: (path) => readFile(join(root, path)) } : files);
  const { tasks } = await index.load([FOLDER]);
  const ms = performance.now() - start;
  const changes: number[] = [];
  for (let change = 0; change < 50; change += 1) {
    const path = `${FOLDER}/TASK-BENCH-${change * 150}.md`;
    writeFileSync(join(root, path), taskLog(change * 150 + 1));
    const began = performance.now();
    await index.update([path]);
    changes.push(performance.now() - began);
  }
  changes.sort((one, other) => one - other);
  const began = performance.now();
  const found = tasks.filter(
    ({ title, status }) => status === 'done' && title.toLowerCase().includes('number 77'),
  ).length;
  report({
    ms,
    change: changes[25] ?? 0,
    slowestChange: changes.at(-1) ?? 0,
    filter: performance.now() - began,
    found,
    tasks: tasks.length,
  });
}

async function inParallel(paths: readonly string[], work: (path: string) => Promise<unknown>): Promise<void> {
  const waiting = paths.values();
  const worker = async (): Promise<void> => {
    for (const path of waiting) await work(path);
  };
  await Promise.all(Array.from({ length: 32 }, worker));
}

type Measures = Record<string, number>;

function report(measures: Measures): void {
  console.log(JSON.stringify({ ...measures, peakMB: process.resourceUsage().maxRSS / 1024 }));
}

const KINDS = [
  ['read', 'raw readFile'],
  ['matter', 'gray-matter loop'],
  ['bare', 'index, bare read'],
  ['index', 'cold index'],
] as const;

/** One process for each kind, one after the other, so that what else the machine does meets all of them. */
function measureRound(bundle: string, root: string): Record<string, Measures> {
  const measures = KINDS.map(([name]): [string, Measures] => {
    const printed = execFileSync(process.execPath, [bundle, name, root], { encoding: 'utf8' });
    return [name, JSON.parse(printed) as Measures];
  });
  return Object.fromEntries(measures);
}

/** The smallest, the middle and the largest. */
function spread(values: readonly number[], digits: number): string {
  const sorted = [...values].sort((one, other) => one - other);
  return [sorted[0], median(values), sorted.at(-1)].map((value = NaN) => value.toFixed(digits)).join(' / ');
}

/** Lists as many tasks with backlog.md as with the command line, one after the other in each round, and compares the whole processes. */
function compareListings(backlog: string | undefined, root: string): void {
  if (backlog !== undefined) writeBacklog(root);
  const program = backlog?.endsWith('.js') === true ? [process.execPath, backlog] : [backlog ?? ''];
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (let round = 0; round < LISTINGS; round += 1) {
    ours.push(list([process.execPath, resolve('dist/cli.js'), 'tasks', 'list'], root, /^TASK-BENCH-\d+/gm));
    if (backlog !== undefined) theirs.push(list([...program, 'task', 'list', '--plain'], root, /^\W*task-\d+/gim));
  }
  console.log(`django-developer tasks list, whole process: ${spread(ours, 0)} ms`);
  if (backlog === undefined) return;
  const ratios = theirs.map((ms, round) => ms / (ours[round] ?? NaN));
  console.log(`backlog task list, whole process: ${spread(theirs, 0)} ms, ×${spread(ratios, 1)}`);
}

function writeBacklog(root: string): void {
  mkdirSync(join(root, 'backlog/tasks'), { recursive: true });
  writeFileSync(
    join(root, 'backlog/config.yml'),
    'project_name: "bench"\nstatuses: ["To Do", "In Progress", "Done"]\nremote_operations: false\ncheck_active_branches: false\n',
  );
  for (let number = 1; number <= COUNT; number += 1) {
    const text = `---\nid: task-${number}\ntitle: Work number ${number}\nstatus: To Do\nassignee: []\ncreated_date: '2025-05-04'\nlabels: [orders]\ndependencies: []\n---\n\n${taskLog(number).split('+++\n')[2] ?? ''}`;
    writeFileSync(join(root, 'backlog/tasks', `task-${number} - Work-number-${number}.md`), text);
  }
  spawnSync('git', ['init', '-q'], { cwd: root });
}

/** The milliseconds of a listing. @throws Error where it does not name every task */
function list([program = '', ...args]: readonly string[], root: string, task: RegExp): number {
  const start = performance.now();
  // Into a file: backlog.md ends before a pipe has taken everything.
  const output = openSync(join(root, 'listing.txt'), 'w');
  const { status } = spawnSync(program, args, { cwd: root, stdio: ['ignore', output, 'ignore'], timeout: 300_000 });
  const ms = performance.now() - start;
  closeSync(output);
  const listed = (readFileSync(join(root, 'listing.txt'), 'utf8').match(task) ?? []).length;
  if (status !== 0 || listed !== COUNT) throw new Error(`${program} ends with ${status} and lists ${listed} tasks.`);
  return ms;
}

async function main(backlog: string | undefined): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), 'bench-tasks-'));
  try {
    mkdirSync(join(root, FOLDER), { recursive: true });
    for (let number = 0; number < COUNT; number += 1)
      writeFileSync(join(root, FOLDER, `TASK-BENCH-${number}.md`), taskLog(number));
    const bundle = join(root, 'bench.cjs');
    const esbuild = join(process.cwd(), 'node_modules/.bin/esbuild');
    execFileSync(esbuild, [
      'test/bench/bench-tasks.ts',
      '--bundle',
      '--platform=node',
      '--format=cjs',
      '--log-level=error',
      `--outfile=${bundle}`,
    ]);
    const rounds = Array.from({ length: ROUNDS }, () => measureRound(bundle, root));
    const all = (kind: string, measure: string): number[] => rounds.map((round) => round[kind]?.[measure] ?? NaN);
    console.log(`${COUNT} task logs, ${ROUNDS} rounds of a process each: smallest / median / largest`);
    for (const [kind, name] of KINDS) {
      const ratios = rounds.map((round) => (round[kind]?.['ms'] ?? NaN) / (round['read']?.['ms'] ?? NaN));
      console.log(
        `${name.padEnd(18)} ${spread(all(kind, 'ms'), 0)} ms  ×${spread(ratios, 2)} of raw  peak ${median(all(kind, 'peakMB')).toFixed(0)} MB`,
      );
    }
    console.log(
      `${median(all('index', 'tasks'))} tasks; one change ${spread(all('index', 'change'), 2)} ms (medians of 50, slowest ${Math.max(...all('index', 'slowestChange')).toFixed(2)} ms); filter ${spread(all('index', 'filter'), 2)} ms`,
    );
    compareListings(backlog, root);
    // Not in the processes that measure memory.
    const { measureServer } = await import('./bench-tasks/measure-server');
    for (const { name, first, next } of await measureServer(resolve('dist/mcp.js'), root, 'TASK-BENCH-77')) {
      console.log(`MCP ${name.padEnd(14)} first call ${first.toFixed(0)} ms, then ${next.toFixed(0)} ms`);
    }
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

const [first, second] = process.argv.slice(2);
void (second === undefined ? main(first) : measure(first ?? '', second));

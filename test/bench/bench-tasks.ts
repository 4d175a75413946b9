/**
 * Measures the task-log index on 10,000 task logs beside reading the same files, beside a plain gray-matter loop and,
 * where it is given, beside the listing of as many tasks by the backlog.md command line.
 * Usage: bench-tasks [BACKLOG], the path of its `cli.js` or `backlog`. Each measurement runs in a process of its own.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import matter from 'gray-matter';
import { TaskIndex } from '../../src/core/tasks/task-index';
import { parseToml } from '../../src/core/toml';
import { createNodeFiles } from '../../src/node/node-files';

const COUNT = 10_000;
const ROUNDS = 3;
const FOLDER = '.ruru/tasks';

/** Shaped like the task logs of roo-commander: remarks behind values, lists over several lines, some thousand characters of text. */
function taskLog(number: number): string {
  const items = Array.from({ length: 4 + (number % 16) }, (_, at) => `*   - [${at < number % 9 ? '✅' : ' '}] Step ${at} of the work, which says what is to be done and where.`);
  const prose = `Some sentences on what this is about, with \`code\` in them and a [link](docs/${number}.md). `.repeat(4 + (number % 24));
  return [
    '+++', '# --- Basic Metadata ---', `id = "TASK-BENCH-${number}"`, `title = "Work number ${number} on the orders"`,
    'status = "🟢 Done" # Options: 🟡 To Do, 🟠 In Progress, 🟢 Done', 'type = "🌟 Feature"', 'priority = "🔼 High"', 'created_date = "2025-05-04"',
    'updated_date = "2025-05-05" # Keep updated', 'assigned_to = "dev-react"', 'coordinator = "TASK-CMD-20250504-000100"', `depends_on = ["TASK-BENCH-${number + 1}"]`,
    'related_docs = [', '    "docs/one.md", # The first', '    "docs/two.md",', ']', 'tags = ["orders", "api", "bench"]', '+++', '',
    `# Work number ${number}`, '', '## Description ✍️', '', prose, '', '## Acceptance Criteria ✅', '', ...items, '', '## Log Entries 🪵', '', '*   2025-05-04: begun', '',
  ].join('\n');
}

async function measure(name: string, root: string): Promise<void> {
  const paths = readdirSync(join(root, FOLDER)).map((file) => join(root, FOLDER, file));
  const start = performance.now();
  if (name === 'read') await inParallel(paths, (path) => readFile(path, 'utf8'));
  if (name === 'matter') await inParallel(paths, async (path) => matter(await readFile(path, 'utf8'), { delimiters: '+++', language: 'toml', engines: { toml: { parse: (text: string): object => parseToml(text).value } } }));
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
  const found = tasks.filter(({ title, status }) => status === 'done' && title.toLowerCase().includes('number 77')).length;
  report({ ms, change: changes[25] ?? 0, slowestChange: changes.at(-1) ?? 0, filter: performance.now() - began, found, tasks: tasks.length });
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

/** The best of some rounds: other programs only ever make it slower. */
function best(script: string, bundle: string, root: string): Measures {
  const rounds = Array.from({ length: ROUNDS }, () => JSON.parse(execFileSync(process.execPath, [bundle, script, root], { encoding: 'utf8' })) as Measures);
  return rounds.reduce((one, other) => ((other['ms'] ?? 0) < (one['ms'] ?? 0) ? other : one));
}

function measureBacklog(cli: string, root: string): number | undefined {
  mkdirSync(join(root, 'backlog/tasks'), { recursive: true });
  writeFileSync(join(root, 'backlog/config.yml'), 'project_name: "bench"\nstatuses: ["To Do", "In Progress", "Done"]\nremote_operations: false\ncheck_active_branches: false\n');
  for (let number = 1; number <= COUNT; number += 1) {
    const text = `---\nid: task-${number}\ntitle: Work number ${number}\nstatus: To Do\nassignee: []\ncreated_date: '2025-05-04'\nlabels: [orders]\ndependencies: []\n---\n\n${taskLog(number).split('+++\n')[2] ?? ''}`;
    writeFileSync(join(root, 'backlog/tasks', `task-${number} - Work-number-${number}.md`), text);
  }
  spawnSync('git', ['init', '-q'], { cwd: root });
  const command = cli.endsWith('.js') ? [process.execPath, cli] : [cli];
  const start = performance.now();
  // Into a file: it ends before a pipe has taken everything.
  const output = openSync(join(root, 'listing.txt'), 'w');
  const { status } = spawnSync(command[0] ?? cli, [...command.slice(1), 'task', 'list', '--plain'], { cwd: root, stdio: ['ignore', output, 'ignore'], timeout: 300_000 });
  const ms = performance.now() - start;
  closeSync(output);
  const listed = (readFileSync(join(root, 'listing.txt'), 'utf8').match(/task-\d+/gi) ?? []).length;
  console.log(`backlog.md exits ${status}, lists ${listed} tasks`);
  return status === 0 ? ms : undefined;
}

function main(backlog: string | undefined): void {
  const root = mkdtempSync(join(tmpdir(), 'bench-tasks-'));
  try {
    mkdirSync(join(root, FOLDER), { recursive: true });
    for (let number = 0; number < COUNT; number += 1) writeFileSync(join(root, FOLDER, `TASK-BENCH-${number}.md`), taskLog(number));
    const bundle = join(root, 'bench.cjs');
    const esbuild = join(process.cwd(), 'node_modules/.bin/esbuild');
    execFileSync(esbuild, ['test/bench/bench-tasks.ts', '--bundle', '--platform=node', '--format=cjs', '--log-level=error', `--outfile=${bundle}`]);
    const [read, plain, bare, index] = ['read', 'matter', 'bare', 'index'].map((name) => best(name, bundle, root));
    const raw = read?.['ms'] ?? 1;
    console.log(`${COUNT} task logs, best of ${ROUNDS} rounds`);
    for (const [name, measures] of [['raw readFile', read], ['gray-matter loop', plain], ['index, bare read', bare], ['cold index', index]] as const) {
      const { ms = 0, peakMB = 0 } = measures ?? {};
      console.log(`${name.padEnd(18)} ${ms.toFixed(0).padStart(6)} ms  ×${(ms / raw).toFixed(2)}  peak ${peakMB.toFixed(0)} MB`);
    }
    const { change = 0, slowestChange = 0, filter = 0, tasks = 0 } = index ?? {};
    console.log(`${tasks} tasks; one change ${change.toFixed(2)} ms (median of 50, slowest ${slowestChange.toFixed(2)} ms); filter ${filter.toFixed(2)} ms`);
    const listing = backlog === undefined ? undefined : measureBacklog(backlog, root);
    if (listing !== undefined) console.log(`backlog.md list    ${listing.toFixed(0).padStart(6)} ms, ${(listing / (index?.['ms'] ?? 1)).toFixed(1)} times the cold index`);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

const [first, second] = process.argv.slice(2);
if (second === undefined) main(first);
else void measure(first ?? '', second);

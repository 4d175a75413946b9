/**
 * Throws texts at the task-log engine: task logs cut up and put together anew, characters that mean something put
 * anywhere, long runs of every class of characters, and fast-check's own; and such runs at whatever reads other files of
 * the workspace. No exception but UserError, no run over 50 ms per 100 kB, no reader worse than linear, no byte lost.
 * Half as many pairs of edits of task logs are merged, and held to the laws of a merge.
 * Usage: fuzz-tasks [RUNS] [DIR], the folder with the task logs to cut up; ../shared/corpus/tasks if left out, where there is
 * one. The seed is printed; FUZZ_SEED repeats a run.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { applyEdits } from '../../src/core/base/change';
import type { FileEdit } from '../../src/core/base/change';
import { UserError } from '../../src/core/base/errors';
import { changeTask } from '../../src/core/tasks/change/change-task';
import { readTaskDocument } from '../../src/core/tasks/log/read-task-document';
import { appendLog } from '../../src/core/tasks/change/append-log';
import { convertTask } from '../../src/core/tasks/change/convert-task';
import { lintTask } from '../../src/core/tasks/lint/lint-task';
import { parseTask } from '../../src/core/tasks/log/parse-task';
import { fuzzMerges } from './fuzz-tasks/fuzz-merges';
import { inputsFrom, largeInputs, readerInputs, REPEATED, RUN, runInputs, SMALL } from './fuzz-tasks/inputs';
import { READERS } from './fuzz-tasks/readers';

const RUNS = Number(process.argv[2] ?? 200_000);
const DIRECTORY = process.argv[3] ?? '../shared/corpus/tasks';
const SEED = Number(process.env['FUZZ_SEED'] ?? Date.now() % 2 ** 31);
const MS_PER_100_KB = 50;

function loadSeeds(): string[] {
  if (!existsSync(DIRECTORY))
    return ['+++\nid = "A"\nstatus = "🟢 Done" # remark\n+++\n\n# A\n\n- [ ] b\n\n## Log\n\n- c\n'];
  const paths = readdirSync(DIRECTORY, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md'));
  return paths.map((path) => readFileSync(join(DIRECTORY, path), 'utf8'));
}

const seeds = loadSeeds();

const counts = { runs: 0, edits: 0, refused: 0, slow: 0, failed: 0 };

interface Measured {
  ms: number;
  length: number;
  name: string;
  start: string;
}

const SHOWN = 8;
/** Slowest first. */
let slowest: Measured[] = [];

function keepSlowest(measured: Measured): void {
  if (slowest.length === SHOWN && measured.ms <= (slowest.at(-1)?.ms ?? 0)) return;
  slowest = [...slowest, measured].sort((one, other) => other.ms - one.ms).slice(0, SHOWN);
}

function timed<Result>(name: string, text: string, work: () => Result): Result {
  const start = process.cpuUsage();
  try {
    return work();
  } finally {
    let ms = cpuMs(start);
    const allowed = MS_PER_100_KB * Math.max(1, text.length / SMALL);
    // Only what is slow three times is slow: the collector of garbage has its turns.
    for (let again = 0; ms > allowed / 5 && again < 2; again += 1) ms = Math.min(ms, measureAgain(work));
    keepSlowest({ ms, length: text.length, name, start: text.slice(0, 60) });
    if (ms > allowed) {
      counts.slow += 1;
      console.log(
        `SLOW ${name} ${ms.toFixed(0)} ms for ${text.length} characters: ${JSON.stringify(text.slice(0, 80))}`,
      );
    }
  }
}

/** A reader is linear: four times the text takes about four times as long. What takes no time at all says nothing. */
function checkReaders(piece: string): void {
  for (const [name, read] of Object.entries(READERS)) {
    const cost = (length: number) =>
      [...readerInputs(piece, length)].map((text) => Math.min(...[1, 2, 3].map(() => measureAgain(() => read(text)))));
    const short = cost(RUN / 4);
    for (const [index, ms] of cost(RUN).entries()) {
      if (ms <= MS_PER_100_KB || ms <= 8 * (short[index] ?? 0)) continue;
      counts.slow += 1;
      console.log(
        `SLOW ${name}: ${(short[index] ?? 0).toFixed(0)} ms, and ${ms.toFixed(0)} ms for four times ${JSON.stringify(piece)}`,
      );
    }
  }
}

function measureAgain(work: () => unknown): number {
  const start = process.cpuUsage();
  try {
    work();
  } catch {
    // It is counted where it happened first.
  }
  return cpuMs(start);
}

/** The time this process has had the processor for: what other programs take of it does not count. */
function cpuMs(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** Applies an edit, and makes sure that what it does not touch is still there and that it can be undone. */
function checkEdit(name: string, text: string, compute: () => FileEdit): string | undefined {
  try {
    const { edits } = timed(name, text, compute);
    counts.edits += 1;
    let position = 0;
    for (const { start, end } of edits) {
      if (start < position || end < start || end > text.length)
        throw new Error(`${name}: edits overlap or lie outside`);
      position = end;
    }
    return applyEdits(text, edits);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    counts.refused += 1;
    return undefined;
  }
}

function run(text: string): void {
  counts.runs += 1;
  const task = timed('parse', text, () => parseTask('a/b.md', text));
  const edited = checkEdit('set status', text, () =>
    changeTask(readTaskDocument('a/b.md', text), { status: 'blocked' }, '2031-12-30'),
  );
  if (edited !== undefined) {
    const read = parseTask('a/b.md', edited);
    if (read.status !== 'blocked' || (task.status !== 'blocked' && read.updated !== '2031-12-30'))
      throw new Error(`reads back ${read.status}, ${read.updated}`);
    if (
      JSON.stringify(read.items.map(({ text: item }) => item)) !==
      JSON.stringify(task.items.map(({ text: item }) => item))
    )
      throw new Error('items changed');
  }
  const open = task.items.find(({ state }) => state === 'open');
  if (open !== undefined) {
    const ticked = checkEdit('tick', text, () =>
      changeTask(readTaskDocument('a/b.md', text), { items: [{ line: open.line, state: 'done' }] }, '2026-01-02'),
    );
    if (
      ticked === undefined ||
      parseTask('a/b.md', ticked).items.find(({ line }) => line === open.line)?.state !== 'done'
    )
      throw new Error('not ticked');
  }
  const logged = checkEdit('append', text, () => ({
    kind: 'edit',
    path: 'a/b.md',
    before: text,
    edits: [appendLog(readTaskDocument('a/b.md', text), { date: '2031-12-30', text: 'entry' })],
  }));
  if (logged === undefined || !logged.includes('2031-12-30: entry') || logged.length < text.length)
    throw new Error('no entry');
  for (const finding of timed('lint', text, () => lintTask(readTaskDocument('a/b.md', text))))
    if (finding.fix) applyEdits(text, finding.fix.edits);
  checkEdit('convert', text, () => convertTask(readTaskDocument('a/b.md', text)));
}

if (!Number.isInteger(RUNS) || RUNS < 1) {
  console.error(`${String(process.argv[2])} is no number of runs. Usage: npm run fuzz:tasks -- [RUNS] [DIR].`);
  process.exit(2);
}
const started = performance.now();
for (const text of largeInputs()) run(text);
for (const text of runInputs()) run(text);
for (const piece of REPEATED) checkReaders(piece);
console.log(
  `${counts.runs} large inputs in ${((performance.now() - started) / 1000).toFixed(1)} s, ${counts.slow} too slow`,
);
console.log(
  existsSync(DIRECTORY)
    ? `${seeds.length} task logs of ${DIRECTORY} to mutate, seed ${SEED}`
    : `no corpus: mutating the made ones, seed ${SEED}`,
);
const result = fc.check(fc.property(inputsFrom(seeds), run), { numRuns: RUNS, seed: SEED, endOnFailure: true });
if (result.failed) {
  counts.failed += 1;
  console.log(`FAILED ${String(result.errorInstance)} on ${JSON.stringify(result.counterexample)}`);
}
console.log(
  `${counts.runs} inputs, ${counts.edits} edits computed, ${counts.refused} refused with a reason, ${counts.slow} too slow, ${counts.failed} failed`,
);
if (!fuzzMerges(seeds, Math.ceil(RUNS / 2), SEED)) counts.failed += 1;
for (const { name, ms, length, start } of slowest)
  console.log(`slowest: ${name} ${ms.toFixed(1)} ms for ${length} characters, ${JSON.stringify(start)}`);
console.log(`${((performance.now() - started) / 1000).toFixed(0)} s`);
process.exitCode = counts.failed + counts.slow > 0 ? 1 : 0;

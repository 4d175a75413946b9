import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { installAnalyser } from './bench-detect/install-analyser';
import { makeTree } from './bench-detect/make-tree';
import type { Measurement } from './bench-detect/measure';

const RUNS = 5;
const FAILED: Measurement = { ms: Number.NaN, files: 0, found: 0, memory: 0, gap: 0 };
const MEASURE = join(__dirname, 'bench-detect/measure.ts');

/**
 * `tsx test/bench/bench-detect.ts [DIR…]`: detection beside a bare walk for every manage.py and beside @specfy/stack-analyser, on the folders
 * that are named and on a made tree of 100,000 files with 30 projects. Each measures in processes of its own, in turn; the median counts.
 */
async function main(): Promise<void> {
  const temporary = await mkdtemp(join(tmpdir(), 'bench-detect-'));
  try {
    const made = join(temporary, 'made');
    console.log('making a tree of 100,000 files with 30 projects …');
    await makeTree(made, { files: 100_000, projects: 30 });
    const analyser = await installAnalyser(join(temporary, 'analyser'));
    if (analyser === undefined) console.log('skipped: @specfy/stack-analyser is not to be had');
    for (const folder of [...process.argv.slice(2).map((path) => resolve(path)), made]) await compare(folder, analyser);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

async function compare(folder: string, analyser: string | undefined): Promise<void> {
  const subjects = ['bare', 'ours', ...(analyser === undefined ? [] : ['analyser'])];
  const found = new Map<string, Measurement[]>(subjects.map((subject) => [subject, []]));
  for (let run = 0; run < RUNS; run += 1) {
    for (const subject of subjects) found.get(subject)?.push(await measure(subject, folder, analyser));
  }
  console.log(`\n${folder}`);
  const median = (subject: string) => [...(found.get(subject) ?? [])].sort((a, b) => a.ms - b.ms)[Math.floor(RUNS / 2)];
  for (const subject of subjects) {
    if (Number.isNaN(median(subject)?.ms)) {
      console.log(`  ${subject.padEnd(9)} fails on this folder`);
      continue;
    }
    const { ms, files, found: projects, memory, gap } = median(subject) ?? FAILED;
    const text = `${ms.toFixed(0).padStart(7)} ms  ${String(files).padStart(7)} files  ${String(projects).padStart(4)} found  ${memory.toFixed(0).padStart(5)} MiB at most  ${gap.toFixed(0).padStart(5)} ms the longest gap`;
    console.log(`  ${subject.padEnd(9)}${text}`);
  }
  const ours = median('ours')?.ms ?? 1;
  console.log(`  ours takes ${(ours / (median('bare')?.ms ?? 1)).toFixed(2)} of the bare walk's time`);
  if (Number.isFinite(median('analyser')?.ms))
    console.log(`  ours is ${((median('analyser')?.ms ?? 0) / ours).toFixed(1)} times as fast as stack-analyser`);
}

function measure(subject: string, folder: string, analyser: string | undefined): Promise<Measurement> {
  return new Promise((done, fail) => {
    const args = ['--import', 'tsx', MEASURE, subject, folder, analyser ?? ''];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', fail);
    child.on('close', () => {
      const line = output.trim().split('\n').at(-1) ?? '';
      if (line.startsWith('{')) done(JSON.parse(line) as Measurement);
      else done(FAILED);
    });
  });
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});

/**
 * Many processes add lines to one file at once through applyChange, some are killed in the middle; then every line of
 * those that lived must be there once, and the file whole. Then a program that knows no lock saves the same file between them, in
 * each of its ways: none of its saves may be lost. Usage: write-storm [PROCESSES] [WRITES] [KILLED] [SAVES].
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { buildSync } from 'esbuild';
import { WAYS } from './foreign-writer';

const [processes = 50, writes = 200, killed = 5, saves = 1000] = process.argv.slice(2).map(Number);

/** Few enough for the other program to have its turn often. */
const PROCESSES_BESIDE = 3;

async function main(): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), 'write-storm-'));
  try {
    const writer = build('../unit/node/writing/apply-change-writer.ts', scratch);
    const foreigner = build('foreign-writer.ts', scratch);
    let isWell = await writeAlone(mkdtempSync(join(scratch, 'root-')), writer);
    for (const way of WAYS)
      isWell = (await writeBeside(mkdtempSync(join(scratch, 'root-')), writer, foreigner, way)) && isWell;
    process.exitCode = isWell ? 0 : 1;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function build(source: string, folder: string): string {
  const outfile = join(folder, source.replace(/.*\//, '').replace('.ts', '.cjs'));
  buildSync({ entryPoints: [join(__dirname, source)], bundle: true, platform: 'node', outfile });
  return outfile;
}

function start(program: string, ...args: readonly (string | number)[]) {
  return spawn(process.execPath, [program, ...args.map(String)], { stdio: ['ignore', 'pipe', 'inherit'] });
}

function exitOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.on('exit', resolve));
}

/** @returns whether nothing was lost or torn */
async function writeAlone(root: string, writer: string): Promise<boolean> {
  writeFileSync(join(root, 'a.md'), 'BEGIN\nEND\n');
  const began = performance.now();
  let refused = 0;
  const writers = Array.from({ length: processes }, (_, number) => start(writer, root, 'a.md', `w${number}`, writes));
  const exits = writers.map((child) => {
    child.stdout.on('data', (text: Buffer) => (refused += Number(text.toString())));
    return exitOf(child);
  });
  for (let number = 0; number < killed; number += 1) {
    const victim = start(writer, root, 'a.md', `v${number}`, 1_000_000);
    await wait(500 + Math.random() * 500);
    victim.kill('SIGKILL');
  }
  const failed = (await Promise.all(exits)).filter((code) => code !== 0).length;
  const seconds = (performance.now() - began) / 1000;
  const text = readFileSync(join(root, 'a.md'), 'utf8');
  const lines = text.split('\n');
  const lost = missing(
    lines,
    writers.flatMap((_, name) => Array.from({ length: writes }, (_line, number) => `w${name}-${number}`)),
  );
  const whole = text.startsWith('BEGIN\n') && text.endsWith('\nEND\n') && new Set(lines).size === lines.length;
  console.log(
    `${processes} processes × ${writes} writes, ${killed} more killed in the middle: ${seconds.toFixed(1)} s`,
  );
  console.log(
    `${processes * writes - lost} lines there, ${lost} lost, ${refused} times "changed meanwhile" and done again`,
  );
  console.log(`file ${whole ? 'whole' : 'TORN'}, ${failed} processes failed, left behind: ${leftIn(root)}`);
  return lost === 0 && whole && failed === 0;
}

/** @returns whether none of the other program's saves was lost */
async function writeBeside(root: string, writer: string, foreigner: string, way: string): Promise<boolean> {
  writeFileSync(join(root, 'a.md'), 'BEGIN\nEND\n');
  const ours = Array.from({ length: PROCESSES_BESIDE }, (_, number) =>
    start(writer, root, 'a.md', `w${number}`, 1_000_000, 'beside'),
  );
  const exits = ours.map(exitOf);
  const code = await exitOf(start(foreigner, join(root, 'a.md'), way, saves));
  for (const child of ours) child.kill('SIGTERM');
  const failed = (await Promise.all(exits)).filter((exit) => exit !== 0).length;
  // What two others saved at once is kept beside the file.
  const lines = readdirSync(root)
    .filter((name) => /^a\.md(?:\.\d+\.saved)?$/.test(name))
    .flatMap((name) => readFileSync(join(root, name), 'utf8').split('\n'));
  const lost = missing(
    lines,
    Array.from({ length: saves }, (_, number) => `foreign-${number}`),
  );
  console.log(
    `another program saves (${way}): ${lost} of ${saves} saves lost, beside ${lines.length - saves} writes; ${failed} processes failed, left behind: ${leftIn(root)}`,
  );
  return lost === 0 && code === 0 && failed === 0;
}

function missing(lines: readonly string[], expected: readonly string[]): number {
  const there = new Set(lines);
  return expected.filter((line) => !there.has(line)).length;
}

function leftIn(root: string): string {
  return (
    readdirSync(root)
      .filter((name) => name !== 'a.md')
      .join(', ') || 'nothing'
  );
}

void main();

/**
 * Many processes add lines to one file at once through applyChange, some are killed in the middle; then every line of
 * those that lived must be there once, and the file whole. Usage: write-storm [PROCESSES] [WRITES] [KILLED].
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { buildSync } from 'esbuild';

const [processes = 50, writes = 200, killed = 5] = process.argv.slice(2).map(Number);

async function main(): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), 'write-storm-'));
  try {
    const writer = join(root, 'writer.cjs');
    buildSync({
      entryPoints: [join(__dirname, '../unit/node/apply-change-writer.ts')],
      bundle: true,
      platform: 'node',
      outfile: writer,
    });
    writeFileSync(join(root, 'a.md'), 'BEGIN\nEND\n');
    const start = (name: string, count: number) =>
      spawn(process.execPath, [writer, root, 'a.md', name, String(count)], { stdio: ['ignore', 'pipe', 'inherit'] });
    const began = performance.now();
    let refused = 0;
    const writers = Array.from({ length: processes }, (_, number) => start(`w${number}`, writes));
    const exits = writers.map((child) => {
      child.stdout.on('data', (text: Buffer) => (refused += Number(text.toString())));
      return new Promise<number | null>((resolve) => child.on('exit', resolve));
    });
    for (let number = 0; number < killed; number += 1) {
      const victim = start(`v${number}`, 1_000_000);
      await wait(500 + Math.random() * 500);
      victim.kill('SIGKILL');
    }
    const codes = await Promise.all(exits);
    const seconds = (performance.now() - began) / 1000;
    const text = readFileSync(join(root, 'a.md'), 'utf8');
    const lines = text.split('\n');
    const lost = writers
      .flatMap((_, name) => Array.from({ length: writes }, (_line, number) => `w${name}-${number}`))
      .filter((line) => !lines.includes(line));
    const whole = text.startsWith('BEGIN\n') && text.endsWith('\nEND\n') && new Set(lines).size === lines.length;
    const left = readdirSync(root).filter((name) => name !== 'a.md' && name !== 'writer.cjs');
    console.log(
      `${processes} processes × ${writes} writes, ${killed} more killed in the middle: ${seconds.toFixed(1)} s`,
    );
    console.log(
      `${processes * writes - lost.length} lines there, ${lost.length} lost, ${refused} times "changed meanwhile" and done again`,
    );
    console.log(
      `file ${whole ? 'whole' : 'TORN'}, ${codes.filter((code) => code !== 0).length} processes failed, left behind: ${left.join(', ') || 'nothing'}`,
    );
    process.exitCode = lost.length === 0 && whole && codes.every((code) => code === 0) ? 0 : 1;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

void main();

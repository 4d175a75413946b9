/**
 * A process of its own that saves a file as other programs do, which know no lock: it reads it, adds a line, and saves all of it.
 * Usage: foreign-writer PATH WAY COUNT. Prints nothing; its lines are `foreign-0` and so on.
 */
import { appendFileSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/** How a program saves: over the old bytes, with a new file in the place of the old one, or at the end. */
export const WAYS = ['truncate', 'rename', 'append'] as const;

const SAVE: Readonly<Record<string, (path: string, line: string) => void>> = {
  truncate: (path, line) => writeFileSync(path, withLine(path, line)),
  rename: (path, line) => {
    writeFileSync(`${path}.foreign`, withLine(path, line));
    renameSync(`${path}.foreign`, path);
  },
  append: (path, line) => appendFileSync(path, line),
};

function withLine(path: string, line: string): string {
  return readFileSync(path, 'utf8').replace('BEGIN\n', `BEGIN\n${line}`);
}

async function main([path = '', way = '', count = '0']: readonly string[]): Promise<void> {
  for (let number = 0; number < Number(count); number += 1) {
    SAVE[way]?.(path, `foreign-${number}\n`);
    await wait(Math.random() * 5);
  }
}

if (require.main === module) void main(process.argv.slice(2));

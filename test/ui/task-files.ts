import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { waitFor } from '../editor/harness/wait-for';

const TASKS = '.ruru/tasks';

/** The task logs of a folder, as paths relative to it. */
function taskFiles(folder: string): string[] {
  return readdirSync(path.join(folder, TASKS))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${TASKS}/${name}`);
}

/**
 * Waits for the one task log that something creates.
 * @returns its path relative to the folder
 */
export async function newTaskFile(folder: string, create: () => Promise<void>): Promise<string> {
  const before = taskFiles(folder);
  await create();
  return waitFor('a new task log', () => taskFiles(folder).find((file) => !before.includes(file)));
}

/** Waits until a file has this text and no other. */
export async function untilFileIs(folder: string, file: string, expected: string): Promise<void> {
  await waitFor(`${file} to read\n${expected}`, () => readText(folder, file) === expected);
}

export function readText(folder: string, file: string): string {
  return readFileSync(path.join(folder, file), 'utf8');
}

/** Today where the tests run, as the mode writes it. */
export function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

import type { Audience } from '../audience';

/**
 * The beginning of a plugin, in JavaScript: how it asks the installed program.
 * @param most how long it waits for the answer, in milliseconds
 */
export function askProgram(harness: Audience, most: number): string {
  return `// Tells an agent of its task log, and holds it until that has a report. It asks the program django-developer,
// as this machine has installed it; where there is none, it does nothing.
import { spawn } from 'node:child_process';

const MOST_MS = ${most};
const OPTIONS = { stdio: ['pipe', 'pipe', 'ignore'], shell: process.platform === 'win32' };
const argsOf = (moment) => ['hook', moment, '--for', '${harness}'];

/** What the program answers to an event: an object, empty where it has nothing to say. */
function ask(moment, told) {
  return new Promise((resolve) => {
    const program = spawn('django-developer', argsOf(moment), OPTIONS);
    setTimeout(() => program.kill(), MOST_MS).unref();
    const chunks = [];
    program.stdout.on('data', (chunk) => chunks.push(chunk));
    program.on('error', () => resolve({}));
    program.on('close', () => resolve(read(Buffer.concat(chunks))));
    program.stdin.on('error', () => undefined);
    program.stdin.end(JSON.stringify(told));
  });
}

function read(bytes) {
  try {
    return JSON.parse(String(bytes));
  } catch {
    return {};
  }
}

const textOf = (parts) => parts.flatMap((part) => (part.type === 'text' ? [part.text] : [])).join('\\n');
`;
}

/**
 * A process of its own that has opened as many files as it may, and closes them a moment later; meanwhile it lists, reads and writes.
 * Usage: few-descriptors ROOT. Prints what came of it as JSON.
 */
import { closeSync, openSync } from 'node:fs';
import { createNodeFiles } from '../../../src/node/reading/node-files';
import { applyChange } from '../../../src/node/writing/apply-change';

/** Less than the 1.3 s that are waited for. */
const FULL_MS = 200;

function openAll(): number[] {
  const descriptors: number[] = [];
  try {
    for (;;) descriptors.push(openSync('/dev/null', 'r'));
  } catch {
    return descriptors;
  }
}

async function main([root = '']: readonly string[]): Promise<void> {
  const files = [createNodeFiles(root), createNodeFiles(root, { blocking: true })];
  await files[0]?.read('a.md');
  const descriptors = openAll();
  setTimeout(() => descriptors.forEach((descriptor) => closeSync(descriptor)), FULL_MS);
  const results = await Promise.allSettled([
    ...files.map(async (folder) => Buffer.from((await folder.read('a.md')) ?? []).toString()),
    ...files.map(async (folder) => (await folder.walk({ wanted: (_, name) => name === 'a.md' })).files),
    applyChange(root, { kind: 'create', path: 'new.md', text: 'new' }),
    applyChange(root, { kind: 'edit', path: 'b.md', before: 'b', edits: [{ start: 0, end: 1, text: 'B' }] }),
  ]);
  console.log(
    JSON.stringify(
      results.map((result) => (result.status === 'fulfilled' ? (result.value ?? 'done') : String(result.reason))),
    ),
  );
}

void main(process.argv.slice(2));

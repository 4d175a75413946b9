/**
 * A process of its own that adds lines to a file through applyChange, again and again until each is in.
 * Usage: apply-change-writer ROOT PATH NAME COUNT. Prints how often it was told that the file had changed meanwhile.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ChangedMeanwhile } from '../../../src/core/base/errors';
import { applyChange } from '../../../src/node/apply-change';

async function addLine(root: string, path: string, line: string): Promise<boolean> {
  const before = await readFile(join(root, path), 'utf8');
  if (!before.endsWith('END\n')) throw new Error(`torn: ${JSON.stringify(before.slice(-40))}`);
  const at = before.length - 'END\n'.length;
  try {
    await applyChange(root, { kind: 'edit', path, before, edits: [{ start: at, end: at, text: `${line}\n` }] });
    return true;
  } catch (error) {
    if (error instanceof ChangedMeanwhile) return false;
    throw error;
  }
}

async function main([root = '', path = '', name = '', count = '0']: readonly string[]): Promise<void> {
  let refused = 0;
  for (let number = 0; number < Number(count); number += 1)
    while (!(await addLine(root, path, `${name}-${number}`))) refused += 1;
  console.log(refused);
}

void main(process.argv.slice(2));

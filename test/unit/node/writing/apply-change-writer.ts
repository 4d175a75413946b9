/**
 * A process of its own that adds lines to a file through applyChange, again and again until each is in.
 * Usage: apply-change-writer ROOT PATH NAME COUNT [beside]. Prints how often it was told that the file had changed meanwhile. With
 * `beside` another program may be in the middle of saving the file, and SIGTERM ends the writer after the write it is at.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ChangedMeanwhile, UserError } from '../../../../src/core/base/errors';
import { applyChange } from '../../../../src/node/writing/apply-change';

async function addLine(root: string, path: string, line: string, isBeside: boolean): Promise<boolean> {
  const before = await readFile(join(root, path), 'utf8');
  const at = before.lastIndexOf('END\n');
  if (isBeside && at < 0) return false;
  if (!isBeside && at !== before.length - 'END\n'.length) throw new Error(`torn: ${JSON.stringify(before.slice(-40))}`);
  try {
    await applyChange(root, { kind: 'edit', path, before, edits: [{ start: at, end: at, text: `${line}\n` }] });
    return true;
  } catch (error) {
    if (
      error instanceof ChangedMeanwhile ||
      (isBeside && error instanceof UserError && error.happened.includes('two other programs'))
    )
      return false;
    throw error;
  }
}

async function main([root = '', path = '', name = '', count = '0', beside]: readonly string[]): Promise<void> {
  let refused = 0;
  let isEnding = false;
  if (beside !== undefined) process.once('SIGTERM', () => (isEnding = true));
  for (let number = 0; number < Number(count) && !isEnding; number += 1) {
    while (!(await addLine(root, path, `${name}-${number}`, beside !== undefined))) refused += 1;
  }
  console.log(refused);
}

void main(process.argv.slice(2));

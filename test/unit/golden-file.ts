import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Compares lines with those that are written down; `UPDATE_GOLDEN=1` writes them anew.
 * @param file relative to test/unit
 */
export function assertGolden(file: string, lines: readonly string[]): void {
  const golden = path.join('test/unit', file);
  if (process.env['UPDATE_GOLDEN'] === '1') {
    mkdirSync(path.dirname(golden), { recursive: true });
    writeFileSync(golden, `${lines.join('\n')}\n`);
  }
  assert.deepEqual(lines, readFileSync(golden, 'utf8').replaceAll('\r\n', '\n').trimEnd().split('\n'));
}

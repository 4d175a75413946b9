import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CASES } from './cases';
import { checkCase } from './check-case';
import type { Door } from './contract';
import { writeTree } from './disk-tree';

/** A test for each row of the table, through one door, in a folder of its own. */
export function defineContract(door: Door): void {
  suite(`The contract, through the ${door.name}`, () => {
    let folder: string;
    setup(() => {
      folder = mkdtempSync(path.join(tmpdir(), 'contract-'));
    });
    teardown(() => rmSync(folder, { recursive: true, force: true }));

    for (const row of CASES) {
      test(row.name, async () => {
        writeTree(folder, row.tree);
        await checkCase(door, row, folder);
      });
    }
  });
}

import { resolve } from 'node:path';
import { parser } from '@lezer/python';
import { FolderMemory } from '../../src/core/mode/folder-memory';
import { Listeners } from '../../src/core/mode/listeners';
import { createNodeFiles } from '../../src/node/reading/node-files';

const RUNS = 3;

/**
 * `npm run bench:inventory -- [DIR…]`: the inventory of the first project of each folder, the first in a process and the next with
 * the detection before it, beside a bare read and parse of the same folder's Python; the process' own time, and its peak memory.
 */
async function main(): Promise<void> {
  for (const folder of process.argv.slice(2).map((path) => resolve(path))) {
    console.log(`\n${folder}`);
    const files = createNodeFiles(folder, { blocking: true, stamped: true });
    const memory = new FolderMemory({ files, clock: { now: () => new Date() }, settings: () => ({}) }, new Listeners());
    const [project] = (await memory.detect()).detection.projects;
    if (!project) {
      console.log('  no project');
      continue;
    }
    const python = memory.listing().filter((path) => path.endsWith('.py'));
    await measure('bare read and parse', async () => {
      for (const path of python) {
        const bytes = await files.read(path);
        if (bytes) parser.parse(new TextDecoder().decode(bytes));
      }
      return `${python.length} files`;
    });
    for (let run = 1; run <= RUNS; run += 1) {
      await measure(run === 1 ? 'first inventory' : `inventory ${run}, detected anew`, async () => {
        if (run > 1) await memory.detect();
        const { read, parsed, routes } = await memory.inventory(project.root);
        return `${read} read, ${parsed} parsed, ${routes.length} routes`;
      });
    }
    console.log(`  at most ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MiB`);
  }
}

async function measure(what: string, work: () => Promise<string>): Promise<void> {
  const before = process.cpuUsage();
  const start = performance.now();
  const said = await work();
  const ms = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  const cpu = (user + system) / 1000;
  console.log(
    `  ${what.padEnd(26)} ${ms.toFixed(0).padStart(6)} ms  ${cpu.toFixed(0).padStart(6)} ms of the processor  ${said}`,
  );
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});

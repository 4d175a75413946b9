import { monitorBlocks } from './bench-blocks/monitor-blocks';
import { bigFolder } from './bench-blocks/big-folder';
import { fixedMode } from '../unit/hand-over/bookshop-mode';

const FILES = 100_000;
/** So long nobody notices, in milliseconds. */
const AIM = 50;

/**
 * `tsx test/bench/bench-blocks.ts`: how long the event loop is held up at most in a folder of 100,000 files, where partners
 * are looked for first, and where a file of requirements is saved.
 */
async function main(): Promise<void> {
  const files = bigFolder(FILES);
  const mode = fixedMode(files);
  await mode.django.detect();
  await tell('first filling of Partners', () => mode.partners.here());
  for (let save = 1; save <= 3; save += 1)
    await tell(`save ${save} of a requirement`, async () => {
      await mode.partners.follow(['requirements.txt']);
    });
}

async function tell(what: string, work: () => Promise<unknown>): Promise<void> {
  const { longest, longestWork, total } = await monitorBlocks(work);
  console.log(
    `${what}: at most ${longestWork.toFixed(0)} ms of work at a time (aim: under ${AIM}), ${longest.toFixed(0)} by the clock, ${total.toFixed(0)} ms in all, ${FILES} files`,
  );
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});

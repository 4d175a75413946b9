/** How long the event loop was held up, in milliseconds. */
export interface Blocks {
  /** By the clock, other programs' turns among it. */
  longest: number;
  /** Of the processor's time, all threads together: what a busy machine does not change. */
  longestWork: number;
  total: number;
}

/** Runs something, and measures between the turns of the event loop how long each took. */
export async function monitorBlocks(work: () => Promise<unknown>): Promise<Blocks> {
  let [longest, longestWork] = [0, 0];
  let [last, lastWork] = [performance.now(), worked()];
  const start = last;
  let isOver = false;
  const note = (): void => {
    const [now, nowWorked] = [performance.now(), worked()];
    longest = Math.max(longest, now - last);
    longestWork = Math.max(longestWork, nowWorked - lastWork);
    [last, lastWork] = [now, nowWorked];
  };
  const turn = (): void => {
    note();
    if (!isOver) setImmediate(turn);
  };
  setImmediate(turn);
  await work();
  note();
  isOver = true;
  return { longest, longestWork, total: performance.now() - start };
}

function worked(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

import { readFileSync } from 'node:fs';
import type { CDPSession, Page } from 'playwright-core';

/** Longer than anything here may take, in milliseconds. */
export const PATIENCE = 120_000;

const ROUNDS = 5;

/** JavaScript that does something in a page, and tells how many milliseconds later the page is as said. */
export function timeInPage(act: string, isSo: string): string {
  return `new Promise((resolve) => {
    const start = performance.now();
    const watch = new MutationObserver(() => {
      if (!(${isSo})) return;
      watch.disconnect();
      resolve(performance.now() - start);
    });
    watch.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    ${act}
  })`;
}

/** JavaScript that gives an input or a select of a page a value as a person would. */
export function enterInPage(selector: string, value: string): string {
  return `{
    const field = document.querySelector(${JSON.stringify(selector)});
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value').set.call(field, ${JSON.stringify(value)});
    for (const kind of ['input', 'change']) field.dispatchEvent(new Event(kind, { bubbles: true }));
  }`;
}

/** The median of some tries. */
export async function medianOf(measure: () => Promise<number>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) times.push(await measure());
  return times.sort((one, other) => one - other)[ROUNDS >> 1] ?? Number.NaN;
}

/** How many milliseconds something takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Waits until something is so, looking every few milliseconds. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  const end = performance.now() + PATIENCE;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error('It took too long.');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** What the tab of a page holds once what is no longer needed is given up, its frames among it. */
export class Holdings {
  readonly #session: CDPSession;
  readonly #browser: CDPSession;

  private constructor(session: CDPSession, browser: CDPSession) {
    this.#session = session;
    this.#browser = browser;
  }

  /** Those of a page. */
  static async of(page: Page): Promise<Holdings> {
    const browser = page.context().browser();
    if (!browser) throw new Error('The page has no browser.');
    return new Holdings(await page.context().newCDPSession(page), await browser.newBrowserCDPSession());
  }

  /** The JavaScript heap, in megabytes. */
  async heap(): Promise<number> {
    await this.#session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await this.#session.send('Runtime.getHeapUsage');
    return usedSize / 1e6;
  }

  /** What the processes of the browser's pages have to themselves, in megabytes; not a number where the system does not say. */
  async memory(): Promise<number> {
    await this.#session.send('HeapProfiler.collectGarbage');
    const { processInfo } = await this.#browser.send('SystemInfo.getProcessInfo');
    return processInfo.filter(({ type }) => type === 'renderer').reduce((sum, { id }) => sum + privateMemory(id), 0);
  }
}

function privateMemory(process: number): number {
  try {
    const lines = readFileSync(`/proc/${process}/smaps_rollup`, 'utf8').matchAll(/^Private_\w+: +(\d+) kB$/gm);
    return [...lines].reduce((sum, [, kilobytes]) => sum + Number(kilobytes) / 1000, 0);
  } catch {
    return Number.NaN;
  }
}

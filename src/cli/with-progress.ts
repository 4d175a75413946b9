import type { Files } from '../core';
import { countReads } from '../node/reading/count-reads';
import { terminal } from '../node/terminal/terminal';

/** Work that ends sooner is over before anybody could read what it was. */
const PATIENCE_MS = 400;

/** How often the line is written anew. */
const INTERVAL_MS = 120;

/** Told what is going on while work takes long. */
export interface Progress {
  /** The same files; each read is counted. */
  counting(files: Files): Files;
}

/**
 * Shows on standard error that work goes on, on one line that is gone when it ends; nothing where standard error is no terminal.
 * @param title what is done, in a few words
 */
export async function withProgress<Result>(
  title: string,
  work: (progress: Progress) => Promise<Result>,
): Promise<Result> {
  let count = 0;
  const counting = (files: Files): Files => countReads(files, () => (count += 1));
  if (!terminal.canShowProgress()) return work({ counting });
  const start = Date.now();
  let shown = false;
  const timer = setInterval(() => {
    if (Date.now() - start < PATIENCE_MS) return;
    shown = true;
    terminal.showProgress(`${title} … ${count} files, ${((Date.now() - start) / 1000).toFixed(1)} s`);
  }, INTERVAL_MS);
  try {
    return await work({ counting });
  } finally {
    clearInterval(timer);
    if (shown) terminal.showProgress('');
  }
}

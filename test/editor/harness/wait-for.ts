/** How long is waited between two looks: little at first, for most comes at once; more as time goes by, for each look takes of the machine. */
const FIRST_MS = 50;
const LAST_MS = 250;
const SLOWER = 1.1;

/**
 * Polls until something is so.
 * @param probe returns what was waited for, or undefined (or false) for not yet; what it throws counts as not yet
 * @returns what the probe returned
 * @throws Error with what was waited for, when it has not come in time; the probe's own last error is its cause
 */
export async function waitFor<T>(
  what: string,
  probe: () => T | Promise<T>,
  timeoutMs = 30_000,
  intervalMs?: number,
): Promise<Exclude<T, undefined | false>> {
  const deadline = Date.now() + timeoutMs;
  let cause: unknown;
  let pauseMs = intervalMs ?? FIRST_MS;
  do {
    try {
      const value = await probe();
      if (value !== undefined && value !== false) return value as Exclude<T, undefined | false>;
      cause = undefined;
    } catch (error) {
      cause = error;
    }
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
    if (intervalMs === undefined) pauseMs = Math.min(pauseMs * SLOWER, LAST_MS);
  } while (Date.now() < deadline);
  const reason = cause instanceof Error ? `: ${cause.message}` : '';
  throw new Error(`Waited ${timeoutMs / 1000} s for ${what}${reason}`, { cause });
}

const INTERVAL_MS = 50;

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
  intervalMs = INTERVAL_MS,
): Promise<Exclude<T, undefined | false>> {
  const deadline = Date.now() + timeoutMs;
  let cause: unknown;
  do {
    try {
      const value = await probe();
      if (value !== undefined && value !== false) return value as Exclude<T, undefined | false>;
      cause = undefined;
    } catch (error) {
      cause = error;
    }
    await new Promise((resolve) => setTimeout(resolve, intervalMs));
  } while (Date.now() < deadline);
  const reason = cause instanceof Error ? `: ${cause.message}` : '';
  throw new Error(`Waited ${timeoutMs / 1000} s for ${what}${reason}`, { cause });
}

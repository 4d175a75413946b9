import { waitFor } from './wait-for';

/** Longer than a window takes to show what was done in it, also where it has little of the machine. */
const PATIENCE_MS = 6_000;
const TIMEOUT_MS = 45_000;

/**
 * Does something until it shows: a key or a click is lost in a moment in which nobody listens, or another row stands where it goes. What
 * is done again must do no harm; it is done only where it does not show yet, and only once it was looked for a while.
 * @param what is waited for
 * @param act does it
 * @param probe what shows it; undefined or false for not yet
 * @returns what the probe returned
 */
export async function doUntil<T>(
  what: string,
  act: () => Promise<unknown>,
  probe: () => T | Promise<T>,
): Promise<Exclude<T, undefined | false>> {
  return waitFor<T>(
    what,
    async () => {
      const shown = await probe();
      if (shown !== undefined && shown !== false) return shown;
      await act();
      return waitFor(what, probe, PATIENCE_MS);
    },
    TIMEOUT_MS,
  );
}

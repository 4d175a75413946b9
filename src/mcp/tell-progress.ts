import type { ProgressNotification, ProgressToken } from '@modelcontextprotocol/sdk/types.js';

/** After so many files each time; most calls read fewer in all, and are over before anybody could look. */
const EVERY = 100;

/**
 * Tells a client how far a call has come that it wants to hear of: https://modelcontextprotocol.io/specification/2025-11-25/basic/utilities/progress
 * @param token of the request; undefined where the client does not want to hear
 * @returns to be called for each file that is read
 */
export function tellProgress(
  token: ProgressToken | undefined,
  send: (notification: ProgressNotification) => Promise<void>,
): () => void {
  let count = 0;
  return () => {
    count += 1;
    if (token === undefined || count % EVERY !== 0) return;
    const params = { progressToken: token, progress: count, message: `${count} files read` };
    // Nobody is there any more to hear of it; the call ends by itself.
    send({ method: 'notifications/progress', params }).catch(() => undefined);
  };
}

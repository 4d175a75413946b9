import { constants } from 'node:os';

const cleanups = new Set<() => void>();

/**
 * Has something undone when this process ends, however it ends: return, failure, Ctrl+C.
 * @param cleanup synchronous, called at most once
 * @returns undoes it now instead
 */
export function atShutdown(cleanup: () => void): () => void {
  cleanups.add(cleanup);
  return () => {
    if (cleanups.delete(cleanup)) cleanup();
  };
}

process.once('exit', () => {
  for (const cleanup of [...cleanups].reverse()) {
    try {
      cleanup();
    } catch (error) {
      console.error(error);
    }
  }
});

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => process.exit(128 + constants.signals[signal]));
}

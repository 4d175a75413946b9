import type { Files } from '../../base/ports';
import { readTaskFile, type TaskFile } from './read-task-file';

/** How many files are read at once: enough to keep the disk busy, few enough not to hold a large folder in memory. */
const CONCURRENT = 64;

/**
 * Reads task logs and hands over one after the other, in their order. The disk works on the next ones meanwhile.
 * @param take what becomes of each; it is over before the next one comes
 * @throws the signal's reason when it is aborted
 */
export async function readTaskFiles(
  files: Files,
  paths: readonly string[],
  take: (file: TaskFile) => void,
  signal?: AbortSignal,
): Promise<void> {
  const readFrom = (at: number) =>
    Promise.all(paths.slice(at, at + CONCURRENT).map((path) => readTaskFile(files, path)));
  let next = readFrom(0);
  for (let at = 0; at < paths.length; at += CONCURRENT) {
    const read = await next;
    signal?.throwIfAborted();
    next = readFrom(at + CONCURRENT);
    read.forEach(take);
  }
}

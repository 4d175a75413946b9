import type { SourceFile } from '../../../project/source/source-file';

/**
 * Works something out once for a file that was read, and keeps it as long as that is at hand: each name of a hand-over asks the same files.
 * @param work depends on the file alone
 */
export function onceForFile<T>(work: (file: SourceFile) => T): (file: SourceFile) => T {
  const kept = new WeakMap<SourceFile, { value: T }>();
  return (file) => {
    let known = kept.get(file);
    if (!known) kept.set(file, (known = { value: work(file) }));
    return known.value;
  };
}

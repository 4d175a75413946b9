/**
 * What file systems answer that know no modes, or cannot be made to write at once: of the network, of virtual machines, FAT.
 * EISDIR is what Node.js calls Windows' "incorrect function".
 */
const UNSUPPORTED = new Set(['EINVAL', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EPERM', 'EISDIR']);

/** Waits for what makes a file better and is no reason to go without it. @throws whatever else goes wrong, as a full disk does */
export async function whereSupported(work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!UNSUPPORTED.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}

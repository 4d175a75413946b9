const AT_ONCE = 2;

/**
 * Does the work for each, two at a time and in their order: what waits more than it works takes little more than half as long so.
 * @throws what the first that fails throws
 */
export async function inPairs<T>(all: readonly T[], work: (each: T) => Promise<void>): Promise<void> {
  const queue = [...all];
  const next = async (): Promise<void> => {
    for (let each = queue.shift(); each !== undefined; each = queue.shift()) await work(each);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
}

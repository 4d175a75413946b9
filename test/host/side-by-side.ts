/**
 * Does the work for each, in their order and some of them at once: what waits more than it works takes little longer beside others.
 * @param atOnce how many are worked on at a time, at least one
 * @throws what the first that fails throws
 */
export async function sideBySide<T>(
  all: readonly T[],
  atOnce: number,
  work: (each: T) => Promise<void>,
): Promise<void> {
  const queue = [...all];
  const next = async (): Promise<void> => {
    for (let each = queue.shift(); each !== undefined; each = queue.shift()) await work(each);
  };
  await Promise.all(Array.from({ length: atOnce }, next));
}

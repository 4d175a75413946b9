/**
 * Goes through many things and gives way to others after every so many of them.
 * @param slice how many make some 10 ms of work at most
 * @throws the signal's reason when it is aborted
 */
export async function inTurns<Item>(
  items: Iterable<Item>,
  slice: number,
  take: (item: Item) => void,
  signal?: AbortSignal,
): Promise<void> {
  let taken = 0;
  for (const item of items) {
    take(item);
    taken += 1;
    if (taken % slice === 0) await giveWay(signal);
  }
}

/** Lets others have the thread. @throws the signal's reason when it is aborted */
export async function giveWay(signal?: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => setImmediate(resolve));
  signal?.throwIfAborted();
}

import { browser } from './browser';
import { waitFor } from './wait-for';

/** How long a drop is given before the mouse drags once more, as a person does whose row has moved away meanwhile. */
const PATIENCE_MS = 6_000;

/**
 * Drags what one selector names onto what another one names, until the drop has done its work.
 * @param isDone whether it has
 */
export async function dragUntil(from: string, to: string, isDone: () => boolean): Promise<void> {
  await waitFor(`the drop on ${to}`, async () => {
    if (isDone()) return true;
    await browser({ do: 'drag', from, to });
    return waitFor('what the drop does', isDone, PATIENCE_MS);
  });
}

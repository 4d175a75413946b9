import { browser } from './browser';
import { doUntil } from './do-until';

/**
 * Drags what one selector names onto what another one names, until the drop has done its work: a row may move away meanwhile.
 * @param isDone whether it has
 */
export async function dragUntil(from: string, to: string, isDone: () => boolean | Promise<boolean>): Promise<void> {
  await doUntil(`the drop on ${to}`, () => browser({ do: 'drag', from, to }), isDone);
}

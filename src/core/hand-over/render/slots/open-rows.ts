import { redactSecrets } from '../../../redact/redact-secrets';
import type { ContextOpen } from '../hand-over-context';
import { placeLink } from '../markdown/place-link';

/** What text does not tell, in one row with the first of its places; none where it tells all. */
export function openRows(open: readonly ContextOpen[], directory: string): string[] {
  const [first, ...others] = open;
  if (!first) return [];
  const more = others.length === 0 ? '' : ` and ${others.length} more`;
  return [`Not known from the text: ${redactSecrets(first.reason)} ${placeLink(first.place, directory)}${more}`];
}

/** Things of one section without what is said of one before them already: several derive from the same class. */
export function withOpenOnce<T extends { open?: readonly ContextOpen[] }>(things: readonly T[]): T[] {
  const told = new Set<string>();
  return things.map((thing) => {
    const open = (thing.open ?? []).filter(({ reason }) => !told.has(reason));
    for (const { reason } of open) told.add(reason);
    return open.length === (thing.open ?? []).length ? thing : { ...thing, open };
  });
}

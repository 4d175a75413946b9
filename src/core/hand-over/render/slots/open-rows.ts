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

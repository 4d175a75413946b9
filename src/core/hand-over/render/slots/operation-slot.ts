import { codeSpan } from '../markdown/code-fence';
import { fiveLines } from '../markdown/five-lines';
import { placeLink } from '../markdown/place-link';
import type { HandOverRequest } from '../hand-over-request';

/** What the operations of a migration lock or break, each with the safer way and where that stands. */
export function operationsOf({ context, directory }: HandOverRequest): string {
  return fiveLines(
    context.operations ?? [],
    ({ name, level, happens, safer, source, place }) => {
      const way = safer.length === 0 ? '' : ` Safer: ${safer.join(' ')}`;
      return `${codeSpan(name)} ${placeLink(place, directory)} is **${level}**: ${happens}${way} ([why](${source}))`;
    },
    'django-developer migrations',
  );
}

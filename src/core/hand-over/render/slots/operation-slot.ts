import { codeSpan } from '../markdown/code-fence';
import { fiveLines } from '../markdown/five-lines';
import { placeLink } from '../markdown/place-link';
import type { ContextOperation } from '../hand-over-context';
import type { HandOverRequest } from '../hand-over-request';

const COMMAND = 'django-developer migrations';
/** So many places of the same are told. */
const MAX_ALIKE = 6;

/**
 * What the operations of a migration lock or break, each with the safer way and where that stands; in a line each what else of the same
 * migration is not safe, and whether all of it is one transaction.
 */
export function operationsOf({ context, directory }: HandOverRequest): string {
  const { operations = [], operationsBeside = [], transaction } = context;
  const head = ({ name, place }: ContextOperation): string => `${codeSpan(name)} ${placeLink(place, directory)}`;
  const parts = [
    fiveLines(
      operations,
      (operation) => {
        const { level, happens, safer, source } = operation;
        if (happens === '') return `${head(operation)} is **${level}** by itself.`;
        const way = safer.length === 0 ? '' : ` Safer: ${safer.join(' ')}`;
        return `${head(operation)} is **${level}**: ${happens}${way} ([why](${source}))`;
      },
      COMMAND,
    ),
    fiveLines(
      alike(operationsBeside),
      ([first, ...others]) => {
        const heads = [head(first), ...others.map(({ place }) => placeLink(place, directory))];
        const shown = listed(heads).join(', ');
        return `Beside it ${shown} ${others.length > 0 ? 'are each' : 'is'} **${first.level}**: ${first.happens}`;
      },
      COMMAND,
    ),
    transaction === undefined ? '' : `- ${transaction}`,
  ];
  return parts.filter((part) => part !== '').join('\n');
}

/** Operations of one name of which the same is said, together. */
function alike(operations: readonly ContextOperation[]): [ContextOperation, ...ContextOperation[]][] {
  const found = new Map<string, [ContextOperation, ...ContextOperation[]]>();
  for (const one of operations) {
    const key = JSON.stringify([one.name, one.level, one.happens]);
    const known = found.get(key);
    if (known) known.push(one);
    else found.set(key, [one]);
  }
  return [...found.values()];
}

function listed(entries: readonly string[]): string[] {
  const hidden = entries.length - MAX_ALIKE;
  return [...entries.slice(0, MAX_ALIKE), ...(hidden > 0 ? [`${hidden} more`] : [])];
}

import { codeSpan } from '../markdown/code-fence';
import { fiveLines } from '../markdown/five-lines';
import { placeLink } from '../markdown/place-link';
import type { ContextOperation } from '../hand-over-context';
import type { HandOverRequest } from '../hand-over-request';

const COMMAND = 'django-developer migrations';

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
      operationsBeside,
      (operation) => `Beside it ${head(operation)} is **${operation.level}**: ${operation.happens}`,
      COMMAND,
    ),
    transaction === undefined ? '' : `- ${transaction}`,
  ];
  return parts.filter((part) => part !== '').join('\n');
}

import type { MigrationFinding } from '../../project/migrations/judgement';
import type { RankedPlace } from './ranked-place';

/** How much an operation of a migration speaks for the database: both outweigh an ordinary migration, and the words around it. */
const WEIGHTS: Readonly<Record<MigrationFinding['level'], number>> = { careful: 5.5, dangerous: 7 };
/** More reasons of one place convince nobody further. */
const MOST = 3;

/** What the operations of a place say for the database: the worst by its weight, the others by their reason alone. */
export function weighOperations({ operations = [] }: RankedPlace): { weight: number; because: string }[] {
  const reasons = operations.flatMap(({ kind, findings }) =>
    findings.slice(0, 1).map(({ level, happens }) => ({
      weight: WEIGHTS[level],
      because: `${kind}, ${level}: ${happens.replace(/\.$/, '')}`,
    })),
  );
  return reasons
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST)
    .map((reason, at) => (at === 0 ? reason : { ...reason, weight: 0 }));
}

import type { JudgedMigration } from '../../../project/migrations/judgement';
import { operationsAt } from '../../../project/migrations/operations-at';
import type { Route } from '../../../partners/catalogue/partner';
import { reasonsOf } from '../../../partners/routing/rank-routes';
import { weighOperations } from '../../../partners/routing/weigh-operations';
import type { DraftRequest } from '../../draft-request';
import type { SeenPlace } from './look-at-place';
import { quotedPlace } from './quote-code';

/**
 * Why the code itself goes to the partner, by what ranks the routes of a place. Operations of a migration are named: what each of them
 * does is told beside.
 */
export function reasonsFor(
  { id }: Route,
  { place, text, thing, migration }: SeenPlace,
  diagnostics?: DraftRequest['diagnostics'],
): readonly string[] {
  const operations = migration ? operationsAt(migration, place.line, place.endLine) : [];
  const because = reasonsOf(id, {
    ...quotedPlace(place),
    ...(text !== undefined && { text }),
    ...(diagnostics && { diagnostics: diagnostics.map(({ message }) => message) }),
    ...(migration && { operations }),
    ...(thing && thing.kind !== 'none' && { thing: { kind: thing.kind, name: thing.name } }),
  });
  const unsafe = operations.filter(({ level }) => level !== 'safe');
  if (id !== 'database' || unsafe.length === 0) return because;
  const told = new Set(weighOperations({ path: '', operations }).map((reason) => reason.because));
  const isNamed = (reason: string): boolean => unsafe.some(({ kind }) => reason.includes(kind));
  const others = because.filter((reason) => !told.has(reason) && !isNamed(reason) && reason !== 'A migration');
  return [...namesByLevel(unsafe), ...others];
}

/** `AddField, RunPython (dangerous)`, then `AddIndex (careful)`. */
function namesByLevel(operations: JudgedMigration['operations']): string[] {
  return (['dangerous', 'careful'] as const).flatMap((level) => {
    const kinds = new Set(operations.filter((one) => one.level === level).map(({ kind }) => kind));
    return kinds.size === 0 ? [] : [`${[...kinds].join(', ')} (${level})`];
  });
}

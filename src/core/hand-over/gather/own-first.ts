import type { DjangoThing } from '../../project/thing-at';
import type { ContractRow } from '../render/hand-over-context';
import type { DraftPlace } from '../draft-request';

/** The routes of the lines that are meant first: of the actions in them, else of the one above; then those of the view around them. */
export function ownFirst(
  rows: readonly ContractRow[],
  place: DraftPlace | undefined,
  thing: DjangoThing | undefined,
): readonly ContractRow[] {
  const first = place?.line ?? 0;
  const last = place?.endLine ?? first;
  const own = rows.filter(({ view, place: at }) => at?.path === place?.path && view === thing?.name);
  const actions = own.flatMap(({ place: at }) => (at?.line === undefined || at.line === thing?.line ? [] : [at.line]));
  const within = actions.filter((line) => line >= first && line <= last);
  const meant = within.length > 0 ? within : [Math.max(...actions.filter((line) => line < first))];
  const rank = (row: ContractRow): number =>
    !own.includes(row) ? 2 : thing?.member !== null && meant.includes(row.place?.line ?? 0) ? 0 : 1;
  return rows
    .map((row) => ({ row, rank: rank(row) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ row }) => row);
}

import { l10n } from 'vscode';
import type { Catalogue, PartnerHere, PartnersHere, RoleId, Route, Taker as RankedTaker } from '../../core';
import { iconOf, sourceOf } from '../views/candidate-row';
import { standingOf } from './standing-of';

/** Who could take a task, as the wizard shows them. */
export interface Taker {
  /** The same for the same taker in every session. */
  key: string;
  kind: RankedTaker['kind'] | 'else';
  label: string;
  description: string;
  detail?: string;
  icon: string;
  role: RoleId;
  /** Whether that is somebody for every file, who knows none of them better. */
  isForAll: boolean;
  /** As a task log names them; absent for a role. */
  assignedTo?: string;
}

/** The takers of core in the words of a pick. */
export function showTakers(
  takers: readonly RankedTaker[],
  catalogue: Catalogue,
  here: PartnersHere | undefined,
): Taker[] {
  return takers.map((taker) => showTaker(taker, catalogue, here));
}

function showTaker(
  { key, kind, name, role: id, assignedTo, because, candidate }: RankedTaker,
  catalogue: Catalogue,
  here: PartnersHere | undefined,
): Taker {
  const role = here?.roles.find((each) => each.role.id === id)?.role ?? catalogue.roles.find((each) => each.id === id);
  const isForAll = candidate?.owns === '*';
  const shared = { key, kind, label: name, role: id, isForAll, ...(assignedTo !== undefined && { assignedTo }) };
  if (assignedTo === undefined || !role) {
    const description =
      kind === 'elsewhere' ? l10n.t('nothing of it is here') : l10n.t('the role, nobody in particular');
    return { ...shared, description, ...(role && { detail: role.when }), icon: 'person' };
  }
  if (!candidate) return { ...shared, description: because, icon: 'git-commit' };
  return {
    ...shared,
    description: standingOf(candidate, role),
    detail:
      candidate.owns === undefined
        ? sourceOf(candidate)
        : l10n.t('for the {0}, by {1}', role.label, sourceOf(candidate)),
    icon: iconOf(candidate),
  };
}

/** The roles of a route, those with evidence first. */
export function rolesOf(route: Route, catalogue: Catalogue, here: PartnersHere | undefined): PartnerHere[] {
  return findRoles(route.roles, catalogue, here).sort(
    (a, b) => Number(b.evidence.length > 0) - Number(a.evidence.length > 0),
  );
}

function findRoles(ids: readonly RoleId[], catalogue: Catalogue, here: PartnersHere | undefined): PartnerHere[] {
  return ids.flatMap((id) => {
    const known = here?.roles.find(({ role }) => role.id === id);
    const role = catalogue.roles.find((each) => each.id === id);
    return known ?? (role ? { role, group: undefined, evidence: [], candidates: [] } : []);
  });
}

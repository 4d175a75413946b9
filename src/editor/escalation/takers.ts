import { l10n } from 'vscode';
import type { Catalogue, PartnerHere, PartnerRole, PartnersHere, RoleId, Route } from '../../core';
import { iconOf, sourceOf } from '../views/candidate-row';
import { standingOf } from './standing-of';

/** Who could take a task: someone, or an agent, who is known here, or a role that nobody is known for. */
export interface Taker {
  /** The same for the same taker in every session. */
  key: string;
  kind: 'known' | 'role' | 'own';
  label: string;
  description: string;
  detail?: string;
  icon: string;
  role: RoleId;
  /** As a task log names them; absent for a role. */
  assignedTo?: string;
}

/**
 * Who could take work that goes a route: whom this workspace names, then the roles, those with evidence first, then what
 * the team has added.
 * @param only the role that was chosen before
 * @param here undefined where nobody has looked yet
 */
export function takersOf(
  route: Route,
  only: RoleId | undefined,
  catalogue: Catalogue,
  here: PartnersHere | undefined,
): Taker[] {
  const roles = only === undefined ? rolesOf(route, catalogue, here) : findRoles([only], catalogue, here);
  const own = only === undefined ? (here?.roles ?? []).filter(({ group }) => group === undefined) : [];
  const takers = [
    ...roles.flatMap((role) => candidatesOf(role, 'known')),
    ...roles.map(({ role }) => roleItself(role, 'role')),
    ...own.flatMap((role) => (role.candidates.length > 0 ? candidatesOf(role, 'own') : [roleItself(role.role, 'own')])),
  ];
  return takers.filter((one, index) => takers.findIndex((other) => isSame(one, other)) === index);
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

function candidatesOf({ role, candidates }: PartnerHere, kind: Taker['kind']): Taker[] {
  return candidates.map((candidate) => ({
    key: `${role.id}/${candidate.assignedTo}`,
    kind,
    label: candidate.name,
    description: standingOf(candidate, role),
    detail:
      candidate.owns === undefined
        ? sourceOf(candidate)
        : l10n.t('for the {0}, by {1}', role.label, sourceOf(candidate)),
    icon: iconOf(candidate),
    role: role.id,
    assignedTo: candidate.assignedTo,
  }));
}

function roleItself({ id, label, when }: PartnerRole, kind: Taker['kind']): Taker {
  return {
    key: id,
    kind,
    label,
    description: l10n.t('the role, nobody in particular'),
    detail: when,
    icon: 'person',
    role: id,
  };
}

/** Whoever owns the files of several roles is one taker. */
function isSame(one: Taker, other: Taker): boolean {
  return one.assignedTo === undefined || other.assignedTo === undefined
    ? one.key === other.key
    : one.assignedTo === other.assignedTo;
}

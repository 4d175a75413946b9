import { COORDINATORS } from './coordinators';
import { GROUPS } from './groups';
import { ROLES } from './roles';
import { COLLABORATIONS, ESCALATIONS } from './routes';
import type { Coordinator, PartnerGroup, PartnerRole, RoleId, Route, RouteId } from './partner';

/** Everybody a Django developer works with, and every way to hand work over. */
export interface Catalogue {
  /** The seven that work is shared with, then `design`. */
  groups: readonly PartnerGroup[];
  roles: readonly PartnerRole[];
  /** The seven escalations, then the seven collaborations. */
  routes: readonly Route[];
  coordinators: readonly Coordinator[];
}

export const CATALOGUE: Catalogue = {
  groups: GROUPS,
  roles: ROLES,
  routes: [...ESCALATIONS, ...COLLABORATIONS],
  coordinators: COORDINATORS,
};

/** The role of that id; undefined for one that only the team's own map knows. */
export function findRole(id: RoleId): PartnerRole | undefined {
  return ROLES.find((role) => role.id === id);
}

/** The route of that kind and id; undefined for an escalation to `testing` and a collaboration with `design`. */
export function findRoute(kind: Route['kind'], id: RouteId): Route | undefined {
  return CATALOGUE.routes.find((route) => route.kind === kind && route.id === id);
}

/** The group that a role is in; undefined for a role outside the catalogue. */
export function groupOfRole(id: RoleId): PartnerGroup | undefined {
  return GROUPS.find((group) => group.roles.includes(id));
}

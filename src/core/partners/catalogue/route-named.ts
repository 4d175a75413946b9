import { UserError } from '../../base/errors';
import { CATALOGUE } from './catalogue';
import type { Route } from './partner';

/**
 * The route of that id: the escalation where there is one and no kind is asked for, else the collaboration.
 * @throws UserError where there is none
 */
export function routeNamed(id: string, kind?: Route['kind']): Route {
  const named = CATALOGUE.routes.filter((route) => kind === undefined || route.kind === kind);
  const route = named.find((candidate) => candidate.id === id);
  if (route !== undefined) return route;
  throw new UserError(
    `There is no ${kind ?? 'route'} ${JSON.stringify(id.slice(0, 80))}${kind === undefined ? '' : ' to hand work over by'}.`,
    `Choose one of ${[...new Set(named.map((candidate) => candidate.id))].join(', ')}.`,
  );
}

import type { RouteId, Taker } from '../../core';

/** Whom one would not ask sixth. */
const MOST_TAKERS = 5;

/** Who could take work that goes a route, as text for people: each with the reason. */
export function formatTakers(route: RouteId, takers: readonly Taker[]): string[] {
  if (takers.length === 0) return [];
  const rows = takers.slice(0, MOST_TAKERS).map(({ name, because }) => `  - ${name}: ${because}`);
  return [`Who takes it (${route}):`, ...rows];
}

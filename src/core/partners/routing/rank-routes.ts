import { focusOf, focusOn } from './focus';
import { isOfGroup } from '../file-kinds';
import { SIGNALS } from './signals';
import { weighOperations } from './weigh-operations';
import type { Focus } from './focus';
import type { RankedPlace } from './ranked-place';
import type { RankedRouteId } from '../catalogue/partner';
import type { Signal } from './signal';

/** One answer to where a piece of work belongs. */
export interface RankedRoute {
  route: RankedRouteId;
  /** The share of everything that was observed which speaks for this route, from 0 to 1, in hundredths. */
  score: number;
  /** The reasons, strongest first; empty where nothing speaks for the route. */
  because: string[];
}

/** The order among routes for which equally much speaks: what is asked for most often comes first. */
const ORDER: readonly RankedRouteId[] = [
  'stay',
  'database',
  'frontend',
  'api',
  'infrastructure',
  'containerization',
  'security',
  'testing',
  'design',
];

/** What a match outside the selection is worth, and how much all of them together may say for one route. */
const OUTSIDE = 0.2;
const OUTSIDE_LIMIT = 1.5;

/**
 * Ranks every route, and `stay`, for what is in front of the developer.
 * @returns all nine, best first
 */
export function rankRoutes(place: RankedPlace): RankedRoute[] {
  const focus = focusOfPlace(place);
  const found = ORDER.map((route) => weigh(route, place, focus));
  const total = found.reduce((sum, { weight }) => sum + weight, 0) || 1;
  return found
    .sort((a, b) => b.weight - a.weight)
    .map(({ route, weight, because }) => ({ route, score: Math.round((weight / total) * 100) / 100, because }));
}

/** An operation of a migration is meant whole, and alone: its neighbours have places of their own. */
function focusOfPlace({ text = '', line, endLine = line, operations = [] }: RankedPlace): Focus {
  if (line === undefined || endLine === undefined || operations.length === 0) return focusOf(text, line, endLine);
  const selected = endLine > line ? [{ line, endLine }] : [];
  return focusOn(text, [...selected, ...operations, ...operations.flatMap(({ runs }) => runs)]);
}

interface Weighed {
  route: RankedRouteId;
  weight: number;
  because: string[];
}

function weigh(route: RankedRouteId, place: RankedPlace, focus: Focus): Weighed {
  const reasons: { weight: number; because: string }[] = route === 'database' ? weighOperations(place) : [];
  let outside = 0;
  for (const signal of SIGNALS) {
    if (signal.route !== route || !holds(signal, place)) continue;
    if (signal.text === undefined || matches(signal, focus.inside)) reasons.push(signal);
    else if (matches(signal, focus.outside)) outside += signal.weight * OUTSIDE;
  }
  const weight = reasons.reduce((sum, reason) => sum + reason.weight, Math.min(outside, OUTSIDE_LIMIT));
  const because = reasons.sort((a, b) => b.weight - a.weight).map((reason) => reason.because);
  return { route, weight, because: [...new Set(because)] };
}

/** Whether everything but the text agrees. */
function holds({ path, notPath, kind, diagnostic, thing }: Signal, place: RankedPlace): boolean {
  if (path !== undefined && !path.test(place.path)) return false;
  if (kind !== undefined && !isOfGroup(place.path, kind)) return false;
  if (notPath?.test(place.path) === true) return false;
  if (diagnostic !== undefined && place.diagnostics?.some((message) => diagnostic.test(message)) !== true) return false;
  return thing === undefined || (place.thing !== undefined && thing.test(`${place.thing.kind} ${place.thing.name}`));
}

function matches({ text, times }: Signal, where: string): boolean {
  if (text === undefined || where === '') return false;
  if (times === undefined) return text.test(where);
  let count = 0;
  for (const _ of where.matchAll(text)) {
    count += 1;
    if (count >= times) return true;
  }
  return false;
}

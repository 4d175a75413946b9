import { isOfGroup } from '../file-kinds';
import type { RankedRouteId } from '../catalogue/partner';
import { readView, type View } from './around/read-view';
import { nameReason } from './name-reason';
import type { RankedPlace } from './ranked-place';
import type { Signal } from './signal';
import { SIGNALS } from './signals';
import { weighOperations } from './weigh-operations';

/** One answer to where a piece of work belongs. */
export interface RankedRoute {
  route: RankedRouteId;
  /** The share of everything that was observed which speaks for this route, from 0 to 1, in hundredths. */
  score: number;
  /** The reasons, strongest first, each with the words that decided; empty where nothing at the place speaks for the route. */
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

/** What a match outside the place is worth, and how much all of them together may say for one route. */
const OUTSIDE = 0.2;
const OUTSIDE_LIMIT = 1.5;
/** What of a name is shown before and behind what was found. */
const MAX_NAME = 40;

/**
 * Ranks every route, and `stay`, for what is in front of the developer and what that stands in.
 * @returns all nine, best first
 */
export function rankRoutes(place: RankedPlace): RankedRoute[] {
  const view = readView(place);
  const found = ORDER.map((route) => weigh(route, place, view));
  const total = found.reduce((sum, { weight }) => sum + weight, 0) || 1;
  return found
    .sort((a, b) => b.weight - a.weight)
    .map(({ route, weight, because }) => ({ route, score: Math.round((weight / total) * 100) / 100, because }));
}

interface Weighed {
  route: RankedRouteId;
  weight: number;
  because: string[];
}

interface Reason {
  weight: number;
  because: string;
  /** Whether the lines say so, and not the path or the messages. */
  isOfLines: boolean;
}

function weigh(route: RankedRouteId, place: RankedPlace, view: View): Weighed {
  const operations = route === 'database' ? weighOperations(place) : [];
  const reasons: Reason[] = operations.map((reason) => ({ ...reason, isOfLines: true }));
  let outside = 0;
  for (const signal of SIGNALS) {
    if (signal.route !== route || !holds(signal, place, view)) continue;
    if (signal.unless?.test(view.near.literals) === true) continue;
    const words = signal.text === undefined ? '' : matched(signal, signal.atPlace === true ? view.place : view.near);
    if (words !== undefined) reasons.push(toReason(signal, words));
    else if (signal.reads !== 'talk' && signal.atPlace !== true && matched(signal, view.outside) !== undefined)
      outside += signal.weight * OUTSIDE;
  }
  reasons.sort((a, b) => b.weight - a.weight);
  const weight =
    route === 'stay'
      ? weightOfStaying(reasons)
      : reasons.reduce((sum, reason) => sum + reason.weight, Math.min(outside, OUTSIDE_LIMIT));
  return { route, weight, because: unique(reasons.map(({ because }) => because)) };
}

function toReason({ route, weight, because, text, thing }: Signal, words: string): Reason {
  return {
    weight,
    because: route === 'stay' ? because : nameReason(because, words),
    isOfLines: text !== undefined || thing !== undefined,
  };
}

/** What a file is counts as it is; that its lines are ordinary is said once, however many show it. */
function weightOfStaying(reasons: readonly Reason[]): number {
  const lines = reasons.filter(({ isOfLines }) => isOfLines).map(({ weight }) => weight);
  return reasons.filter(({ isOfLines }) => !isOfLines).reduce((sum, { weight }) => sum + weight, Math.max(0, ...lines));
}

/** Each reason once, with the words that the strongest sign of it has. */
function unique(reasons: readonly string[]): string[] {
  const heads = reasons.map((reason) => reason.split(': ', 1)[0]);
  return reasons.filter((_, index) => heads.indexOf(heads[index]) === index);
}

/** Whether everything but the text agrees. */
function holds({ path, notPath, kind, diagnostic, thing, within }: Signal, place: RankedPlace, view: View): boolean {
  if (path !== undefined && !path.test(place.path)) return false;
  if (kind !== undefined && !isOfGroup(place.path, kind)) return false;
  if (notPath?.test(place.path) === true) return false;
  if (within !== undefined && !view.within.some((head) => within.test(head))) return false;
  if (diagnostic !== undefined && place.diagnostics?.some((message) => diagnostic.test(message)) !== true) return false;
  return thing === undefined || (place.thing !== undefined && thing.test(`${place.thing.kind} ${place.thing.name}`));
}

/** The words of the first match; undefined where there are too few. */
function matched({ text, also, times, reads = 'code' }: Signal, where: View['near']): string | undefined {
  const read = where[reads];
  if (text === undefined || read === '' || also?.test(read) === false) return undefined;
  if (times === undefined) {
    const found = text.exec(read);
    return found === null ? undefined : wholeWords(read, found.index, found.index + found[0].length);
  }
  const found = new Set<string>();
  let first: string | undefined;
  let count = 0;
  for (const { 0: words, index } of read.matchAll(text)) {
    first ??= wholeWords(read, index, index + words.length);
    found.add(words.toLowerCase());
    count += 1;
    if ((reads === 'talk' ? found.size : count) >= times) return first;
  }
  return undefined;
}

/** What was found, with the rest of the names that it begins and ends in. */
function wholeWords(text: string, start: number, end: number): string {
  const isName = (at: number) => /\w/.test(text.charAt(at));
  let from = start;
  let to = end;
  while (start - from < MAX_NAME && isName(from) && isName(from - 1)) from -= 1;
  while (to - end < MAX_NAME && isName(to - 1) && isName(to)) to += 1;
  return text.slice(from, to);
}

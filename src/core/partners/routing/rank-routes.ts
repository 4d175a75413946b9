import { isOfGroup } from '../file-kinds';
import type { RankedRouteId } from '../catalogue/partner';
import { readView, type View } from './around/read-view';
import { speltPath } from './around/spelt-path';
import { nameReason } from './name-reason';
import type { RankedPlace } from './ranked-place';
import type { Signal } from './signal';
import { SIGNALS } from './signals';
import { usualOrder } from './usual-order';
import { weighOperations } from './weigh-operations';

/** One answer to where a piece of work belongs. */
export interface RankedRoute {
  route: RankedRouteId;
  /** The share of everything that was observed which speaks for this route, from 0 to 1, in hundredths. */
  score: number;
  /** The reasons, strongest first, each with the words that decided; empty where nothing at the place speaks for the route. */
  because: string[];
}

/** What a match outside the place is worth. */
const OUTSIDE = 0.2;
/** How much all that lies outside the place, and all hints, together may say for one route: less than that a file is Python. */
const BESIDE_LIMIT = 1.5;
/** What each further piece of evidence for a route is worth beside the one before it. */
const FURTHER = 0.5;
/** What a hint is worth beside a clear reason of the same weight. */
const HINT = 0.4;
/** What of a name is shown before and behind what was found. */
const MAX_NAME = 40;

/**
 * Ranks every route, and `stay`, for what is in front of the developer and what that stands in.
 * @returns all nine, best first
 */
export function rankRoutes(given: RankedPlace): RankedRoute[] {
  const place = { ...given, path: speltPath(given.path, given.text) };
  const view = readView(place);
  const found = usualOrder(place.path).map((route) => weigh(route, place, view));
  const total = found.reduce((sum, { weight }) => sum + weight, 0) || 1;
  return found
    .sort((a, b) => b.weight - a.weight)
    .map(({ route, weight, because }) => ({ route, score: Math.round((weight / total) * 100) / 100, because }));
}

/** The reasons of one route at a place, as {@link rankRoutes} tells them; nothing else of the place is looked at. */
export function reasonsOf(route: RankedRouteId, given: RankedPlace): string[] {
  const place = { ...given, path: speltPath(given.path, given.text) };
  return becauseOf(distinctOf(reasonsAt(route, place, readView(place)).reasons));
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
  hints: boolean;
  /** The name that decided, in small letters; `''` where none did. */
  name: string;
}

function weigh(route: RankedRouteId, place: RankedPlace, view: View): Weighed {
  const { reasons, outside } = reasonsAt(route, place, view, BESIDE_LIMIT);
  const distinct = distinctOf(reasons);
  const weight = route === 'stay' ? weightOfStaying(reasons) : weightOfEvidence(distinct, outside);
  return { route, weight, because: becauseOf(distinct) };
}

/** What is told of reasons: hints are none by themselves. */
function becauseOf(reasons: readonly Reason[]): string[] {
  return reasons.filter(({ hints }) => !hints).map(({ because }) => because);
}

/**
 * The reasons of a route, the strongest first.
 * @param limit up to which is told what lies outside the place and speaks for it
 */
function reasonsAt(
  route: RankedRouteId,
  place: RankedPlace,
  view: View,
  limit = 0,
): { reasons: Reason[]; outside: number } {
  const operations = route === 'database' ? weighOperations(place) : [];
  const reasons: Reason[] = operations.map((reason) => ({ ...reason, isOfLines: true, hints: false, name: '' }));
  let outside = 0;
  for (const signal of SIGNALS) {
    if (signal.route !== route || (signal.reads === 'names' && place.ofLines === true) || !holds(signal, place, view))
      continue;
    if (signal.unless?.test(view.near.literals) === true) continue;
    const words = signal.text === undefined ? '' : matched(signal, readingOf(signal, view));
    if (words !== undefined) reasons.push(toReason(signal, words));
    else if (outside < limit && matched(signal, outsideOf(signal, view)) !== undefined)
      outside += signal.weight * OUTSIDE;
  }
  reasons.sort((a, b) => b.weight - a.weight);
  return { reasons, outside };
}

function toReason({ route, weight, because, text, thing, hints = false }: Signal, words: string): Reason {
  return {
    weight,
    because: route === 'stay' ? because : nameReason(because, words),
    isOfLines: text !== undefined || thing !== undefined,
    hints,
    name: /\w+/.exec(words)?.[0].toLowerCase() ?? '',
  };
}

/** What a file is counts as it is; that its lines are ordinary is said once, however many show it. */
function weightOfStaying(reasons: readonly Reason[]): number {
  const lines = reasons.filter(({ isOfLines }) => isOfLines).map(({ weight }) => weight);
  return reasons.filter(({ isOfLines }) => !isOfLines).reduce((sum, { weight }) => sum + weight, Math.max(0, ...lines));
}

/**
 * The strongest counts whole, and each further one a share of what the one before it does. Hints, and what the rest of the file says,
 * are held below what speaks for staying with ordinary Python.
 */
function weightOfEvidence(reasons: readonly Reason[], outside: number): number {
  const clear = reasons.filter(({ hints }) => !hints);
  const sum = clear.reduce((all, { weight }, index) => all + weight * FURTHER ** index, 0);
  const leaning = reasons.filter(({ hints }) => hints).reduce((all, { weight }) => all + weight, 0);
  return sum + Math.min(outside + leaning * HINT, BESIDE_LIMIT);
}

/** Each reason once, and each name: what `stripe` says twice is one piece of evidence, told with its strongest sign. */
function distinctOf(reasons: readonly Reason[]): Reason[] {
  const heads = reasons.map(({ because }) => because.split(': ', 1)[0]);
  const names = reasons.map(({ name }) => name);
  return reasons.filter(
    ({ name }, index) => heads.indexOf(heads[index]) === index && (name === '' || names.indexOf(name) === index),
  );
}

/** Whether everything but the text agrees. */
function holds({ path, notPath, kind, diagnostic, thing, within }: Signal, place: RankedPlace, view: View): boolean {
  if (path !== undefined && !path.test(place.path)) return false;
  if (kind !== undefined && !isOfGroup(place.path, kind)) return false;
  if (notPath !== undefined && [notPath].flat().some((one) => one.test(place.path))) return false;
  if (within !== undefined && !view.within.some((head) => within.test(head))) return false;
  if (diagnostic !== undefined && place.diagnostics?.some((message) => diagnostic.test(message)) !== true) return false;
  return thing === undefined || (place.thing !== undefined && thing.test(`${place.thing.kind} ${place.thing.name}`));
}

/** What a signal is searched in at the place. */
function readingOf({ reads = 'code', atPlace }: Signal, { names, imports, place, near }: View): string {
  if (reads === 'names') return names;
  if (reads === 'imports') return imports.near;
  return (atPlace === true ? place : near)[reads];
}

/** What it is searched in elsewhere in the file: what is said there, or meant by the selected lines alone, says nothing of the place. */
function outsideOf({ reads = 'code', atPlace }: Signal, { imports, outside }: View): string {
  if (reads === 'names' || reads === 'talk' || atPlace === true) return '';
  return reads === 'imports' ? imports.outside : outside[reads];
}

/** The words of the first match; undefined where there are too few. */
function matched({ text, also, times, reads }: Signal, read: string): string | undefined {
  if (text === undefined || read === '' || also?.test(read) === false) return undefined;
  if (times === undefined) {
    const found = text.exec(read);
    return found === null ? undefined : (found[1] ?? wholeWords(read, found.index, found.index + found[0].length));
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

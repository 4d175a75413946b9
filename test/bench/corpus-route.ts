import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { rankRoutes } from '../../src/core/partners/routing/rank-routes';
import type { RankedPlace } from '../../src/core/partners/routing/ranked-place';

/**
 * Measures the ranking on our own table of places. Each file of route-cases holds the places of one route; those at even
 * positions, and those marked so, were used for tuning the signals; those at odd positions were held out. Prints top-1 and top-3 of both halves
 * and every place whose first answer is another.
 */

interface RouteCase {
  path: string;
  text: string[];
  /** First and last line of the selection, 1-based. */
  lines?: [number, number];
  diagnostics?: string[];
  /** It was written later and then tuned on, wherever it stands. */
  tuned?: boolean;
}

interface Tally {
  count: number;
  first: number;
  firstThree: number;
  misses: string[];
}

const CASES = join(__dirname, 'route-cases');

function placeOf({ path, text, lines, diagnostics }: RouteCase): RankedPlace {
  return {
    path,
    text: text.join('\n'),
    ...(lines === undefined ? {} : { line: lines[0], endLine: lines[1] }),
    ...(diagnostics === undefined ? {} : { diagnostics }),
  };
}

function measure(half: 0 | 1): Tally {
  const tally: Tally = { count: 0, first: 0, firstThree: 0, misses: [] };
  for (const file of readdirSync(CASES).sort()) {
    const expected = file.replace('.json', '');
    const cases = JSON.parse(readFileSync(join(CASES, file), 'utf8')) as RouteCase[];
    for (const [index, one] of cases.entries()) {
      if ((one.tuned === true ? 0 : index % 2) !== half) continue;
      const ranked = rankRoutes(placeOf(one));
      const place = ranked.findIndex(({ route }) => route === expected);
      tally.count += 1;
      if (place === 0) tally.first += 1;
      if (place < 3) tally.firstThree += 1;
      if (place > 0) tally.misses.push(describeMiss(one, expected, place, ranked[0]));
    }
  }
  return tally;
}

function describeMiss(
  one: RouteCase,
  expected: string,
  place: number,
  best: ReturnType<typeof rankRoutes>[number] | undefined,
): string {
  const lines = one.lines === undefined ? '' : `:${one.lines.join('-')}`;
  return `  ${one.path}${lines}: ${expected} came ${place + 1}., after ${best?.route ?? 'nothing'} (${best?.because.join('; ') ?? ''})`;
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} %`;
}

for (const [name, half] of [
  ['tuned on', 0],
  ['held out', 1],
] as const) {
  const { count, first, firstThree, misses } = measure(half);
  console.log(`${name}: ${count} places, top-1 ${percent(first, count)}, top-3 ${percent(firstThree, count)}`);
  for (const miss of misses) console.log(miss);
}

import type { Detector } from './detector';
import { DETECTORS } from './detectors';
import { endingOf, endingsOf } from './endings-of';

/** The detectors that look at the same paths. */
interface Group {
  path: RegExp;
  detectors: Detector[];
}

/** Those whose paths end as the key says, and those whose paths may end with anything. */
const byEnding = new Map<string, Group[]>();
const others: Group[] = [];
for (const { path, detectors } of groupByPath()) {
  const endings = endingsOf(path);
  if (endings === undefined) others.push({ path, detectors });
  else for (const ending of endings) byEnding.set(ending, [...(byEnding.get(ending) ?? []), { path, detectors }]);
}

/**
 * The detectors that a file concerns, by its path. A folder may have a hundred thousand files, so the few expressions are asked
 * that can find one of its name.
 */
export function detectorsOf(path: string): Detector[] {
  return [...(byEnding.get(endingOf(path)) ?? []), ...others].flatMap((group) =>
    group.path.test(path) ? group.detectors.filter(({ notPath }) => notPath?.test(`/${path}`) !== true) : [],
  );
}

function groupByPath(): Group[] {
  const groups = new Map<string, Group>();
  for (const detector of DETECTORS) {
    const key = String(detector.path);
    const group = groups.get(key) ?? { path: detector.path, detectors: [] };
    groups.set(key, group);
    group.detectors.push(detector);
  }
  return [...groups.values()];
}

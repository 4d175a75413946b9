import type { Detector } from './detector';
import { DETECTORS } from './detectors';
import { endingOf, endingsOf } from './endings-of';

/** The detectors that look at the same paths. */
interface Group {
  path: RegExp;
  detectors: Detector[];
}

/** The groups by the endings of the paths that they look at. */
interface GroupsByEnding {
  byEnding: ReadonlyMap<string, readonly Group[]>;
  /** Those whose paths may end with anything. */
  others: readonly Group[];
}

/** Found out by the first who asks: much of what is done with a folder never does. */
let known: GroupsByEnding | undefined;

/**
 * The detectors that a file concerns, by its path. A folder may have a hundred thousand files, so the few expressions are asked
 * that can find one of its name.
 */
export function detectorsOf(path: string): Detector[] {
  const { byEnding, others } = (known ??= groupByEnding());
  return [...(byEnding.get(endingOf(path)) ?? []), ...others].flatMap((group) =>
    group.path.test(path) ? group.detectors.filter(({ notPath }) => notPath?.test(`/${path}`) !== true) : [],
  );
}

function groupByEnding(): GroupsByEnding {
  const byEnding = new Map<string, Group[]>();
  const others: Group[] = [];
  for (const group of groupByPath()) {
    const endings = endingsOf(group.path);
    if (endings === undefined) others.push(group);
    else for (const ending of endings) byEnding.set(ending, [...(byEnding.get(ending) ?? []), group]);
  }
  return { byEnding, others };
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

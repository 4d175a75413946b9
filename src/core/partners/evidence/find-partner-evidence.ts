import { compareCodeUnits } from '../../base/compare-code-units';
import { CATALOGUE } from '../catalogue/catalogue';
import { DETECTORS } from './detectors';
import { detectorsOf } from './detectors-of';
import { EvidenceReader, MAX_READ } from './evidence-reader';
import { giveWay, inTurns } from '../../base/in-turns';
import { FOR_TESTS, isPathAlone, NOT_OURS } from './detector';
import { weighMigrations } from './weigh-migrations';
import type { Detector } from './detector';
import type { Files } from '../../base/ports';
import type { FoundEvidence, PartnerEvidence } from './partner-evidence';

/** So many places are named for one topic; the last one says how many more there are. */
const MAX_PLACES = 5;
/** So many paths are looked at, and so many files looked into, before others have the thread. */
const PATHS = 500;
const FILES = 20;

/** Whether a file can be evidence, for the `wanted` of a walk. */
export function isPartnerFile(path: string): boolean {
  return detectorsOf(path).length > 0 && !NOT_OURS.test(`/${path}`);
}

/**
 * Looks for what makes partners matter in this workspace. It gives way to others about every 10 ms.
 * @param listing the paths of the workspace folder, from one walk
 * @throws the signal's reason when it is aborted
 */
export async function findPartnerEvidence(
  files: Files,
  listing: readonly string[],
  signal?: AbortSignal,
): Promise<FoundEvidence> {
  const reader = new EvidenceReader(files);
  const found = new Map<string, PartnerEvidence[]>();
  const paths = await pathsByDetector(listing, signal);
  await reader.readAhead(paths, signal);
  for (const [detector, own] of paths) {
    const evidence = await detect(detector, own, reader, listing);
    for (const role of detector.roles) found.set(role, [...(found.get(role) ?? []), ...evidence]);
    await giveWay(signal);
  }
  found.set('database-specialist', [...(found.get('database-specialist') ?? []), ...weighMigrations(listing)]);
  const roles = CATALOGUE.roles.flatMap(({ id }) => {
    const evidence = shorten(found.get(id) ?? []);
    return evidence.length === 0 ? [] : [{ role: id, evidence }];
  });
  // Files are read in any order; what is told must not depend on it.
  const problems = reader.problems.sort((a, b) => compareCodeUnits(a.path, b.path) || a.line - b.line);
  return { roles, problems };
}

async function pathsByDetector(
  listing: readonly string[],
  signal: AbortSignal | undefined,
): Promise<Map<Detector, string[]>> {
  const paths = new Map<Detector, string[]>(DETECTORS.map((detector) => [detector, []]));
  const sort = (path: string): void => {
    if (NOT_OURS.test(`/${path}`)) return;
    for (const detector of detectorsOf(path)) paths.get(detector)?.push(path);
  };
  await inTurns([...listing].sort(compareCodeUnits), PATHS, sort, signal);
  return paths;
}

async function detect(
  detector: Detector,
  paths: readonly string[],
  reader: EvidenceReader,
  listing: readonly string[],
): Promise<PartnerEvidence[]> {
  const evidence: PartnerEvidence[] = [];
  let read = 0;
  for (const path of paths) {
    if (isPathAlone(detector)) {
      evidence.push({ file: path, line: 1, text: detector.because, topic: detector.topic });
      continue;
    }
    if (read >= MAX_READ) break;
    read += 1;
    if (read % FILES === 0) await giveWay();
    for (const { name, line, isForDevelopment } of await reader.matches(detector, path)) {
      if (!isForDevelopment && !isMeant(detector, name, path, listing)) continue;
      evidence.push({ file: path, line, text: detector.because.replace('{name}', name), topic: detector.topic });
    }
  }
  return evidence;
}

/** Whether a package that products use too is asked for to test with it. */
function isMeant({ perhaps }: Detector, name: string, path: string, listing: readonly string[]): boolean {
  if (perhaps?.names.test(name) !== true || FOR_TESTS.test(`/${path}`)) return true;
  return listing.some((other) => perhaps.beside.test(other));
}

/** One place per file and topic, and no more than a handful per topic. */
function shorten(evidence: readonly PartnerEvidence[]): PartnerEvidence[] {
  const topics = new Map<string, Map<string, PartnerEvidence>>();
  for (const one of evidence) {
    const byFile = topics.get(one.topic) ?? new Map<string, PartnerEvidence>();
    if (!byFile.has(one.file)) byFile.set(one.file, one);
    topics.set(one.topic, byFile);
  }
  return [...topics.values()].flatMap((byFile) => {
    const places = [...byFile.values()];
    const hidden = places.length - MAX_PLACES;
    if (hidden <= 0) return places;
    return places
      .slice(0, MAX_PLACES)
      .map((place, index) =>
        index < MAX_PLACES - 1 ? place : { ...place, text: `${place.text}, and ${hidden} more` },
      );
  });
}

import { compareCodeUnits } from '../../base/compare-code-units';
import { decodeText } from '../../base/decode-text';
import { FileProblem } from '../../base/ports';
import { CATALOGUE } from '../catalogue/catalogue';
import { DETECTORS } from './detectors';
import { NOT_OURS } from './detector';
import { readPackages, readRequirements } from './read-dependencies';
import { weighMigrations } from './weigh-migrations';
import type { Detector } from './detector';
import type { Files, Problem } from '../../base/ports';
import type { FoundEvidence, PartnerEvidence } from './partner-evidence';
import type { Dependency } from './read-dependencies';

/** So many places are named for one topic; the last one says how many more there are. */
const MAX_PLACES = 5;
/** So many files of one kind are read: the first ones tell enough about a workspace. */
const MAX_READ = 400;
/** A file past this size was not written by hand, but for a package.json, which may be as large as any file. */
const MAX_TEXT_BYTES = 1024 * 1024;

/** Whether a file can be evidence, for the `wanted` of a walk. */
export function isPartnerFile(path: string): boolean {
  return !NOT_OURS.test(`/${path}`) && DETECTORS.some((detector) => concerns(detector, path));
}

/**
 * Looks for what makes partners matter in this workspace.
 * @param listing the paths of the workspace folder, from one walk
 */
export async function findPartnerEvidence(files: Files, listing: readonly string[]): Promise<FoundEvidence> {
  const reader = new EvidenceReader(files);
  const found = new Map<string, PartnerEvidence[]>();
  for (const [detector, paths] of pathsByDetector(listing)) {
    const evidence = await detect(detector, paths, reader);
    for (const role of detector.roles) found.set(role, [...(found.get(role) ?? []), ...evidence]);
  }
  found.set('database-specialist', [...(found.get('database-specialist') ?? []), ...weighMigrations(listing)]);
  const roles = CATALOGUE.roles.flatMap(({ id }) => {
    const evidence = shorten(found.get(id) ?? []);
    return evidence.length === 0 ? [] : [{ role: id, evidence }];
  });
  return { roles, problems: reader.problems };
}

function pathsByDetector(listing: readonly string[]): Map<Detector, string[]> {
  const paths = new Map<Detector, string[]>(DETECTORS.map((detector) => [detector, []]));
  for (const path of [...listing].sort(compareCodeUnits)) {
    if (NOT_OURS.test(`/${path}`)) continue;
    for (const detector of DETECTORS) if (concerns(detector, path)) paths.get(detector)?.push(path);
  }
  return paths;
}

async function detect(
  detector: Detector,
  paths: readonly string[],
  reader: EvidenceReader,
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
    for (const { name, line } of await reader.matches(detector, path)) {
      evidence.push({ file: path, line, text: detector.because.replace('{name}', name), topic: detector.topic });
    }
  }
  return evidence;
}

function concerns({ path, notPath }: Detector, file: string): boolean {
  return path.test(file) && notPath?.test(`/${file}`) !== true;
}

function isPathAlone({ text, packages, requirements }: Detector): boolean {
  return text === undefined && packages === undefined && requirements === undefined;
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

/** Reads each file once, whatever is looked for in it. */
class EvidenceReader {
  readonly problems: Problem[] = [];
  readonly #texts = new Map<string, Promise<string>>();
  readonly #packages = new Map<string, Dependency[]>();
  readonly #requirements = new Map<string, Dependency[]>();

  readonly #files: Files;

  constructor(files: Files) {
    this.#files = files;
  }

  async matches({ text, packages, requirements }: Detector, path: string): Promise<Dependency[]> {
    const content = await this.#textOf(path, packages !== undefined);
    if (content === '') return [];
    if (packages !== undefined) return this.#packagesOf(path, content).filter(({ name }) => packages.test(name));
    if (requirements !== undefined)
      return this.#requirementsOf(path, content).filter(({ name }) => requirements.test(name));
    return text === undefined ? [] : firstMatch(content, text);
  }

  #textOf(path: string, mayBeLarge: boolean): Promise<string> {
    const known = this.#texts.get(path) ?? this.#read(path, mayBeLarge);
    this.#texts.set(path, known);
    return known;
  }

  async #read(path: string, mayBeLarge: boolean): Promise<string> {
    try {
      const bytes = await this.#files.read(path, mayBeLarge ? {} : { maxBytes: MAX_TEXT_BYTES });
      return bytes === undefined ? '' : decodeText(bytes);
    } catch (error) {
      if (!(error instanceof FileProblem)) throw error;
      this.problems.push({ path, line: 1, message: `This file cannot be looked into for partners: ${error.message}` });
      return '';
    }
  }

  #packagesOf(path: string, content: string): Dependency[] {
    let known = this.#packages.get(path);
    if (known === undefined) {
      const read = readPackages(content);
      if (read === undefined)
        this.problems.push({ path, line: 1, message: 'This is not JSON, so its packages are not known.' });
      known = read ?? [];
      this.#packages.set(path, known);
    }
    return known;
  }

  #requirementsOf(path: string, content: string): Dependency[] {
    const known = this.#requirements.get(path) ?? readRequirements(content);
    this.#requirements.set(path, known);
    return known;
  }
}

function firstMatch(content: string, pattern: RegExp): Dependency[] {
  for (const [index, line] of content.split('\n').entries()) {
    const match = pattern.exec(line.slice(0, 2000));
    if (match !== null) return [{ name: match[1] ?? match[0], line: index + 1 }];
  }
  return [];
}

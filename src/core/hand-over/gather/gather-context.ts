import type { Detection, DjangoProject, DjangoRequirement } from '../../django/detection';
import type { PartnerEvidence } from '../../partners/evidence/partner-evidence';
import type { ContextPlace, HandOverContext, StatedVersion } from '../render/hand-over-context';
import type { Route } from '../../partners/catalogue/partner';
import type { Files } from '../../base/ports';
import type { Place } from '../../base/place';
import type { KnownFiles } from './names/name-follower';
import type { InventoryLists } from '../../project/inventory';
import { contextOfInventory } from './context-of-inventory';
import type { DraftRequest } from '../draft-request';
import { evidenceNear } from './evidence-near';
import { projectAround } from '../project-around';
import type { JudgedMigration } from '../../project/migrations/judgement';
import { operationsNear } from './operations-near';
import { lookAtPlace, type SeenPlace, thingOfPlace } from './place/look-at-place';
import { quotedPlace } from './place/quote-code';
import { reasonsFor } from './place/reasons-for';
import { readPythonVersion } from './read-python-version';
import type { Unread } from '../../project/project-reading';

/** What a hand-over's context is gathered from. */
export interface GatheringRequest {
  files: Files;
  route: Route;
  request: DraftRequest;
  detection: Detection;
  /** The folder's files. */
  listing: readonly string[];
  /** Why the partner matters here. */
  evidence: readonly PartnerEvidence[];
  /** Of the project around the place; undefined where it is not known. */
  inventory: InventoryLists | undefined;
  /** The files that were read for the inventory, as long as they are kept. */
  reading?: KnownFiles & { unread?: Unread };
  /** Of the place, where it is a migration; null where it is none. */
  migration: JudgedMigration | null;
  /** More places of the same work. */
  others: readonly { place: Place; migration: JudgedMigration | null }[];
}

/** Gathers what a partner has to know of a place and of the project around it. What is not known is left out. */
export async function gatherContext(gathering: GatheringRequest): Promise<HandOverContext> {
  const { files, route, request, detection, listing, evidence, inventory, migration } = gathering;
  const { place, diagnostics, git } = request;
  const project = projectAround(detection.projects, place?.path ?? '');
  const seen = place && (await lookAtPlace(files, place, migration));
  const others: SeenPlace[] = [];
  for (const one of gathering.others) others.push(await lookAtPlace(files, one.place, one.migration));
  const django = project?.django ?? detection.django;
  const python = await readPythonVersion(files, project?.root ?? '.');
  const isOfPlace = Boolean(place?.path);
  const thing = seen && thingOfPlace(seen);
  const migrations = [...(seen ? [seen] : []), ...others].flatMap(({ place: at, migration: judged }) =>
    judged ? [{ place: at, migration: judged }] : [],
  );
  return {
    ...(project && { project: describeProject(project) }),
    ...(django && { django: describeRequirement(django) }),
    ...(python && { python }),
    ...(seen?.place.path && { place: quotedPlace(seen.place) }),
    ...(thing && { thing }),
    ...(isOfPlace && seen && { reasons: reasonsFor(route, seen, diagnostics) }),
    ...(seen?.code && { selection: seen.code }),
    ...(seen && seen.definitions.length > 0 && { definitions: seen.definitions }),
    ...(others.length > 0 && { otherPlaces: others.map((one) => describePlace(route, one)) }),
    ...(diagnostics && { diagnostics }),
    ...(git && { git }),
    ...(!isOfPlace && {
      evidence: evidenceNear(evidence, { project, projects: detection.projects, inventory }),
    }),
    ...(migrations.length > 0 && operationsNear(migrations, inventory?.settings)),
    ...(inventory &&
      project &&
      (await contextOfInventory({
        ...{ files, route: route.id, inventory, project, listing, seen, others },
        ...(gathering.reading && { reading: gathering.reading }),
      }))),
  };
}

function describePlace(route: Route, seen: SeenPlace): ContextPlace {
  const thing = thingOfPlace(seen);
  return {
    place: quotedPlace(seen.place),
    reasons: reasonsFor(route, seen),
    ...(thing && { thing }),
    ...(seen.code && { selection: seen.code }),
  };
}

function describeProject({
  root,
  settingsModule,
  settingsFile,
}: DjangoProject): NonNullable<HandOverContext['project']> {
  return {
    root,
    ...(settingsModule !== null && { settingsModule }),
    ...(settingsFile !== null && { settings: { path: settingsFile } }),
  };
}

function describeRequirement({ specifier, locked, file, line }: DjangoRequirement): StatedVersion {
  const parts = [
    specifier || 'any version',
    locked !== null && locked !== specifier.replace(/^==/, '') && `locked at ${locked}`,
  ];
  return { text: parts.filter(Boolean).join(', '), place: { path: file, line } };
}

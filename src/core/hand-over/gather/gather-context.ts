import type { Detection, DjangoProject, DjangoRequirement } from '../../django/detection';
import type { PartnerEvidence } from '../../partners/evidence/partner-evidence';
import type { ContextThing, HandOverContext, StatedVersion } from '../render/hand-over-context';
import type { Route } from '../../partners/catalogue/partner';
import type { Files } from '../../base/ports';
import type { Inventory } from '../../project/inventory';
import { thingAt, type DjangoThing } from '../../project/thing-at';
import { contextOfInventory } from './context-of-inventory';
import type { DraftPlace, DraftRequest } from '../draft-request';
import { evidenceNear } from './evidence-near';
import { projectAround } from '../project-around';
import { quoteCode, quotedPlace } from './quote-code';
import type { JudgedMigration } from '../../project/migrations/judgement';
import { operationsNear } from './operations-near';
import { quoteDefinitions } from './quote-definitions';
import { quoteOperations } from './quote-operations';
import { readPythonVersion } from './read-python-version';
import { readText } from './read-text';
import { reasonsFor } from './reasons-for';

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
  inventory: Inventory | undefined;
  /** Of the place, where it is a migration; null where it is none. */
  migration: JudgedMigration | null;
}

/** Gathers what a partner has to know of a place and of the project around it. What is not known is left out. */
export async function gatherContext(gathering: GatheringRequest): Promise<HandOverContext> {
  const { files, route, request, detection, listing, evidence, inventory, migration } = gathering;
  const { place, diagnostics, git } = request;
  const project = projectAround(detection.projects, place?.path ?? '');
  const text = place?.path ? await readText(files, place.path) : undefined;
  const thing = place?.path && text !== undefined ? thingAt(place.path, text, place.line ?? 1) : undefined;
  const whole = place && migration && text !== undefined ? quoteOperations(migration, text, place) : undefined;
  const code = place && (quoteCode(place, text, thing) ?? whole);
  const definitions = place && code && text !== undefined ? quoteDefinitions(place.path, text, code.text) : [];
  const quoted = code && [code, ...definitions].map((part) => part.text).join('\n');
  const django = project?.django ?? detection.django;
  const python = await readPythonVersion(files, project?.root ?? '.');
  const isOfPlace = Boolean(place?.path);
  return {
    ...(project && { project: describeProject(project) }),
    ...(django && { django: describeRequirement(django) }),
    ...(python && { python }),
    ...(place?.path && { place: quotedPlace(place) }),
    ...(place?.path && isSomething(thing, place) && { thing: describeThing(thing, place, text ?? '') }),
    ...(isOfPlace && { reasons: reasonsFor(route, request, { text, thing, migration }) }),
    ...(code && { selection: code }),
    ...(definitions.length > 0 && { definitions }),
    ...(diagnostics && { diagnostics }),
    ...(git && { git }),
    ...(!isOfPlace && {
      evidence: evidenceNear(evidence, { project, projects: detection.projects, inventory }),
    }),
    ...(migration && { operations: operationsNear(migration, place ?? { path: '' }) }),
    ...(inventory &&
      project &&
      (await contextOfInventory({ files, route: route.id, inventory, project, listing, place, thing, text, quoted }))),
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

/** Without a line a file of views stands in none of them. */
function isSomething(thing: DjangoThing | undefined, { line }: DraftPlace): thing is DjangoThing {
  return (
    thing !== undefined &&
    thing.kind !== 'none' &&
    (line !== undefined || thing.kind === 'template' || thing.kind === 'migration')
  );
}

/** Of lines that reach from one member of a thing to another the thing alone is meant. */
function describeThing(
  { kind, name, member, line }: DjangoThing,
  { path, endLine }: DraftPlace,
  text: string,
): ContextThing {
  const ends = endLine === undefined ? member : thingAt(path, text, endLine).member;
  return {
    kind,
    name,
    ...(member !== null && member === ends && { member }),
    place: { path, ...(kind !== 'template' && { line }) },
  };
}

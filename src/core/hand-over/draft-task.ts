import { applyEdits, withLineBreaks, type LineBreak, type NewFile } from '../base/change';
import type { Detection, DjangoProject } from '../django/detection';
import type { Settings } from '../project/inventory-settings';
import type { ProjectReading } from '../project/project-reading';
import { BadInput } from '../base/errors';
import type { DraftedTask, DraftRequest } from './draft-request';
import { gatherContext } from './gather/gather-context';
import type { Place } from '../base/place';
import { unlessAborted } from './gather/unless-aborted';
import { readText } from './gather/read-text';
import type { JudgedMigration } from '../project/migrations/judgement';
import { projectAround } from './project-around';
import { CATALOGUE, findRoute } from '../partners/catalogue/catalogue';
import { readTemplateOverride } from './render/read-template-override';
import { codeSpan } from './render/markdown/code-fence';
import { renderHandOver } from './render/render-hand-over';
import type { PartnerRole, Route } from '../partners/catalogue/partner';
import type { PartnersHere } from '../partners/partners-here';
import { readTeamMap, type TeamMap } from '../partners/team/read-team-map';
import type { Chance, Files, Problem } from '../base/ports';
import { withoutBlankEnds } from '../base/without-blank-ends';
import { redactData } from '../redact/redact-data';
import { TypedRedaction } from '../redact/typed-redaction';
import { appendLog } from '../tasks/change/append-log';
import { newTask } from '../tasks/change/new-task';
import { refuseTitle } from '../tasks/change/refuse-title';
import { findLogHeading } from '../tasks/body/log-heading';
import { formatDate } from '../tasks/log/format-date';
import { readTaskDocument } from '../tasks/log/read-task-document';
import { newTasksFolder } from '../tasks/index/task-folders';
import { oneLine } from '../base/lines';
import { readCriteria, withCriteria } from './with-criteria';

/** What is known of the folder that a draft is made in, or looked for now. */
interface KnownFolder {
  detection(): Promise<Detection>;
  readingOf(project: DjangoProject): Promise<Pick<ProjectReading, 'inventory' | 'parsed' | 'text' | 'settings'>>;
  /** Its files, sorted, media left out. */
  listing(): readonly string[];
}

/** What a draft is made with, beside the request. */
export interface DraftSurroundings {
  files: Files;
  now: Date;
  /** Tells new names of one second apart. */
  chance?: Chance;
  settings: { tasksFolder: string; coordinator: string; partners?: TeamMap; lineBreak?: LineBreak };
  memory: KnownFolder;
  /** Who matters in the folder, as it is known or looked for now. */
  partners: { current(): Promise<PartnersHere> };
  /** What a migration means, by its path and text; null where it is none. */
  migrations: { judge(path: string, text: string, known: { settings?: Settings }): Promise<JudgedMigration | null> };
  /** Aborted, the draft goes without what is not known yet. */
  signal?: AbortSignal;
}

/** So many digits name a commit in a repository of any size. */
const SHORT_COMMIT = 12;
const ROUTE_IDS = [...new Set(CATALOGUE.routes.map(({ id }) => id))];
const NOBODY: PartnersHere = { roles: [], problems: [] };
const NOTHING: Detection = {
  kind: 'none',
  isDjango: false,
  projects: [],
  evidence: [],
  against: [],
  django: null,
  problems: [],
  ms: 0,
};

/**
 * The task log of a hand-over, prefilled for whoever takes it. What cannot be found out in the folder is left out and
 * told as a problem; so is a secret that somebody has typed, which goes into no line of it.
 * @param attempt how many names were taken
 * @throws UserError where the title, the route or the role will not do, or the folder for task logs leaves the workspace folder
 */
export async function draftTask(
  surroundings: DraftSurroundings,
  given: DraftRequest,
  attempt: number,
): Promise<DraftedTask> {
  const { files, now, chance, settings, memory, partners, migrations, signal } = surroundings;
  const refusal = refuseTitle(given.title);
  if (refusal !== undefined) throw new BadInput(refusal, 'Give another title.');
  const typed = new TypedRedaction();
  const criteria = typed.redactAll('criteria', readCriteria(given.criteria ?? []));
  const path = given.place?.path ?? '';
  const text = path === '' ? undefined : await readText(files, path);
  const others: { place: Place; text: string | undefined }[] = [];
  for (const place of given.otherPlaces ?? []) {
    const read = await readText(files, place.path);
    others.push({ place: read === undefined ? place : withoutBlankEnds(place, read), text: read });
  }
  const request = withoutSecrets(onItsLines(given, text), typed);
  const directory = newTasksFolder(settings.tasksFolder);
  const route = findRequestedRoute(request);
  const role = findTaker(route, request, settings.partners ?? {});
  const problems: Problem[] = [];
  const look = async <T>(what: string, looking: () => Promise<T>, without: T): Promise<T> => {
    try {
      return await unlessAborted(looking(), signal);
    } catch (error) {
      problems.push({ path, line: 1, message: `The hand-over goes without ${what}: ${reasonOf(error)}` });
      return without;
    }
  };

  const detection = await look('the project', () => memory.detection(), NOTHING);
  const project = projectAround(detection.projects, path);
  // What speaks for the partner in the folder is told where no place does.
  const { roles } = path === '' ? await look('the reasons for this partner', () => partners.current(), NOBODY) : NOBODY;
  const reading = project && (await look('what the project is made of', () => memory.readingOf(project), undefined));
  const evidence = roles.find((one) => one.role.id === role.id)?.evidence ?? [];
  const judge = async (of: string, it: string | undefined): Promise<JudgedMigration | null> => {
    const known = reading && projectAround(detection.projects, of) === project ? { settings: reading.settings } : {};
    return it === undefined ? null : look('what its operations mean', () => migrations.judge(of, it, known), null);
  };
  const gathering = {
    ...{ files, route, request, detection, listing: memory.listing(), evidence, inventory: reading?.inventory },
    ...(reading && { reading }),
    migration: await judge(path, text),
    others: await Promise.all(
      others.map(async ({ place, text: its }) => ({ place, migration: await judge(place.path, its) })),
    ),
  };
  const context = await look('its context', () => gatherContext(gathering), {});
  const { override, problems: unread } = await readTemplateOverride(files, route.id);
  const coordinator = request.coordinator ?? settings.coordinator;
  const handOver = renderHandOver({
    route,
    title: request.title,
    ...(request.goal !== undefined && { goal: request.goal }),
    partner: role.label,
    coordinator,
    directory,
    context,
    ...(override && { override }),
  });
  const draft = {
    prefix: role.prefix,
    title: request.title,
    type: route.taskType,
    priority: '▶️ Medium',
    assignedTo: request.assignedTo ?? role.slugs[0] ?? role.id,
    coordinator,
    tags: ['django', ...role.tags],
    relatedDocs: [...new Set([path, ...others.map(({ place }) => place.path)])].filter((one) => one !== ''),
    body: handOver.body,
  };
  const created = withHandedOver(
    withCriteria(newTask(draft, directory, now, attempt, chance), criteria),
    draft.assignedTo,
    request.git?.commit,
    now,
  );
  const change = withLineBreaks(created, settings.lineBreak);
  const warning = typed.warning();
  const redacted = warning === undefined ? [] : [{ path: change.path, line: 1, message: warning }];
  return {
    change,
    problems: [...redacted, ...redactData([...problems, ...unread, ...handOver.problems])],
    ...(warning !== undefined && { redacted: warning }),
  };
}

function onItsLines(request: DraftRequest, text: string | undefined): DraftRequest {
  const { place } = request;
  return place && text !== undefined ? { ...request, place: withoutBlankEnds(place, text) } : request;
}

/**
 * The first entry of the log: what is read, once the task comes back, to know that it was sent from here, and from which commit. A
 * workspace's own template may do without a log.
 */
function withHandedOver(file: NewFile, to: string, commit: string | undefined, now: Date): NewFile {
  const document = readTaskDocument(file.path, file.text);
  if (findLogHeading(document.body.headings) === undefined) return file;
  const at = commit === undefined ? '' : ` at commit ${codeSpan(commit.slice(0, SHORT_COMMIT))}`;
  const entry = { date: formatDate(now), text: `Handed over to ${codeSpan(to)}${at}.` };
  return { ...file, text: applyEdits(file.text, [appendLog(document, entry)]) };
}

/** The request without the secrets in what was typed. Code is judged where it is quoted, by its language. */
function withoutSecrets(request: DraftRequest, typed: TypedRedaction): DraftRequest {
  const { title, goal, assignedTo, coordinator } = request;
  return {
    ...request,
    title: typed.redact('title', oneLine(title)),
    ...(goal !== undefined && { goal: typed.redact('goal', goal) }),
    ...(assignedTo !== undefined && { assignedTo: typed.redact('name of the partner', assignedTo) }),
    ...(coordinator !== undefined && { coordinator: typed.redact('name of the coordinator', coordinator) }),
  };
}

function findRequestedRoute({ route: { kind, id } }: DraftRequest): Route {
  const route = findRoute(kind, id);
  if (!route) throw new BadInput(`There is no ${kind} route "${id}".`, `Choose one of ${ROUTE_IDS.join(', ')}.`);
  return route;
}

/** The role that takes it: of the catalogue, or one that the team's map has added. */
function findTaker(route: Route, { role }: DraftRequest, teamMap: TeamMap): PartnerRole {
  const wanted = role ?? route.roles[0];
  const added = readTeamMap(teamMap).entries.flatMap((entry) => entry.added ?? []);
  const taker = [...CATALOGUE.roles, ...added].find(({ id }) => id === wanted);
  if (!taker) throw new BadInput(`There is no role "${role ?? ''}".`, `Choose one of ${route.roles.join(', ')}.`);
  return taker;
}

function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return `${message.replace(/\.$/, '')}.`;
}

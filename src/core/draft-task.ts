import type { NewFile } from './change';
import type { Detection, DjangoProject } from './django/detection';
import { UserError } from './errors';
import { CATALOGUE, findRole, findRoute } from './partners/catalogue';
import type { HandOverContext } from './partners/hand-over/hand-over-context';
import { renderHandOver } from './partners/hand-over/render-hand-over';
import type { PartnerRole, RoleId, Route } from './partners/partner';
import type { Problem } from './ports';
import { newTask } from './tasks/new-task';
import { refuseTitle } from './tasks/refuse-title';
import { newTasksFolder } from './tasks/task-folders';
import { oneLine } from './tasks/toml-string';

/** What is handed over, as a door has learned it from its user. */
export interface DraftRequest {
  route: Pick<Route, 'kind' | 'id'>;
  title: string;
  /** What shall be reached; the title where it is absent. */
  goal?: string;
  /** Who takes it, a role of the catalogue or of the team's own map; the route's usual role where it is absent. */
  role?: RoleId;
  /** Who that is here, as a task log names them; the role's usual slug where it is absent. */
  assignedTo?: string;
  /** Who gets the reports; the setting's where it is absent. */
  coordinator?: string;
  place?: DraftPlace;
  /** The messages shown at the place. */
  diagnostics?: readonly { message: string; source?: string; line?: number }[];
  git?: { branch?: string; commit?: string };
}

/** A task log to be written, and what went wrong on the way to it. */
export interface DraftedTask {
  change: NewFile;
  /** What the hand-over had to do without, and what is wrong with the workspace's own template. */
  problems: Problem[];
}

/** What the developer had in front of them. */
export interface DraftPlace {
  /** Relative to the workspace folder; `''` for the folder itself. */
  path: string;
  /** 1-based, both included; absent where a whole file is meant. */
  line?: number;
  endLine?: number;
  /** The selected text; absent where nothing is selected. */
  selection?: string;
  /** VS Code's language id of the document. */
  language?: string;
}

/** What a draft is made with, beside the request. */
export interface DraftSurroundings {
  now: Date;
  settings: { tasksFolder: string; coordinator: string };
  /** Undefined where nobody has looked yet. */
  detection: Detection | undefined;
}

const ROUTE_IDS = [...new Set(CATALOGUE.routes.map(({ id }) => id))];

/**
 * The task log of a hand-over, prefilled for whoever takes it.
 * @param attempt how many names were taken
 * @throws UserError where the title will not do, or the folder for task logs leaves the workspace folder
 */
export function draftTask(surroundings: DraftSurroundings, request: DraftRequest, attempt: number): DraftedTask {
  const { now, settings } = surroundings;
  const refusal = refuseTitle(request.title);
  if (refusal !== undefined) throw new UserError(refusal, 'Give another title.');
  const { route, role } = findTaker(request);
  const title = oneLine(request.title);
  const directory = newTasksFolder(settings.tasksFolder);
  const coordinator = request.coordinator ?? settings.coordinator;
  const { body } = renderHandOver({
    route,
    title,
    partner: role.label,
    coordinator,
    directory,
    context: contextOf(surroundings, request),
  });
  const draft = {
    prefix: role.prefix,
    title,
    type: route.taskType,
    priority: '▶️ Medium',
    assignedTo: request.assignedTo ?? role.slugs[0] ?? role.id,
    coordinator,
    tags: ['django', ...role.tags],
    relatedDocs: request.place?.path ? [request.place.path] : [],
    body,
  };
  return { change: newTask(draft, directory, now, attempt), problems: [] };
}

function findTaker({ route: { kind, id }, role }: DraftRequest): { route: Route; role: PartnerRole } {
  const route = findRoute(kind, id);
  if (!route) {
    throw new UserError(`There is no ${kind} route "${id}".`, `Choose one of ${ROUTE_IDS.join(', ')}.`);
  }
  const taker = findRole(role ?? route.roles[0] ?? '');
  if (!taker) throw new UserError(`There is no role "${role}".`, `Choose one of ${route.roles.join(', ')}.`);
  return { route, role: taker };
}

/** What is known without another look at the folder: the project around the place, its Django, and what was selected. */
function contextOf({ detection }: DraftSurroundings, { place }: DraftRequest): HandOverContext {
  const project = projectAround(detection?.projects ?? [], place?.path ?? '');
  const django = project?.django ?? detection?.django;
  return {
    ...(project && {
      project: { root: project.root, ...(project.settingsModule !== null && { settingsModule: project.settingsModule }) },
    }),
    ...(django && { django: [django.specifier, django.locked && `locked at ${django.locked}`].filter(Boolean).join(', ') }),
    ...(place?.path && { place: { path: place.path, ...lines(place) } }),
    ...(place?.selection !== undefined && {
      selection: { text: place.selection, ...(place.language !== undefined && { language: place.language }) },
    }),
  };
}

function lines({ line, endLine }: DraftPlace): { line?: number; endLine?: number } {
  return { ...(line !== undefined && { line }), ...(endLine !== undefined && { endLine }) };
}

/** The project whose directory holds a path, the innermost of several; else the first. */
function projectAround(projects: readonly DjangoProject[], path: string): DjangoProject | undefined {
  const around = projects
    .filter(({ root }) => root === '.' || path === root || path.startsWith(`${root}/`))
    .sort((one, other) => other.root.length - one.root.length);
  return around[0] ?? projects[0];
}

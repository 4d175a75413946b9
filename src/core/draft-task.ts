import type { NewFile } from './change';
import { UserError } from './errors';
import { findGroup, findRole, findRoute } from './partners/catalogue';
import type { PartnerRole, RoleId, Route } from './partners/partner';
import { newTask } from './tasks/new-task';

/** What is handed over, as a door has learned it from its user. */
export interface DraftRequest {
  route: Pick<Route, 'kind' | 'id'>;
  title: string;
  /** Who takes it; the route's usual role where it is absent. */
  role?: RoleId;
  /** Who gets the reports; the setting's where it is absent. */
  coordinator?: string;
  place?: DraftPlace;
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
}

/** Longer titles make no line that anybody reads. */
const MAX_TITLE = 200;

/**
 * Why a title will not do for a task log.
 * @returns one sentence for the user; undefined where it will do
 */
export function refuseTitle(title: string): string | undefined {
  const { length } = title.trim();
  if (length === 0) return 'A task log needs a title.';
  if (length > MAX_TITLE) return `A title has at most ${MAX_TITLE} characters, this one has ${length}; the rest goes into the task log.`;
  return undefined;
}

import type { NewFile } from '../base/change';
import type { RoleId, Route } from '../partners/catalogue/partner';
import type { Place } from '../base/place';
import type { Problem } from '../base/ports';

/** What is handed over, as a door has learned it from its user. */
export interface DraftRequest {
  route: Pick<Route, 'kind' | 'id'>;
  title: string;
  /** What shall be reached; the task log asks for it where it is absent. */
  goal?: string;
  /** How one sees that the work is done, a line each, beside what the route's template asks for. */
  criteria?: readonly string[];
  /** Who takes it, a role of the catalogue or of the team's own map; the route's usual role where it is absent. */
  role?: RoleId;
  /** Who that is here, as a task log names them; the role's usual slug where it is absent. */
  assignedTo?: string;
  /** Who gets the reports; the setting's where it is absent. */
  coordinator?: string;
  place?: DraftPlace;
  /** More places of the same work, where there is a first one. */
  otherPlaces?: readonly Place[];
  /** The messages shown at the place. */
  diagnostics?: readonly { message: string; source?: string; line?: number }[];
  git?: { branch?: string; commit?: string };
}

/** What the developer had in front of them. */
export interface DraftPlace extends Place {
  /** The selected text; absent where nothing is selected. */
  selection?: string;
  /** VS Code's language id of the document; absent where none is open. */
  language?: string;
}

/** A task log to be written, and what went wrong on the way to it. */
export interface DraftedTask {
  change: NewFile;
  /** What the hand-over had to do without, and what is wrong with the workspace's own template. */
  problems: Problem[];
  /** That a secret was taken out of what was typed, one sentence; it is among the problems too. Absent where there was none. */
  redacted?: string;
}

import type { FileLine } from '../base/place';
import type { Problem } from '../base/ports';

/** What a workspace folder is to a Django developer. `none` turns the mode off. */
export type WorkspaceKind = 'project' | 'library' | 'example-only' | 'template' | 'none';

/** What a Django project found inside is there for. */
export type ProjectKind = 'project' | 'example' | 'tests' | 'template' | 'console';

/** Everything that is known about Django in one workspace folder. */
export interface Detection {
  kind: WorkspaceKind;
  isDjango: boolean;
  projects: DjangoProject[];
  /** What speaks for Django in the folder as a whole. */
  evidence: Evidence[];
  /** What looks like Django and was not counted. */
  against: Evidence[];
  /** The requirement that holds for the folder as a whole: of its main project, or of the package that it is. */
  django: DjangoRequirement | null;
  problems: Problem[];
  /** Wall time of the detection in milliseconds. */
  ms: number;
}

/** One Django project, wherever it stands in the folder. */
export interface DjangoProject {
  /** The directory that holds manage.py, or the settings package where there is none; `.` is the folder itself. */
  root: string;
  manage: string | null;
  /** Dotted, as text says it: `config.settings.local`. */
  settingsModule: string | null;
  settingsFile: string | null;
  kind: ProjectKind;
  django: DjangoRequirement | null;
  evidence: Evidence[];
}

/** Which Django is asked for, and where. */
export interface DjangoRequirement extends FileLine {
  /**
   * As written, without the name: `>=4.2,<5`, `^5.1`; `''` where any version will do, or where Django is locked without
   * being asked for: what is made for it brings it along, and `file` is the lock file then.
   */
  specifier: string;
  /** The exact version of a lock file or an `==` pin. */
  locked: string | null;
  /** Where `locked` stands when it is not the requirement itself. */
  lockedIn?: FileLine;
  /** Where the constraints file says the part of `specifier` that the requirement itself does not. */
  constrainedIn?: FileLine;
}

/** One reason, at one place. */
export interface Evidence extends FileLine {
  /** A sentence for people. */
  text: string;
}

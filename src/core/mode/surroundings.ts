import type { Branches } from '../base/branches';
import type { LineBreak } from '../base/change';
import type { Changes, Clock, Files } from '../base/ports';
import type { TeamMap } from '../partners/team/read-team-map';

/** What a mode needs from the outside. */
export interface Surroundings {
  /** One workspace folder. */
  files: Files;
  /** Writes in the same folder. */
  changes: Changes;
  clock: Clock;
  /** The other branches of the folder's repository; absent where a folder has none. */
  branches?: Branches;
  /** Read anew for each verb, because the user may change them in between. */
  settings(): ModeSettings;
  /** Whether open task logs are to tell which files they name, for a door that shows it beside the files. */
  namesFiles?: boolean;
  /** Told of each task log whose text is read into a document, by its path: for who measures. */
  onRead?(path: string): void;
}

/** The settings that core goes by, with their defaults filled in. */
export interface ModeSettings {
  /** Where new task logs go, relative to the folder. */
  tasksFolder: string;
  /** Where other products keep their task files, relative to the folder; none are read where it is absent. */
  otherTaskFolders?: readonly string[];
  /** Who gets the reports; `''` where nobody is named. */
  coordinator: string;
  /** Directories that are searched for projects even where their name says to leave them out. */
  extraRoots?: readonly string[];
  /** The team's own map of partners, as the user wrote it. */
  partners?: TeamMap;
  /** How lines of new files end; a line feed where it is absent. Files that are there keep theirs. */
  lineBreak?: LineBreak;
}

/** What the verbs that take time can be given. */
export interface Cancellable {
  signal?: AbortSignal;
}

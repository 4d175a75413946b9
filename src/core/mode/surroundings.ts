import type { Branches } from '../base/branches';
import type { LineBreak } from '../base/change';
import type { Repository } from '../partners/team/repository';
import type { Chance, Changes, Clock, Files } from '../base/ports';
import type { History } from '../inbox/history';
import type { TargetBranch } from '../project/migrations/branch-migrations';
import type { Acceptance } from '../inbox/acceptance';
import type { SeenStore } from '../inbox/seen';
import type { TeamMap } from '../partners/team/read-team-map';

/** What a mode needs from the outside. */
export interface Surroundings {
  /** One workspace folder. */
  files: Files;
  /** Writes in the same folder. */
  changes: Changes;
  clock: Clock;
  /** Tells new names of one second apart; names go without where it is absent. */
  chance?: Chance;
  /** The other branches of the folder's repository; absent where a folder has none. */
  branches?: Branches;
  /** The branch that the work in the folder will be merged into; absent where none can be asked. */
  target?: TargetBranch;
  /** The repository of the folder: who has written its files, where it is published; absent where none can be asked. */
  repository?: Repository;
  /** Read anew for each verb, because the user may change them in between. */
  settings(): ModeSettings;
  /** Whether open task logs are to tell which files they name, for a door that shows it beside the files. */
  namesFiles?: boolean;
  /** What tells who has changed a task log; absent where no repository can be asked. */
  history?: History;
  /** By what names somebody works here, as far as files tell; asked where no repository can be. */
  names?(): Promise<readonly string[]>;
  /** Keeps what was seen of the task logs; absent where a door has no place for it. */
  seen?: SeenStore;
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
  /** Whose completions wait for the sender's word; of tasks that were handed over from here where it is absent. */
  acceptance?: Acceptance;
  /** A task that nobody has moved on for so many days is told; after 7 where it is absent, never for 0. */
  staleAfterDays?: number;
  /** What hosts of one's own run, for links to their pages, as the user wrote it. */
  forges?: Readonly<Record<string, unknown>>;
  /** How lines of new files end; a line feed where it is absent. Files that are there keep theirs. */
  lineBreak?: LineBreak;
}

/** What the verbs that take time can be given. */
export interface Cancellable {
  signal?: AbortSignal;
}

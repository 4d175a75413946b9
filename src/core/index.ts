import type { FileEdit, NewFile } from './change';
import type { Detection } from './django/detection';
import { trackDjango, updateDetection, type TrackedDetection } from './django/detect-django';
import { WATCHED_GLOB } from './django/file-roles';
import { draftTask, type DraftRequest } from './draft-task';
import { CATALOGUE, type Catalogue } from './partners/catalogue';
import type { Clock, Files, Log } from './ports';
import { formatDate } from './tasks/format-date';
import { readTaskText } from './tasks/read-task-text';
import { taskFolders } from './tasks/task-folders';
import { reportTask, type ReportRequest, type TaskReport } from './tasks/report-task';
import { setStatus } from './tasks/set-status';
import { TaskIndex, type TaskBoard } from './tasks/task-index';
import type { KnownStatus } from './tasks/task-log';

/** What a {@link DjangoMode} needs from the outside. */
export interface Surroundings {
  /** One workspace folder. */
  files: Files;
  clock: Clock;
  log: Log;
  /** Read anew for each verb, because the user may change them in between. */
  settings(): ModeSettings;
}

/** The settings that core goes by, with their defaults filled in. */
export interface ModeSettings {
  /** Where new task logs go, relative to the folder. */
  tasksFolder: string;
  /** Who gets the reports; `''` where nobody is named. */
  coordinator: string;
}

/**
 * The mode in one workspace folder: every verb that a door offers. What comes out is plain data, with paths relative to
 * the folder; a write comes out as a {@link Change} for the door to apply.
 */
export interface DjangoMode {
  readonly catalogue: Catalogue;
  /** The glob of the files whose change can change what {@link detect} says. */
  readonly detectionGlob: string;
  /** Looks for Django: walks the folder once. @throws the signal's reason when it is aborted */
  detect(options?: { signal?: AbortSignal }): Promise<Detection>;
  /** What detection says after files were created, changed or deleted, without another walk. */
  followDetection(paths: readonly string[], options?: { signal?: AbortSignal }): Promise<Detection>;
  /** Reads every task log of the folder. @throws the signal's reason when it is aborted */
  loadTasks(options?: { signal?: AbortSignal }): Promise<TaskBoard>;
  /** Reads these task logs again, and no other; those that are gone leave the board. */
  updateTasks(paths: readonly string[]): Promise<TaskBoard>;
  /** The directories that may hold task logs, the one for new ones first. */
  taskFolders(): string[];
  /** A new task log. `attempt` counts the names that were taken. @throws UserError where the setting leaves the folder */
  draftTask(request: DraftRequest, attempt?: number): Promise<NewFile>;
  /** Sets a task's status and `updated_date`. @throws UserError where the file is gone or too broken for it */
  setStatus(path: string, status: KnownStatus): Promise<FileEdit>;
  /** Composes a report and appends it to the task's log section. @throws UserError where the file is gone or too broken for it */
  report(path: string, request: ReportRequest): Promise<TaskReport>;
}

/** The mode over one workspace folder. */
export function createDjangoMode({ files, clock, settings }: Surroundings): DjangoMode {
  const index = new TaskIndex(files);
  let tracked: TrackedDetection | undefined;
  const today = (): string => formatDate(clock.now());
  return Object.freeze<DjangoMode>({
    catalogue: CATALOGUE,
    detectionGlob: WATCHED_GLOB,
    detect: async (options) => {
      tracked = await trackDjango(files, { ...options, clock });
      return tracked.detection;
    },
    followDetection: async (paths, options) => {
      tracked = await (tracked
        ? updateDetection(files, tracked.scan, paths, { ...options, clock })
        : trackDjango(files, { ...options, clock }));
      return tracked.detection;
    },
    loadTasks: (options) => index.load(taskFolders(settings().tasksFolder), options?.signal),
    updateTasks: (paths) => index.update(paths),
    taskFolders: () => taskFolders(settings().tasksFolder),
    draftTask: async (request, attempt = 0) =>
      draftTask({ now: clock.now(), settings: settings(), detection: tracked?.detection }, request, attempt),
    setStatus: async (path, status) => setStatus(path, await readTaskText(files, path), status, today()),
    report: async (path, request) => reportTask(path, await readTaskText(files, path), request, clock.now()),
  });
}

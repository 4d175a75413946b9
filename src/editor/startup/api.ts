import type { Event, Uri } from 'vscode';
import type {
  CheckedCriterion,
  Delivery,
  DeliveredReport,
  Detection,
  DraftRequest,
  Inbox,
  Inventory,
  PartnersHere,
  ProjectMigrations,
  RankedPlace,
  RankedRoute,
  RenamedTask,
  TaskChange,
  TaskLog,
  WantedReport,
} from '../../core';

/**
 * What the extension offers to other extensions: coordinators that invoke the mode, and get its reports.
 *
 * ```ts
 * const mode = await vscode.extensions.getExtension('django-developer.django-developer-mode')?.activate();
 * if (mode?.version === 1 && (await mode.detect(folder.uri)).isDjango) {
 *   const path = await mode.createEscalation(folder.uri, { route: { kind: 'escalation', id: 'database' }, title: 'Orders stay fast' });
 * }
 * ```
 *
 * `folder` is always the URI of an open workspace folder; every path is relative to it, in POSIX form. What comes back is plain
 * data. Whatever fails for a reason that the user can mend rejects with an Error whose message is two sentences: what happened,
 * and what to do. Writes are refused in a workspace that is not trusted.
 */
export interface DjangoDeveloperApi {
  /** Rises when something here is taken away or means something else; what is added leaves it as it is. */
  readonly version: 1;
  /** Something that the verbs tell is different now. */
  readonly onDidChange: Event<void>;
  /** Whether a folder is Django, and why: what is known, once the first look has ended. */
  detect(folder: Uri): Promise<Detection>;
  /**
   * What a static look tells about a Django project of a folder: apps, models, routes, settings and more, with their places.
   * @param root the project's, as {@link detect} names it
   */
  inventory(folder: Uri, root: string): Promise<Inventory>;
  /**
   * What each operation of a project's migrations means for those who use the database while it runs, and the safer way.
   * @param root the project's, as {@link detect} names it
   */
  migrations(folder: Uri, root: string): Promise<ProjectMigrations>;
  /** Who matters in a folder, why, and who that is. */
  partners(folder: Uri): Promise<PartnersHere>;
  /** Where work on a file or its lines should go, the best first; `stay` is core Django. */
  suggestRoute(
    folder: Uri,
    place: Pick<RankedPlace, 'path' | 'line' | 'endLine' | 'diagnostics'>,
  ): Promise<RankedRoute[]>;
  /** Writes a new task log, prefilled for the partner. @returns its path */
  createEscalation(folder: Uri, request: DraftRequest): Promise<string>;
  /** The task logs of a folder, sorted by path. */
  tasks(folder: Uri): Promise<readonly TaskLog[]>;
  /** The whole text of a task log, which is named by its id, its path or its file name, here and below. */
  readTask(folder: Uri, task: string): Promise<string>;
  /** What shows the criteria of a task, as the files are now. Nothing is run. */
  checkTask(folder: Uri, task: string): Promise<CheckedCriterion[]>;
  /** Changes a task log, all of it or nothing. */
  updateTask(folder: Uri, task: string, change: TaskChange): Promise<void>;
  /**
   * Gives a task log another id, with its file, its kept reports and everything that names it: all of it or nothing. Of several with one
   * id the newest is meant; lines that may mean another of them are left as they are, and told.
   * @param newId one that is free if left out
   */
  renameTask(folder: Uri, task: string, newId?: string): Promise<Omit<RenamedTask, 'changes'>>;
  /**
   * Writes a task log that git has left in conflict as both sides say it.
   * @returns in how many places both give one thing two meanings; git's marks are left around them
   */
  mergeTask(folder: Uri, task: string): Promise<number>;
  /** Reports progress or completion of a task to its coordinator: whom the request names, else the task, else the setting. */
  report(folder: Uri, task: string, request: WantedReport): Promise<Delivery>;
  /** What came back of what was handed over, unread first, and what was left lying; nothing counts as seen by it. */
  inbox(folder: Uri): Promise<Inbox>;
  /**
   * Takes the work of a partner: done, noted, and reported to the coordinator. Refused while something is open that is not settled, and where
   * somebody else has changed what was asked, unless `asChanged` says that it is accepted so.
   * @returns the report; undefined where nobody coordinates the task, or was told before
   */
  acceptTask(
    folder: Uri,
    task: string,
    options?: { note?: string; allDone?: boolean; notNeeded?: string; asChanged?: boolean },
  ): Promise<DeliveredReport | undefined>;
  /** Gives the work back to the partner, in progress, with the reason and what is open in the log. Refused without a reason. */
  sendBackTask(folder: Uri, task: string, reason: string): Promise<void>;
  /** For tests: the rows of each view as indented lines, as they stand now. No part of the version. */
  readonly outline: Readonly<Record<'project' | 'partners' | 'tasks', () => string>>;
}

/** The verbs of the API: all of it that does something. */
export type ApiVerbs = Omit<DjangoDeveloperApi, 'version' | 'onDidChange' | 'outline'>;

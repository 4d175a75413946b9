import type { FileEdit, LineBreak } from './base/change';
import type { Detection } from './django/detection';
import { WATCHED_GLOB } from './django/scan/file-roles';
import type { DraftedTask, DraftRequest } from './hand-over/draft-request';
import { FolderMemory } from './folder-memory';
import { readText } from './hand-over/gather/read-text';
import { CATALOGUE, type Catalogue } from './partners/catalogue/catalogue';
import { concernsPartners, type PartnersHere } from './partners/partners-here';
import type { EscalationMark } from './partners/routing/escalation-mark';
import type { Place } from './partners/routing/place';
import { rankRoutes, type RankedRoute } from './partners/routing/rank-routes';
import type { TeamMap } from './partners/team/read-team-map';
import { PARTNERS_GLOB } from './partners/watched-glob';
import type { Clock, Files } from './base/ports';
import type { Inventory } from './project/inventory';
import type { DjangoThing } from './project/thing-at';
import { addressReport, type AddressedReport } from './reports/address-report';
import { outstandingReports, type OutstandingReport } from './reports/outstanding-reports';
import { REPORTS_FOLDER } from './reports/report-file';
import { brokenLinks, type BrokenLink } from './tasks/lint/broken-links';
import { changeTask, type TaskChange } from './tasks/change/change-task';
import { checkCompletion, type OpenPoint } from './tasks/log/check-completion';
import { convertTask } from './tasks/change/convert-task';
import { editFields, type FieldValues } from './tasks/change/edit-field';
import { withNamedFiles } from './tasks/authoring/named-files';
import { findTaskPath } from './tasks/index/find-task-path';
import { pathOfTask } from './tasks/index/path-of-task';
import type { Finding } from './tasks/lint/finding';
import { formatDate } from './tasks/log/format-date';
import type { FindingDetail } from './tasks/lint/lint-subject';
import { lintTask } from './tasks/lint/lint-task';
import { lintTaskFiles } from './tasks/lint/lint-tasks';
import { missingRelated } from './tasks/lint/missing-related';
import { parseTask } from './tasks/log/parse-task';
import { readTaskText } from './tasks/index/read-task-text';
import type { ReportRequest } from './reports/report-task';
import { settleItems, type Settlement } from './tasks/change/settle-items';
import { setStatus } from './tasks/change/set-status';
import { taskFolders } from './tasks/index/task-folders';
import { TaskIndex, type TaskBoard } from './tasks/index/task-index';
import type { ChecklistItem, KnownStatus, TaskLog } from './tasks/log/task-log';
import { lookUpTasks, type TaskLookup } from './tasks/index/task-lookup';
import { tickItem } from './tasks/change/tick-item';
import { toggleItems } from './tasks/change/toggle-items';

/** What a {@link DjangoMode} needs from the outside. */
export interface Surroundings {
  /** One workspace folder. */
  files: Files;
  clock: Clock;
  /** Read anew for each verb, because the user may change them in between. */
  settings(): ModeSettings;
  /** Whether open task logs are to tell which files they name, for a door that shows it beside the files. */
  namesFiles?: boolean;
}

/** The settings that core goes by, with their defaults filled in. */
export interface ModeSettings {
  /** Where new task logs go, relative to the folder. */
  tasksFolder: string;
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
interface Cancellable {
  signal?: AbortSignal;
}

/**
 * The mode in one workspace folder: every verb that a door offers. What comes out is plain data, with paths relative to
 * the folder; a write comes out as a {@link Change} for the door to apply.
 */
export interface DjangoMode {
  readonly catalogue: Catalogue;
  /** The glob of the files whose change can change what {@link detect} says. */
  readonly detectionGlob: string;
  /** The glob of the files among which those are whose change can change what {@link partnersHere} says. */
  readonly partnersGlob: string;
  /** Looks for Django: walks the folder once. @throws the signal's reason when it is aborted */
  detect(options?: Cancellable): Promise<Detection>;
  /** What detection says after files were created, changed or deleted, without another walk. */
  followDetection(paths: readonly string[], options?: Cancellable): Promise<Detection>;
  /** What a static look tells about a project. @throws UserError where there is none of that root */
  inventory(root: string, options?: Cancellable): Promise<Inventory>;
  /**
   * Which partners matter here, why, and who they are.
   * @param options.changed what was created, changed or deleted since the last look: nothing else is walked again
   */
  partnersHere(options?: Cancellable & { changed?: readonly string[] }): Promise<PartnersHere>;
  /** Whether a change of this file can change what {@link partnersHere} says. */
  concernsPartners(path: string): boolean;
  /** Where work at a place should go, the best first; `stay` is core Django. */
  rankRoutes(place: Place): RankedRoute[];
  /** {@link rankRoutes} for a file of the folder: it is read, and the Django thing around the line is looked up. */
  rankRoutesIn(place: Pick<Place, 'path' | 'line' | 'endLine' | 'diagnostics'>): Promise<RankedRoute[]>;
  /** What Django thing a line stands in, by its file's text alone. */
  thingAt(path: string, text: string, line: number): Promise<DjangoThing>;
  /** The lines of a file that speak for a route by themselves: raw SQL in migrations, settings of security and deployment. */
  findEscalationMarks(path: string, text: string): Promise<EscalationMark[]>;
  /**
   * A new task log with everything the partner needs. Aborted, it is drafted without what is not known yet.
   * @param attempt counts the names that were taken
   * @throws UserError where the title, the route or the role will not do, or the setting leaves the folder
   */
  draftTask(request: DraftRequest, attempt?: number, options?: Cancellable): Promise<DraftedTask>;
  /** Reads every task log of the folder. @throws the signal's reason when it is aborted */
  loadTasks(options?: Cancellable): Promise<TaskBoard>;
  /** Reads these task logs again, and no other; those that are gone leave the board. */
  updateTasks(paths: readonly string[]): Promise<TaskBoard>;
  /** The directories that may hold task logs, the one for new ones first. */
  taskFolders(): string[];
  /**
   * The path of the task log that somebody names by its id, its path or its file name, as the disk has it now. Faster than the board.
   * @throws UserError where it names no task log, or several
   */
  findTaskPath(reference: string): Promise<string>;
  /** The whole text of a task log. @throws UserError where it is gone or cannot be read */
  readTask(path: string): Promise<string>;
  /**
   * What is wrong with a task log, by itself and beside the others. With less than all detail, the files that it names are not looked for.
   * @param text what an editor holds unsaved
   */
  lintTask(path: string, text?: string, detail?: FindingDetail): Promise<Finding[]>;
  /** What a task log of the board says about the others and is not so; nothing is read. */
  brokenLinks(task: TaskLog): BrokenLink[];
  /** What is wrong with these task logs beside the ones of the board, one after the other, without remedies. */
  lintTasks(paths: readonly string[]): Promise<Finding[]>;
  /** What is open in a task that is to be completed: criteria, steps to report, dependencies. */
  openPoints(path: string): Promise<OpenPoint[]>;
  /** Sets a task's status and `updated_date`. @throws UserError where the file is gone or too broken for it */
  setStatus(path: string, status: KnownStatus): Promise<FileEdit>;
  /** Sets fields of the front matter, and `updated_date`. @throws UserError where the file is gone or too broken for it */
  setFields(path: string, values: FieldValues): Promise<FileEdit>;
  /** Sets the mark of an item in the file's own style. @throws UserError where the line is no item */
  tickItem(path: string, line: number, state: ChecklistItem['state']): Promise<FileEdit>;
  /** Ticks the items on some lines, or takes the tick away where all of them have one. */
  toggleItems(path: string, lines: readonly number[]): Promise<FileEdit>;
  /** Settles open items before their task is reported as done. @throws UserError where a line is no item */
  settleItems(path: string, settlements: readonly Settlement[]): Promise<FileEdit>;
  /** Gives an old task log TOML front matter. @throws UserError where something would be lost */
  convertTask(path: string): Promise<FileEdit>;
  /** Several changes of a task log as one edit, and `updated_date`. @throws UserError where the file is gone or too broken for it */
  changeTask(path: string, change: TaskChange): Promise<FileEdit>;
  /**
   * Composes a report: its text, and the changes that keep it, tell the coordinator and record it, in the order in which they are
   * applied. `deliverReport` carries them out.
   * @param attempt counts the names that were taken
   * @throws UserError where the file is gone or too broken for it
   */
  report(path: string, request: ReportRequest, attempt?: number): Promise<AddressedReport>;
  /** Who gets the reports of tasks that name nobody; `''` where the setting names nobody either. */
  coordinator(): string;
  /** What was finished and never reported. */
  outstandingReports(): Promise<OutstandingReport[]>;
}

/** The mode over one workspace folder. */
export function createDjangoMode({ files, clock, settings, namesFiles = false }: Surroundings): DjangoMode {
  const index = new TaskIndex(files, namesFiles ? withNamedFiles : undefined);
  const memory = new FolderMemory({ files, clock, settings });
  const today = (): string => formatDate(clock.now());
  const read = (path: string): Promise<string> => readTaskText(files, path);
  let known: { board: TaskBoard; lookup: TaskLookup } | undefined;
  const lookup = (): TaskLookup => {
    const board = index.board();
    if (known?.board !== board) known = { board, lookup: lookUpTasks(board.tasks, board.shelved) };
    return known.lookup;
  };
  const folders = (): string[] => taskFolders(settings().tasksFolder);
  const loadTasks = (options?: Cancellable): Promise<TaskBoard> => index.load(folders(), options?.signal);

  return Object.freeze<DjangoMode>({
    catalogue: CATALOGUE,
    detectionGlob: WATCHED_GLOB,
    partnersGlob: PARTNERS_GLOB,
    detect: async (options) => (await memory.detect(options)).detection,
    followDetection: async (paths, options) => (await memory.follow(paths, options)).detection,
    inventory: (root, options) => memory.takeInventory(root, options),
    partnersHere: (options) => memory.findPartners(options),
    concernsPartners,
    rankRoutes,
    rankRoutesIn: async (place) => {
      const text = await readText(files, place.path);
      if (text === undefined) return rankRoutes(place);
      const { thingAt } = await import('./project/thing-at');
      const { kind, name } = thingAt(place.path, text, place.line ?? 1);
      return rankRoutes({
        ...place,
        text,
        ...(place.line !== undefined && kind !== 'none' && { thing: { kind, name } }),
      });
    },
    thingAt: async (path, text, line) => (await import('./project/thing-at')).thingAt(path, text, line),
    findEscalationMarks: async (path, text) =>
      (await import('./partners/routing/find-escalation-marks')).findEscalationMarks(path, text),
    draftTask: async (request, attempt = 0, options = {}) => {
      const { draftTask } = await import('./hand-over/draft-task');
      return draftTask({ files, now: clock.now(), settings: settings(), memory, ...options }, request, attempt);
    },
    loadTasks,
    updateTasks: (paths) => index.update(paths),
    taskFolders: folders,
    // Where only what has changed is read, the board is found sooner than one task log among all.
    findTaskPath: async (reference) =>
      files.stamp ? pathOfTask(await loadTasks(), reference) : findTaskPath(files, folders(), reference),
    readTask: read,
    lintTask: async (path, given, detail = 'remedies') => {
      const text = given ?? (await read(path));
      const missing =
        detail === 'remedies' ? (await missingRelated(files, [parseTask(path, text)])).get(path) : undefined;
      return lintTask(path, text, { tasks: lookup(), detail, ...(missing && { missing }) });
    },
    brokenLinks: (task) => brokenLinks(task, lookup()),
    lintTasks: async (paths) => {
      const wanted = new Set(paths);
      const tasks = index.board().tasks.filter(({ path }) => wanted.has(path));
      return lintTaskFiles(files, paths, lookup(), await missingRelated(files, tasks));
    },
    openPoints: async (path) => checkCompletion(parseTask(path, await read(path)), lookup()),
    setStatus: async (path, status) => setStatus(path, await read(path), status, today()),
    setFields: async (path, values) => {
      const before = await read(path);
      return { kind: 'edit', path, before, edits: editFields(before, { ...values, updated_date: today() }) };
    },
    tickItem: async (path, line, state) => tickItem(path, await read(path), line, state),
    toggleItems: async (path, lines) => toggleItems(path, await read(path), lines),
    settleItems: async (path, settlements) => settleItems(path, await read(path), settlements),
    convertTask: async (path) => convertTask(path, await read(path)),
    changeTask: async (path, change) => changeTask(path, await read(path), change, today()),
    report: (path, request, attempt = 0) => {
      const { lineBreak } = settings();
      return addressReport(
        { tasks: lookup(), now: clock.now(), read, ...(lineBreak && { lineBreak }) },
        path,
        request,
        attempt,
      );
    },
    coordinator: () => settings().coordinator,
    outstandingReports: async () => {
      const { files: reports } = await files.walk({ under: REPORTS_FOLDER, wanted: (path) => path.endsWith('.md') });
      return outstandingReports(
        index.board().tasks,
        reports.map(({ path }) => path),
      );
    },
  });
}

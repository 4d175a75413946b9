import { EventEmitter, type Disposable, type WorkspaceFolder } from 'vscode';
import type { DjangoMode } from '../../core';
import type { Change } from '../../core/base/change';
import type { DraftRequest } from '../../core/hand-over/draft-request';
import type { Catalogue } from '../../core/partners/catalogue/catalogue';
import type { Detection } from '../../core/django/detection';
import type { Inventory } from '../../core/project/inventory';
import type { Delivery } from '../../core/reports/deliver-report';
import type { OutstandingReport } from '../../core/reports/outstanding-reports';
import type { ReportRequest } from '../../core/reports/report-task';
import type { TaskBoard } from '../../core/tasks/index/task-index';
import type { TaskLog } from '../../core/tasks/log/task-log';
import { FolderPartners } from './folder-partners';
import type { EditorLog } from './log';
import { openMode, type OpenMode } from './open-mode';
import { readSettings } from './settings';
import { watchFiles } from './watch-files';
import { watchTaskFolders } from './watch-task-folders';

/** What the views know of one workspace folder. Reads nothing until it is started, and no task log where the mode is off. */
export class FolderModel implements Disposable {
  readonly #changed = new EventEmitter<void>();
  readonly onDidChange = this.#changed.event;

  readonly #opened: OpenMode;
  #detection: Detection | undefined;
  #tasks: readonly TaskLog[] = [];
  #shelved: readonly string[] = [];
  #outstanding: readonly OutstandingReport[] = [];
  #inventoryVersion = 0;
  readonly #inventories = new Map<string, Promise<Inventory>>();
  #detecting: AbortController | undefined;
  #detectionWatchers: Disposable | undefined;
  #taskWatchers: Disposable | undefined;

  /** Who matters here; nothing is looked for before somebody asks. */
  readonly partners: FolderPartners;

  constructor(
    readonly folder: WorkspaceFolder,
    private readonly log: EditorLog,
  ) {
    this.#opened = openMode(folder, log);
    this.partners = new FolderPartners(folder, this.mode, log);
    this.partners.onDidChange(() => this.#changed.fire());
  }

  /** Undefined until the first detection has ended, and where the mode is turned off by the setting. */
  get detection(): Detection | undefined {
    return this.#detection;
  }

  /** The partners and routes. */
  get catalogue(): Catalogue {
    return this.#opened.mode.catalogue;
  }

  get tasks(): readonly TaskLog[] {
    return this.#tasks;
  }

  /** Paths of the Markdown files beside the task logs that are none to be done: overviews, the archive. */
  get shelved(): readonly string[] {
    return this.#shelved;
  }

  /** What was finished and never reported. */
  get outstanding(): readonly OutstandingReport[] {
    return this.#outstanding;
  }

  get scanning(): boolean {
    return this.#detecting !== undefined;
  }

  /** Whether the mode is on here: what was found, unless the setting says otherwise. */
  get active(): boolean {
    const { detection } = readSettings(this.folder);
    if (detection === 'off') return false;
    return this.#detection !== undefined && (detection === 'on' || this.#detection.isDjango);
  }

  /** The verbs of core over this folder's files. */
  get mode(): DjangoMode {
    return this.#opened.mode;
  }

  /** What a static look tells about a project, taken once for each detection. */
  inventory(root: string): Promise<Inventory> {
    const known = this.#inventories.get(root);
    if (known) return known;
    const taken = this.mode.inventory(root);
    this.#inventories.set(root, taken);
    return taken;
  }

  /** Counts how often what is known of the projects' files was given up. */
  get inventoryVersion(): number {
    return this.#inventoryVersion;
  }

  /** Gives up what is known of the projects' files: one of them was saved. */
  forgetInventories(): void {
    this.#forgetInventories();
    this.#changed.fire();
  }

  /** Carries out a change of one task log and shows it. @throws UserError where it is refused */
  async apply(change: Change): Promise<void> {
    await this.#opened.apply(change);
    await this.followTasks([change.path]);
  }

  /**
   * Writes a new task log; the views show it a moment later.
   * @returns its path
   * @throws UserError where it cannot be written
   */
  async createTask(request: DraftRequest): Promise<string> {
    const path = await this.#opened.createTask(request);
    this.followTasks([path]).catch((error: unknown) => this.log.error(`${path} cannot be read`, error));
    return path;
  }

  /** Delivers a report and shows what it changed. @throws UserError where it cannot be kept or recorded */
  async report(path: string, request: ReportRequest): Promise<Delivery> {
    const delivery = await this.#opened.deliverReport(path, request);
    await this.followTasks([path, ...(delivery.deliveredTo === undefined ? [] : [delivery.deliveredTo])]);
    return delivery;
  }

  /** Looks for Django from scratch, then reads the task logs where the mode is on. */
  async detect(): Promise<void> {
    this.#detecting?.abort();
    if (readSettings(this.folder).detection === 'off') return this.#turnOff();
    const detecting = new AbortController();
    this.#detecting = detecting;
    this.#changed.fire();
    // First of all: what changes during a look is seen after it.
    this.#watchDetection();
    this.partners.watch();
    try {
      const detection = await this.mode.detect({ signal: detecting.signal });
      if (detecting.signal.aborted) return;
      this.#detection = detection;
      this.#forgetInventories();
      this.log.info(
        `${this.folder.name}: ${detection.kind}, ${detection.projects.length} project(s), ${Math.round(detection.ms)} ms`,
      );
      for (const problem of detection.problems) this.log.warn(`${problem.path}:${problem.line}: ${problem.message}`);
      this.partners.refresh();
      if (this.active) await this.#loadTasks(detecting.signal);
    } catch (error) {
      if (!detecting.signal.aborted) throw error;
    } finally {
      if (this.#detecting === detecting) {
        this.#detecting = undefined;
        this.#changed.fire();
      }
    }
  }

  /** Reads these task logs again, and no other. */
  async followTasks(paths: readonly string[]): Promise<void> {
    this.#take(await this.mode.updateTasks(paths));
    this.#outstanding = await this.mode.outstandingReports();
    this.#changed.fire();
  }

  /** Stops a detection that is under way; what was known before stays. */
  stopDetection(): void {
    this.#detecting?.abort();
  }

  dispose(): void {
    this.#detecting?.abort();
    this.#detectionWatchers?.dispose();
    this.#taskWatchers?.dispose();
    this.partners.dispose();
    this.#changed.dispose();
  }

  async #loadTasks(signal?: AbortSignal): Promise<void> {
    this.#watchTasks();
    this.#take(await this.mode.loadTasks({ ...(signal && { signal }) }));
    this.#outstanding = await this.mode.outstandingReports();
  }

  /** Anew for each reading of all task logs: the setting says where they are. */
  #watchTasks(): void {
    this.#taskWatchers?.dispose();
    this.#taskWatchers = watchTaskFolders({
      folder: this.folder,
      taskFolders: this.mode.taskFolders(),
      known: () => this.#tasks.map(({ path }) => path),
      follow: (paths) => this.followTasks(paths),
      onError: this.#onWatchError,
    });
  }

  #watchDetection(): void {
    this.#detectionWatchers ??= watchFiles({
      folder: this.folder,
      globs: [this.mode.detectionGlob],
      known: () => this.#detectedFiles(),
      follow: async (paths) => {
        // Who has stopped the first look does not want one for each change.
        if (!this.#detection && !this.#detecting) return;
        this.#detection = await this.mode.followDetection(paths);
        this.#forgetInventories();
        if (this.active && !this.#taskWatchers) await this.#loadTasks();
        this.#changed.fire();
      },
      onError: this.#onWatchError,
    });
  }

  readonly #onWatchError = (error: unknown): void => {
    this.log.error(`${this.folder.name}: following changes failed`, error);
  };

  /** The files that the detection names. */
  #detectedFiles(): string[] {
    const { projects = [], evidence = [] } = this.#detection ?? {};
    return [...evidence, ...projects.flatMap((project) => project.evidence)].map(({ file }) => file);
  }

  #turnOff(): void {
    this.#detecting = undefined;
    this.#detection = undefined;
    this.#take({ tasks: [], shelved: [] });
    this.#outstanding = [];
    this.#detectionWatchers?.dispose();
    this.#taskWatchers?.dispose();
    this.#detectionWatchers = this.#taskWatchers = undefined;
    this.#changed.fire();
  }

  #take({ tasks, shelved }: Pick<TaskBoard, 'tasks' | 'shelved'>): void {
    this.#tasks = tasks;
    this.#shelved = shelved;
  }

  #forgetInventories(): void {
    this.#inventories.clear();
    this.#inventoryVersion += 1;
  }
}

import { EventEmitter, type Disposable, type Memento, type WorkspaceFolder } from 'vscode';
import type {
  Catalogue,
  CreatedTask,
  DeliveredReport,
  Detection,
  DjangoMode,
  DjangoProject,
  DraftRequest,
  Inbox,
  Inventory,
  OutstandingReport,
  TaskLog,
  Topic,
  WantedReport,
} from '../../core';
import { detectedFiles } from './detected-files';
import { FolderBranches } from './folder-branches';
import { FolderPartners } from './folder-partners';
import type { EditorLog } from './log';
import { openMode } from './open-mode';
import { readSettings } from './settings';
import { watchFiles } from './watch-files';
import { watchFolder, type FolderPresence } from './watch-folder';
import { type TaskWatch, watchTaskFolders } from './watch-task-folders';

/** How long a hand-over is gathered for somebody who waits for it, in milliseconds; then it goes without the rest. */
const PATIENCE = 2000;

/** What the views know of one workspace folder. Reads nothing until it is started, and no task log where the mode is off. */
export class FolderModel implements Disposable {
  readonly #changed = new EventEmitter<void>();
  readonly onDidChange = this.#changed.event;

  /** The verbs of core over this folder's files. What is known of the folder, they know. */
  readonly mode: DjangoMode;
  readonly #stopListening: () => void;
  #inventoryVersion = 0;
  #detecting: AbortController | undefined;
  #detectionWatchers: Disposable | undefined;
  #taskWatchers: TaskWatch | undefined;

  /** Who matters here, as core knows it; nothing is looked for before somebody asks. */
  readonly partners: FolderPartners;
  /** What other branches have made of the tasks; nothing where no git may be asked. */
  readonly branches: FolderBranches;
  /** Whether the folder is where it was opened. */
  readonly presence: FolderPresence;

  readonly #log: EditorLog;

  constructor(
    readonly folder: WorkspaceFolder,
    log: EditorLog,
    state: Memento,
  ) {
    this.#log = log;
    this.mode = openMode(folder, state);
    this.#stopListening = this.mode.onDidChange((topic) => this.#follow(topic));
    this.partners = new FolderPartners(folder, this.mode, log, () => this.#changed.fire());
    this.branches = new FolderBranches(
      this.mode,
      () => this.#changed.fire(),
      (error) => this.#log.error(`${this.folder.name}: looking at other branches failed`, error),
    );
    this.presence = watchFolder(folder, () => void this.detect().catch(this.#onWatchError));
  }

  /** Undefined until the first detection has ended, and where the mode is turned off by the setting. */
  get detection(): Detection | undefined {
    return readSettings(this.folder).detection === 'off' ? undefined : this.mode.django.known();
  }

  /** The partners and routes. */
  get catalogue(): Catalogue {
    return this.mode.partners.catalogue;
  }

  get tasks(): readonly TaskLog[] {
    return this.active ? this.mode.tasks.known().tasks : [];
  }

  /** Paths of the Markdown files beside the task logs that are none to be done: overviews, the archive. */
  get shelved(): readonly string[] {
    return this.active ? this.mode.tasks.known().shelved : [];
  }

  /** What was finished and never reported. */
  get outstanding(): readonly OutstandingReport[] {
    return this.active ? this.mode.reports.knownOutstanding() : [];
  }

  /** What came back of what was handed over. */
  get inbox(): Inbox {
    return this.active ? this.mode.inbox.known() : { news: [], stale: [], knowsAuthors: true, knowsNames: true };
  }

  get scanning(): boolean {
    return this.#detecting !== undefined;
  }

  /** Whether the mode is on here: what was found, unless the setting says otherwise; off where the folder is gone. */
  get active(): boolean {
    if (!this.detection || !this.presence.isThere) return false;
    return this.detection.isDjango || readSettings(this.folder).detection === 'on';
  }

  /** What a static look tells about a project, taken once for each detection. */
  inventory({ root, manage }: DjangoProject): Promise<Inventory> {
    return this.mode.django.inventory(root, { manage });
  }

  /** How often what is known of the projects' files was given up. */
  get inventoryVersion(): number {
    return this.#inventoryVersion;
  }

  /** Gives up what is known of the projects' files: one of them was saved. */
  forgetInventories(): void {
    this.mode.django.forget();
  }

  /**
   * Writes a new task log.
   * @throws UserError where it cannot be written
   */
  async createTask(request: DraftRequest): Promise<CreatedTask> {
    const created = await this.mode.tasks.create(request, { patience: () => AbortSignal.timeout(PATIENCE) });
    for (const problem of created.problems) this.#log.warn(`${problem.path}:${problem.line}: ${problem.message}`);
    return created;
  }

  /** Delivers a report. @throws UserError where it cannot be kept or recorded */
  report(path: string, report: WantedReport): Promise<DeliveredReport> {
    return this.mode.reports.deliver(path, report);
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
      const detection = await this.mode.django.detect({ signal: detecting.signal });
      if (detecting.signal.aborted) return;
      this.#log.info(
        `${this.folder.name}: ${detection.kind}, ${detection.projects.length} project(s), ${Math.round(detection.ms)} ms`,
      );
      for (const problem of detection.problems) this.#log.warn(`${problem.path}:${problem.line}: ${problem.message}`);
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
  readonly followTasks = async (paths: readonly string[]): Promise<void> => void (await this.mode.tasks.update(paths));

  /** Stops a detection that is under way; what was known before stays. */
  stopDetection(): void {
    this.#detecting?.abort();
  }

  dispose(): void {
    this.#detecting?.abort();
    this.#stopListening();
    for (const one of [this.#detectionWatchers, this.#taskWatchers, this.presence, this.partners, this.#changed])
      one?.dispose();
  }

  async #loadTasks(signal?: AbortSignal): Promise<void> {
    this.#watchTasks();
    await this.mode.tasks.load({ ...(signal && { signal }) });
  }

  /** Anew for each reading of all task logs: the setting says where they are. */
  #watchTasks(): void {
    this.#taskWatchers?.dispose();
    this.#taskWatchers = watchTaskFolders({
      folder: this.folder,
      taskFolders: this.mode.tasks.folders(),
      known: () => this.tasks.map(({ path }) => path),
      follow: this.followTasks,
      onError: this.#onWatchError,
    });
  }

  #watchDetection(): void {
    this.#detectionWatchers ??= watchFiles({
      folder: this.folder,
      globs: [this.mode.django.glob],
      newDirectories: true,
      known: () => detectedFiles(this.detection),
      follow: async (paths) => {
        // Who has stopped the first look does not want one for each change.
        if (!this.detection && !this.#detecting) return;
        await this.mode.django.follow(paths);
      },
      onError: this.#onWatchError,
    });
  }

  readonly #onWatchError = (error: unknown): void =>
    this.#log.error(`${this.folder.name}: following changes failed`, error);

  #turnOff(): void {
    this.#detecting = undefined;
    for (const one of [this.#detectionWatchers, this.#taskWatchers]) one?.dispose();
    this.#detectionWatchers = this.#taskWatchers = undefined;
    this.#changed.fire();
  }

  /** Core knows something anew: so does every view. */
  #follow(topic: Topic): void {
    if (topic === 'tasks') {
      void this.branches.refresh();
      this.#taskWatchers?.noteKnown();
      return void this.#lookForNews();
    }
    if (topic === 'django') {
      this.#inventoryVersion += 1;
      // The first look reads the task logs itself; here the mode goes on by what was found later.
      if (this.active && !this.#detecting && !this.#taskWatchers) this.#loadTasks().catch(this.#onWatchError);
    }
    this.#changed.fire();
  }

  /** What is not reported, and what came back, as the task logs are now. */
  async #lookForNews(): Promise<void> {
    try {
      await this.mode.reports.outstanding();
      if (this.active) await this.mode.inbox.look();
    } catch (error) {
      this.#log.error(`${this.folder.name}: looking for news failed`, error);
    }
    this.#changed.fire();
  }
}

import type { Chance, Changes, Clock, Files } from '../base/ports';
import { withNamedFiles } from '../tasks/authoring/named-files';
import type { TaskChange } from '../tasks/change/task-change';
import { toggleMarks } from '../tasks/change/mark-items';
import { settlePoints } from '../tasks/change/settle-points';
import { findTaskPath, pathOfTask } from '../tasks/index/find-task-path';
import { readTaskText } from '../tasks/index/read-task-text';
import { problemOfTasksFolder, problemsOfOtherFolders, taskFolders } from '../tasks/index/task-folders';
import { searchText, type FoundLine } from '../tasks/index/search-text';
import { TaskIndex, type TaskBoard } from '../tasks/index/task-index';
import { lookUpTasks, type TaskLookup } from '../tasks/index/task-lookup';
import type { Finding } from '../tasks/lint/finding';
import type { FindingDetail } from '../tasks/lint/lint-subject';
import { lintTask } from '../tasks/lint/lint-task';
import { lintTaskFiles } from '../tasks/lint/lint-tasks';
import { missingRelated } from '../tasks/lint/missing-related';
import { checkCompletion } from '../tasks/log/check-completion';
import { classifyStatus } from '../tasks/log/classify-status';
import { formatMoment } from '../tasks/log/format-date';
import { NotComplete } from '../tasks/log/not-complete';
import { readTaskDocument, type TaskDocument } from '../tasks/log/read-task-document';
import { withEntries } from '../tasks/log/with-entries';
import type { TaskLog } from '../tasks/log/task-log';
import { readBacklogStatuses } from '../tasks/others/read-backlog-statuses';
import type { Listeners } from './listeners';
import type { Cancellable, ModeSettings, Surroundings } from './surroundings';

/** The task logs of one folder, as the verbs of tasks and reports share them. */
export class Board {
  readonly files: Files;
  readonly changes: Changes;
  readonly clock: Clock;
  readonly chance: Chance | undefined;
  readonly settings: () => ModeSettings;
  readonly #index: TaskIndex;
  readonly #listeners: Listeners;
  readonly #onRead: Surroundings['onRead'];
  #isLoaded = false;
  #running: Promise<TaskBoard> | undefined;
  #next: Promise<TaskBoard> | undefined;
  #lookup: { board: TaskBoard; lookup: TaskLookup } | undefined;

  constructor(
    { files, changes, clock, chance, settings, namesFiles = false, onRead }: Surroundings,
    listeners: Listeners,
  ) {
    this.files = files;
    this.changes = changes;
    this.clock = clock;
    this.chance = chance;
    this.settings = settings;
    this.#index = new TaskIndex(files, (document) => {
      const task = withEntries(document);
      return namesFiles ? withNamedFiles({ task, text: document.text }) : task;
    });
    this.#listeners = listeners;
    this.#onRead = onRead;
  }

  /** This moment in local time, as {@link formatMoment} writes it. */
  now(): string {
    return formatMoment(this.clock.now());
  }

  folders(): string[] {
    const { tasksFolder, otherTaskFolders } = this.settings();
    return taskFolders(tasksFolder, otherTaskFolders);
  }

  known(): TaskBoard {
    return this.#index.board();
  }

  /** The task logs as they are known; read first where nobody has. */
  async loaded(): Promise<TaskBoard> {
    return this.#isLoaded ? this.known() : this.load();
  }

  /**
   * The task logs as they are now. Calls that come while one is being answered share the next reading, so that thousands at
   * once read the folder twice, and none gets an answer from before it asked.
   */
  load({ signal }: Cancellable = {}): Promise<TaskBoard> {
    if (signal !== undefined) return this.#load(signal);
    if (this.#next !== undefined) return this.#next;
    const start = (): Promise<TaskBoard> => {
      this.#next = undefined;
      const running = this.#load();
      this.#running = running;
      const end = (): void => {
        if (this.#running === running) this.#running = undefined;
      };
      running.then(end, end);
      return running;
    };
    if (this.#running === undefined) return start();
    this.#next = this.#running.then(start, start);
    return this.#next;
  }

  async #load(signal?: AbortSignal): Promise<TaskBoard> {
    const board = await this.#index.load(this.folders(), signal);
    this.#isLoaded = true;
    this.#listeners.tell('tasks');
    const { tasksFolder, otherTaskFolders = [] } = this.settings();
    const problem = problemOfTasksFolder(tasksFolder);
    const problems = [...(problem ? [problem] : []), ...problemsOfOtherFolders(otherTaskFolders)];
    return problems.length > 0 ? { ...board, problems: [...problems, ...board.problems] } : board;
  }

  /** Reads these again. Before the first loading there is nothing that they could be put into. */
  async follow(paths: readonly string[]): Promise<TaskBoard> {
    if (!this.#isLoaded) return this.known();
    const board = await this.#index.update(paths);
    this.#listeners.tell('tasks');
    return board;
  }

  /** The task logs as they name one another, as far as they are known. */
  lookup(): TaskLookup {
    const board = this.known();
    if (this.#lookup?.board !== board) this.#lookup = { board, lookup: lookUpTasks(board.tasks, board.shelved) };
    return this.#lookup.lookup;
  }

  /** The others beside a task; they are read where it waits for some and nobody has asked for them yet. */
  async lookupFor({ dependsOn }: { dependsOn: readonly string[] }): Promise<TaskLookup> {
    if (!this.#isLoaded && dependsOn.length > 0) await this.load();
    return this.lookup();
  }

  /** One file, read and parsed. @throws UserError where it is gone or cannot be read */
  async read(path: string): Promise<TaskDocument> {
    const text = await readTaskText(this.files, path);
    this.#onRead?.(path);
    const document = readTaskDocument(path, text);
    if (document.task.origin !== 'backlog') return document;
    const statuses = await readBacklogStatuses(this.files, path);
    return { ...document, ...(statuses && { statuses }) };
  }

  async find(reference: string): Promise<string> {
    // Where only what has changed is read, the board is found sooner than one task log among all.
    return this.files.stamp
      ? pathOfTask(await this.load(), reference)
      : findTaskPath(this.files, this.folders(), reference);
  }

  /**
   * A change with the marks of what it settles, where it completes the task or puts it away.
   * @throws NotComplete where something is open that it does not settle
   */
  async settled(document: TaskDocument, change: TaskChange): Promise<TaskChange> {
    const { path, task } = document;
    const { settle = {}, items = [], toggle = [], fields = {} } = change;
    const status = change.status ?? classifyStatus(String(fields['status'] ?? ''));
    if (status !== 'done' && status !== 'archived') return change;
    if (task.status === 'done' || task.status === status || settle === 'leave-open') return change;
    // What the same change ticks, or takes the tick from, is as it will be then.
    const states = new Map([...items, ...toggleMarks(document, toggle)].map(({ line, state }) => [line, state]));
    const after: TaskLog = {
      ...task,
      items: task.items.map((item) => ({ ...item, state: states.get(item.line) ?? item.state })),
      dependsOn: [...(change.dependsOn ?? task.dependsOn)],
    };
    const settled = settlePoints(checkCompletion(after, await this.lookupFor(after)), settle);
    if (settled.left.length > 0) throw new NotComplete(path, settled.left);
    return { ...change, items: [...items, ...settled.items] };
  }

  /** The task logs that have all of these words in their files, and the lines that have one; what cannot be read has none. */
  async search(words: readonly string[]): Promise<{ task: TaskLog; lines: FoundLine[] }[]> {
    const { tasks } = await this.load();
    const found: { task: TaskLog; lines: FoundLine[] }[] = [];
    for (const task of tasks) {
      const text = await readTaskText(this.files, task.path).catch(() => '');
      const lines = searchText(text, words);
      if (lines !== undefined) found.push({ task, lines });
    }
    return found;
  }

  /** The others, for a change that sets a value of which the file has none: they tell how it is spelled here. */
  async othersFor({ path, task }: TaskDocument, { status, priority }: TaskChange): Promise<readonly TaskLog[]> {
    const isNew =
      (status !== undefined && task.statusText === '') || (priority !== undefined && task.priority.trim() === '');
    if (!isNew) return [];
    const { tasks } = this.#isLoaded ? this.known() : await this.load();
    return tasks.filter((other) => other.path !== path);
  }

  async lint(tasks: readonly (string | { path: string; text: string })[], detail: FindingDetail): Promise<Finding[]> {
    if (detail === 'line') {
      const wanted = new Set(tasks.map((each) => (typeof each === 'string' ? each : each.path)));
      const known = this.known().tasks.filter(({ path }) => wanted.has(path));
      return lintTaskFiles(this.files, [...wanted], this.lookup(), await missingRelated(this.files, known));
    }
    const findings: Finding[] = [];
    for (const each of tasks) {
      const document = typeof each === 'string' ? await this.read(each) : readTaskDocument(each.path, each.text);
      const missing =
        detail === 'remedies' ? (await missingRelated(this.files, [document.task])).get(document.path) : undefined;
      findings.push(...lintTask(document, { tasks: this.lookup(), detail, ...(missing && { missing }) }));
    }
    return findings;
  }
}

import { composeMessage } from '../hand-over/compose-message';
import { readForges } from '../hand-over/forges';
import { applyAll } from '../base/apply-all';
import type { Change, FileEdit, FileMove } from '../base/change';
import { createUnderFreeName } from '../base/create-under-free-name';
import { BadInput, ChangedMeanwhile } from '../base/errors';
import { retryWhenChanged } from '../base/retry-when-changed';
import { reverseChange } from '../base/reverse-edits';
import type { TaskMessage } from '../hand-over/compose-message';
import type { DraftedTask, DraftRequest } from '../hand-over/draft-request';
import type { CheckedCriterion } from '../proof/check-criteria';
import type { Publication } from '../partners/team/repository';
import { changeTask } from '../tasks/change/change-task';
import type { TaskChange } from '../tasks/change/task-change';
import { markedItems } from '../tasks/change/mark-items';
import { convertTask } from '../tasks/change/convert-task';
import { refuseDependencies } from '../tasks/change/refuse-dependencies';
import { isSamePlace } from '../tasks/change/is-same-place';
import { warnOfDay } from '../tasks/change/warn-of-day';
import { requireReason } from '../tasks/change/require-reason';
import type { TaskBranches } from '../tasks/branches/branch-task';
import type { TaskBoard } from '../tasks/index/task-index';
import type { FoundLine } from '../tasks/index/search-text';
import { kindOfFile } from '../tasks/index/task-paths';
import { readSections } from '../tasks/body/read-sections';
import { brokenLinks, type BrokenLink } from '../tasks/lint/broken-links';
import type { Finding } from '../tasks/lint/finding';
import type { FindingDetail } from '../tasks/lint/lint-subject';
import { checkCompletion, type OpenPoint } from '../tasks/log/check-completion';
import type { TaskDocument } from '../tasks/log/read-task-document';
import { mergeConflicts } from '../tasks/merge/merge-conflicts';
import { dayOf } from '../tasks/log/format-date';
import { withEntries } from '../tasks/log/with-entries';
import { refuseConflict } from '../tasks/merge/refuse-conflict';
import { parseTask } from '../tasks/log/parse-task';
import type { TaskLog } from '../tasks/log/task-log';
import { ownWordsOf, type OwnWords } from '../tasks/others/refuse-what-has-no-place';
import type { Board } from './board';
import type { BranchMemory } from './branch-memory';
import { handOn } from './hand-on';
import { remarkOnNew } from './remark-on-new';
import { computeRename, type RenamedTask, type RenameRequest } from './rename-verb';
import type { Cancellable } from './surroundings';
import type { ChangedTask, CreatedTask, ReadTask } from './task-results';

/** What is linted: a task log by its path, with the text that an editor holds unsaved where there is one. */
type LintedTask = string | { path: string; text: string };

/** The task logs of a folder. */
export interface TaskVerbs {
  /** The directories that may hold task logs, the one for new ones first. */
  folders(): string[];
  /** Whether a path, relative to the folder, is one that a task log or a file beside them has; nothing is read. */
  isLog(path: string): boolean;
  /** The task logs as they are known; none before they were loaded. */
  known(): TaskBoard;
  /** Reads every task log of the folder. @throws the signal's reason when it is aborted */
  load(options?: Cancellable): Promise<TaskBoard>;
  /**
   * What other local branches and worktrees have made of the task logs that are known, and which open ones name the same file.
   * @returns undefined where no other branch can be looked at
   */
  branches(): Promise<TaskBranches | undefined>;
  /** Reads these task logs again, and no other; those that are gone leave the board. */
  update(paths: readonly string[]): Promise<TaskBoard>;
  /**
   * The path of the task log that somebody names by its id, its path or its file name, as the disk has it now.
   * @throws UserError where it names no task log, or several
   */
  find(reference: string): Promise<string>;
  /**
   * The task logs that have all of these words anywhere in their files, with the lines that have one, in the order of the board.
   * @param words of people; case says nothing
   */
  search(words: readonly string[]): Promise<{ task: TaskLog; lines: FoundLine[] }[]>;
  /** A task log and its text. @throws UserError where it is gone or cannot be read */
  read(path: string): Promise<ReadTask>;
  /** What a person is told who takes a task, with a link to the place. @throws UserError where the task log is gone or cannot be read */
  message(path: string): Promise<TaskMessage>;
  /**
   * What is wrong with task logs, each by itself and beside the others.
   * @param detail `line` for thousands of them: a file that cannot be read is one finding then, and throws otherwise
   */
  lint(tasks: readonly LintedTask[], detail: FindingDetail): Promise<Finding[]>;
  /** What a task log of the board says about the others and is not so; nothing is read. */
  links(task: TaskLog): BrokenLink[];
  /** The words that another product has for the values of a task file of its own; undefined for a task log of ours. */
  ownWords(path: string): Promise<OwnWords | undefined>;
  /**
   * What is open in a task that is to be completed: criteria, steps to report, dependencies.
   * @param options.reporting whether the completion is reported with it, which does the step that asks for that
   */
  openPoints(path: string, options?: { reporting?: boolean }): Promise<OpenPoint[]>;
  /** What shows the criteria of a task, as the files are now. Nothing is run. @throws UserError where it is gone or cannot be read */
  check(path: string): Promise<CheckedCriterion[]>;
  /**
   * A new task log with everything the partner needs, not written yet. Aborted, it is drafted without what is not known yet.
   * @param attempt counts the names that were taken
   * @throws UserError where the title, the route or the role will not do, the setting leaves the folder, or the place is not there and
   * no text of it is handed on
   */
  draft(request: DraftRequest, attempt?: number, options?: Cancellable): Promise<DraftedTask>;
  /**
   * Writes a new task log under a free name.
   * @param options.patience ends, for each name that is tried, the gathering of what the partner needs
   * @throws UserError as {@link draft}, and where it cannot be written
   */
  create(request: DraftRequest, options?: { patience?: () => AbortSignal }): Promise<CreatedTask>;
  /**
   * Changes a task log, all of it or nothing. Where another program writes it at the same time, its edit is kept and ours is
   * computed anew, as long as the lines that are named hold the same items.
   * @throws NotComplete where the status becomes done, and something is open that the change does not settle
   * @throws UserError where a value will not do, a task that becomes blocked does not say why, it cannot wait for what is named, the file is gone, or it is too broken for it
   */
  change(path: string, change: TaskChange): Promise<ChangedTask>;
  /** The edit that {@link change} would write, for who writes it into a document that is open. @throws as {@link change} */
  preview(path: string, change: TaskChange): Promise<FileEdit>;
  /** What an old task log would be with TOML front matter, not written yet. @throws UserError where something would be lost */
  convert(path: string): Promise<FileEdit>;
  /**
   * A task log in conflict as it would be with both sides of the merge merged by what they say, not written yet, and in how many
   * places they still say two things. @throws UserError where it is in no conflict
   */
  merge(path: string): Promise<{ edit: FileEdit; left: number }>;
  /**
   * A task log under another id, with its file and everything that names it, not written yet.
   * @param reference its path or its id; of several with one id the one that was made on a later day than all others is meant
   * @throws UserError where it names none, or several of one day; where the id will not do; where a file that would change is in conflict
   */
  rename(reference: string, request?: RenameRequest): Promise<RenamedTask>;
  /**
   * Writes what was previewed, all of it or nothing.
   * @throws UserError where one is refused, ChangedMeanwhile where its file is not what it was then
   */
  write(changes: readonly Change[]): Promise<void>;
  /** Takes back what was written, all of it or nothing. @throws ChangedMeanwhile where a file was changed since */
  undo(written: FileEdit | readonly (FileEdit | FileMove)[]): Promise<void>;
}

/** How drafts are made. */
type DraftTask = (request: DraftRequest, attempt: number, options: Cancellable) => Promise<DraftedTask>;

/** What the verbs work with beside the board. */
interface TaskSurroundings {
  branches: BranchMemory;
  draft: DraftTask;
  publication(): Promise<Publication | undefined>;
  prove(task: TaskLog): Promise<CheckedCriterion[]>;
  /** What both sides of a merge under way began with; undefined where no repository tells. */
  conflictBase(path: string): Promise<string | undefined>;
}

/** The verbs over the board. */
export function taskVerbs(
  board: Board,
  { branches, draft, publication, prove, conflictBase }: TaskSurroundings,
): TaskVerbs {
  const compute = async (document: TaskDocument, change: TaskChange): Promise<FileEdit> => {
    refuseConflict(document);
    requireReason(document.task, change);
    const { dependsOn } = change;
    if (dependsOn) refuseDependencies(document.task, dependsOn, await board.lookupFor({ ...document.task, dependsOn }));
    const settled = await board.settled(
      document,
      change.assignedTo === undefined ? change : handOn(withEntries(document), change),
    );
    return changeTask(document, settled, board.now(), await board.othersFor(document, settled));
  };
  const write = async (changes: readonly Change[]): Promise<void> => {
    await applyAll(changes, board.changes);
    await board.follow(changes.flatMap((change) => (change.kind === 'move' ? [change.path, change.to] : change.path)));
  };
  return Object.freeze<TaskVerbs>({
    folders: () => board.folders(),
    isLog: (path) => kindOfFile(path, board.folders()) !== 'other',
    known: () => board.known(),
    load: (options) => board.load(options),
    branches: () => branches.compare(),
    update: (paths) => board.follow(paths),
    find: (reference) => board.find(reference),
    search: (words) => board.search(words),
    read: async (path) => {
      const document = await board.read(path);
      const { task, text, body } = document;
      const openPoints = checkCompletion(task, await board.lookupFor(task));
      const { entries = [] } = withEntries(document);
      return { task, text, openPoints, sections: readSections(text, body), entries };
    },
    message: async (path) => {
      const [{ task, text }, published] = await Promise.all([board.read(path), publication()]);
      return composeMessage(task, text, published, readForges(board.settings().forges));
    },
    lint: (tasks, detail) => board.lint(tasks, detail),
    links: (task) => brokenLinks(task, board.lookup()),
    ownWords: async (path) => ownWordsOf(await board.read(path)),
    openPoints: async (path, { reporting = false } = {}) => {
      const { task } = await board.read(path);
      const points = checkCompletion(task, await board.lookupFor(task));
      return reporting ? points.filter(({ kind }) => kind !== 'completion-report') : points;
    },
    check: async (path) => prove(withEntries(await board.read(path))),
    draft: (request, attempt = 0, options = {}) => draft(request, attempt, options),
    create: async (request, { patience } = {}) => {
      let told: Pick<DraftedTask, 'problems' | 'redacted'> = { problems: [] };
      const { path, text } = await createUnderFreeName(async (attempt) => {
        const drafted = await draft(request, attempt, patience ? { signal: patience() } : {});
        const { change, ...rest } = drafted;
        told = rest;
        return change;
      }, board.changes);
      await board.follow([path]);
      const task = parseTask(path, text);
      return { path, task, text, ...told, problems: [...told.problems, ...(await remarkOnNew(board, task))] };
    },
    change: async (path, change) => {
      let before: TaskDocument | undefined;
      const edit = await retryWhenChanged(async () => {
        const document = await board.read(path);
        if (before !== undefined && !isSamePlace(before, document, change)) throw new ChangedMeanwhile(path);
        before = document;
        return compute(document, change);
      }, board.changes);
      if (edit.edits.length > 0) await board.follow([path]);
      const { redacted } = edit;
      const warning = edit.edits.length > 0 ? warnOfDay(change, dayOf(board.now())) : undefined;
      const items = before === undefined ? [] : markedItems(before, change.items);
      return {
        path,
        changed: edit.edits.length > 0,
        edit,
        ...(items.length > 0 && { items }),
        ...(redacted !== undefined && { redacted }),
        ...(warning !== undefined && { warning }),
      };
    },
    preview: async (path, change) => compute(await board.read(path), change),
    convert: async (path) => convertTask(await board.read(path)),
    merge: async (path) => {
      const document = await board.read(path);
      const { edits, left } = mergeConflicts(document, await conflictBase(path));
      if (document.task.conflict === true) return { edit: { kind: 'edit', path, before: document.text, edits }, left };
      throw new BadInput(`${path} is in no conflict.`, 'There is nothing to merge.');
    },
    rename: (reference, request = {}) => computeRename(board, reference, request),
    write,
    undo: (written) => write([written].flat().reverse().map(reverseChange)),
  });
}

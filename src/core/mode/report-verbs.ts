import { BadInput, isUserError } from '../base/errors';
import { saidOfWork, wasHandedOver } from '../inbox/entry-words';
import type { CheckedCriterion } from '../proof/check-criteria';
import { acceptanceLines } from '../proof/acceptance-lines';
import { deliverReport, type Delivery } from '../reports/deliver-report';
import { outstandingReports, type OutstandingReport } from '../reports/outstanding-reports';
import type { DerivedLines, ReportKind } from '../reports/compose-report';
import { fileNameOf, readReportName, REPORTS_FOLDER } from '../reports/report-file';
import { reportTask, type ReportRequest, type TaskReport } from '../reports/report-task';
import { reportedElsewhere } from '../reports/reported-elsewhere';
import type { ItemMark } from '../tasks/change/mark-items';
import type { Settlement } from '../tasks/change/settle-points';
import { readTaskText } from '../tasks/index/read-task-text';
import type { TaskDocument } from '../tasks/log/read-task-document';
import { withEntries } from '../tasks/log/with-entries';
import type { TaskLog } from '../tasks/log/task-log';
import type { Board } from './board';
import type { ChangedTask } from './task-results';
import type { TaskVerbs } from './task-verbs';
import type { WorkFinder } from './work-finder';

/** A report as a door asks for it. */
export interface WantedReport extends Omit<ReportRequest, 'coordinator' | 'otherFiles' | 'filesChanged'> {
  /** Paths relative to the folder; what the repository tells of the work if left out. */
  filesChanged?: readonly string[];
  /** Who gets it; whom the task names where it is absent, else whom the setting names. */
  coordinator?: string;
  /** What becomes of what is open in a task that is completed. */
  settle?: Settlement;
}

/** A report that was delivered. */
export interface DeliveredReport extends Delivery {
  /** `''` where nobody is named: then whoever handed the task over reads it there. */
  coordinator: string;
}

/** What coordinators are told. */
export interface ReportVerbs {
  /**
   * A report as it would be; nothing is written.
   * @throws UserError where the file is gone, or nobody is named who gets it and nobody has handed the task over
   */
  preview(path: string, report: WantedReport): Promise<TaskReport>;
  /**
   * Keeps a report, tells the coordinator and records it in the task log; a completion settles what is open and sets the status.
   * @throws NotComplete where a completion leaves something open; nothing was written then
   * @throws UserError where nobody is named who gets it and nobody has handed the task over, or it cannot be kept or recorded
   */
  deliver(path: string, report: WantedReport): Promise<DeliveredReport>;
  /** Notes in a task log that its completion was reported by other means. */
  markReported(path: string): Promise<ChangedTask>;
  /** What was finished and never reported. */
  outstanding(): Promise<OutstandingReport[]>;
  /** What {@link outstanding} said last; nothing before it was asked. */
  knownOutstanding(): readonly OutstandingReport[];
  /** Who gets the reports of a task: whom it names, else whom the setting names; `''` where neither does. */
  coordinator(task?: Pick<TaskLog, 'coordinator'>): string;
}

/** So far back a report is looked for that was begun before. */
const MOST_KEPT = 200;

/** The reports of a kind that are kept of a task, the newest first; one that cannot be read is none that could be finished. */
async function readKept(
  { files }: Board,
  { id }: TaskLog,
  kind: ReportKind,
): Promise<{ path: string; text: string }[]> {
  const { files: found } = await files.walk({
    under: REPORTS_FOLDER,
    wanted: (path) => {
      const name = readReportName(path);
      return name?.task === fileNameOf(id) && name.kind === kind;
    },
  });
  const kept: { path: string; text: string }[] = [];
  for (const { path } of found.reverse().slice(0, MOST_KEPT)) {
    try {
      kept.push({ path, text: await readTaskText(files, path) });
    } catch (error) {
      if (!isUserError(error)) throw error;
    }
  }
  return kept;
}

/** What tells of the work that a report is about. */
interface Evidence {
  work: WorkFinder;
  /** What shows the criteria of a task, which is given with its entries. */
  prove(task: TaskLog): Promise<CheckedCriterion[]>;
}

/** The verbs over the board. */
export function reportVerbs(board: Board, tasks: TaskVerbs, { work, prove }: Evidence): ReportVerbs {
  const coordinatorOf = (task?: Pick<TaskLog, 'coordinator'>): string =>
    task?.coordinator.trim() || board.settings().coordinator.trim();
  let asked = 0;
  // A slow walk never replaces what a later one has found.
  let known: { turn: number; found: OutstandingReport[] } = { turn: 0, found: [] };
  const request = ({ settle: _, coordinator, ...report }: WantedReport, document: TaskDocument): ReportRequest => {
    const { task } = document;
    const to = coordinator?.trim() || coordinatorOf(task);
    // Whoever handed it over finds the report in the task log, as everything that comes back.
    if (to !== '' || wasHandedOver(withEntries(document))) return { ...report, coordinator: to };
    throw new BadInput(
      `${task.path} names no coordinator.`,
      'Name one: roo-commander, technical-architect, project-manager, or the id of a task.',
    );
  };
  /** What a completion tells of the task beside the sender's words. */
  const telling = async (document: TaskDocument): Promise<(marks: readonly ItemMark[]) => DerivedLines> => {
    const task = withEntries(document);
    const [criteria, done] = await Promise.all([prove(task), work.work(document)]);
    const commits = (done?.commits ?? []).map(
      ({ commit, message, author, date }) =>
        `${commit.slice(0, 8)} ${message.split('\n', 1)[0] ?? ''} (${author}, ${date})`,
    );
    const last = saidOfWork(task.entries ?? []).at(-1);
    const lastEntry = last ? [[last.date, last.text.split(/\n[ \t]*\n/, 1)[0] ?? ''].filter(Boolean).join(': ')] : [];
    return (marks) => ({ acceptance: acceptanceLines(criteria, marks), commits, lastEntry });
  };
  return Object.freeze<ReportVerbs>({
    preview: async (path, report) => {
      const document = await board.read(path);
      return reportTask(document, request(report, document), board.clock.now());
    },
    deliver: async (path, report) => {
      const document = await board.read(path);
      const asked = request(report, document);
      await board.load();
      const changed = report.filesChanged === undefined ? await work.files(document) : undefined;
      const wanted = changed ? { ...asked, filesChanged: changed.files, otherFiles: changed.others } : asked;
      const { lineBreak } = board.settings();
      const read = (other: string) => board.read(other);
      const { chance } = board;
      const kept = (task: TaskLog, kind: ReportKind) => readKept(board, task, kind);
      const surroundings = {
        tasks: board.lookup(),
        now: board.clock.now(),
        read,
        ...(chance && { chance }),
        kept,
        ...(lineBreak && { lineBreak }),
      };
      const tell = report.kind === 'completion' ? await telling(document) : undefined;
      const delivery = await deliverReport(
        { ...surroundings, changes: board.changes, ...(tell && { tell }) },
        document,
        wanted,
        report.settle,
      );
      await board.follow([path, ...(delivery.deliveredTo === undefined ? [] : [delivery.deliveredTo])]);
      return { ...delivery, coordinator: wanted.coordinator };
    },
    markReported: async (path) => {
      const { task } = await board.read(path);
      return tasks.change(path, { log: reportedElsewhere(coordinatorOf(task)) });
    },
    outstanding: async () => {
      const turn = (asked += 1);
      const { files } = await board.files.walk({ under: REPORTS_FOLDER, wanted: (path) => path.endsWith('.md') });
      const found = outstandingReports(
        board.known().tasks,
        files.map(({ path }) => path),
      );
      if (turn > known.turn) known = { turn, found };
      return found;
    },
    knownOutstanding: () => known.found,
    coordinator: coordinatorOf,
  });
}

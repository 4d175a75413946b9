import { beginsBlock, closeCode } from '../tasks/body/block-of-code';
import { finishText } from '../tasks/change/finish-text';
import type { TaskLog } from '../tasks/log/task-log';
import { listLine, oneLine } from '../base/lines';

/** Whether a report tells how far the work is, or that it is done. */
export type ReportKind = 'progress' | 'completion';

/** What the coordinator is told. */
export interface ReportDraft {
  kind: ReportKind;
  /** What has been done, Markdown. */
  result: string;
  /** Who gets it: a mode's slug or the id of the coordinator's own task; `''` for whoever handed the task over. */
  coordinator: string;
  /** `YYYY-MM-DD` */
  date: string;
  /** Paths relative to the workspace folder. */
  filesChanged?: readonly string[];
  /** How many more files were changed meanwhile, of which nothing says that it was for the task. */
  otherFiles?: number;
  /** What was checked and how it came out. */
  checks?: readonly string[];
  /** What is left for someone. */
  followUps?: readonly string[];
  /** What the product tells beside the sender's words; absent in a progress report. */
  derived?: DerivedLines;
}

/** Lists that are told from the task log and the repository; empty where there is nothing to tell. */
export interface DerivedLines {
  /** Each criterion with how it stands, and what shows it. */
  acceptance: readonly string[];
  /** The commits for the task since it was handed over. */
  commits: readonly string[];
  /** The partner's last entry; one line at most. */
  lastEntry: readonly string[];
}

/** So many files tell what kind of change it was; who wants them all finds them in the report that is kept. */
const MOST_FILES = 20;
/** So many criteria and commits are told. */
const MOST_LINES = 20;

type ReportedTask = Pick<TaskLog, 'id' | 'title' | 'path'>;

/**
 * The text of a report: Markdown that names the task, its task log and the coordinator, without secrets, and ends without a line break.
 * @param mostFiles how many files it lists; of more it says how many
 */
export function composeReport(task: ReportedTask, draft: ReportDraft, mostFiles = MOST_FILES): string {
  return finishText([`${headOf(draft)}, ${draft.date}`, ...namesOf(task), ...bodyOf(draft, mostFiles)].join('\n\n'));
}

/**
 * A report as an entry of a log, which has the date itself.
 * @param task absent in the task's own log, which need not name it
 */
export function composeReportEntry(draft: ReportDraft, task?: ReportedTask): string {
  // The task's own log has its criteria and its entries itself.
  const { derived, ...own } = draft;
  const told = task && derived ? { ...own, derived } : own;
  return finishText([headOf(draft), ...(task ? namesOf(task) : []), ...bodyOf(told, MOST_FILES)].join('\n\n'));
}

function headOf({ kind, coordinator }: ReportDraft): string {
  const head = `**${kind === 'completion' ? 'Completion report' : 'Progress report'}**`;
  return coordinator === '' ? head : `${head} to ${oneLine(coordinator)}`;
}

function namesOf({ id, title, path }: ReportedTask): string[] {
  return [`- Task: ${oneLine(id)} (${oneLine(title)})\n- Task log: ${oneLine(path)}`];
}

function bodyOf({ kind, result, checks, followUps, derived, ...changed }: ReportDraft, mostFiles: number): string[] {
  const parts = [
    `**${kind === 'completion' ? 'Result' : 'Progress'}:**${writeResult(result)}`,
    writeList('Acceptance', shorten(derived?.acceptance, MOST_LINES)),
    writeList('Files changed', [...shorten(changed.filesChanged, mostFiles), ...describeOthers(changed.otherFiles)]),
    writeList('Commits', shorten(derived?.commits, MOST_LINES)),
    writeList('Checks', checks?.map(listLine)),
    writeList('Last entry', derived?.lastEntry),
    writeList('Follow-ups', followUps?.map(listLine)),
  ];
  return parts.filter((part) => part !== '');
}

/** Code or a list begins on a line of its own, and code ends before what follows. */
function writeResult(result: string): string {
  const text = closeCode(result.trim().replaceAll(/\r\n?/g, '\n'));
  return `${beginsBlock(text.split('\n', 1)[0] ?? '') ? '\n\n' : ' '}${text}`;
}

function describeOthers(count = 0): string[] {
  if (count === 0) return [];
  const files = count === 1 ? '1 more file' : `${count} more files`;
  return [`${files} meanwhile, in commits that name neither the task nor a file of it`];
}

function shorten(lines: readonly string[] = [], most: number): readonly string[] {
  // A line saves nothing where it stands for one.
  return lines.length <= most + 1 ? lines : [...lines.slice(0, most), `and ${lines.length - most} more`];
}

function writeList(title: string, lines: readonly string[] = []): string {
  return lines.length === 0 ? '' : [`**${title}:**`, '', ...lines.map((line) => `- ${oneLine(line)}`)].join('\n');
}

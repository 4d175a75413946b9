import type { TaskLog } from './task-log';
import { oneLine } from './toml-string';

/** Whether a report tells how far the work is, or that it is done. */
export type ReportKind = 'progress' | 'completion';

/** What the coordinator is told. */
export interface ReportDraft {
  kind: ReportKind;
  /** What has been done, Markdown. */
  result: string;
  /** Who gets it: a mode's slug or the id of the coordinator's own task. */
  coordinator: string;
  /** `YYYY-MM-DD` */
  date: string;
  /** Paths relative to the workspace folder. */
  filesChanged?: readonly string[];
  /** What was checked and how it came out. */
  checks?: readonly string[];
  /** What is left for someone. */
  followUps?: readonly string[];
}

/** The text of a report: Markdown that names the task, its task log and the coordinator, and ends without a line break. */
export function composeReport(task: Pick<TaskLog, 'id' | 'title' | 'path'>, draft: ReportDraft): string {
  const head = draft.kind === 'completion' ? 'Completion report' : 'Progress report';
  const parts = [
    `**${head}** to ${oneLine(draft.coordinator)}, ${draft.date}`,
    [`- Task: ${task.id} (${oneLine(task.title)})`, `- Task log: ${task.path}`].join('\n'),
    `**Result:** ${draft.result.trim().replaceAll(/\r\n?/g, '\n')}`,
    writeList('Files changed', draft.filesChanged),
    writeList('Checks', draft.checks),
    writeList('Follow-ups', draft.followUps),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function writeList(title: string, lines: readonly string[] = []): string {
  return lines.length === 0 ? '' : [`**${title}:**`, '', ...lines.map((line) => `- ${oneLine(line)}`)].join('\n');
}

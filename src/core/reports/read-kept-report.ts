import { listLine } from '../base/lines';
import { redactText } from '../redact/redact-text';
import { isRemark } from '../tasks/change/settle-points';
import type { TaskLog } from '../tasks/log/task-log';
import { composeReport, type DerivedLines } from './compose-report';
import type { ReportRequest } from './report-task';

/** What a kept report has told, of which the same is asked for once more. */
export interface KeptReport {
  coordinator: string;
  /** With what was said of other files. */
  filesChanged: string[];
  otherFiles: 0;
  /** With the remarks of what was settled then. */
  checks: string[];
  derived: DerivedLines;
}

/**
 * Whether a kept report is the one that is asked for: of the same task and kind, with the same words, checks and follow-ups.
 * @param text the whole file
 * @returns what else it told; undefined for another report
 */
export function readKeptReport(text: string, task: TaskLog, request: ReportRequest): KeptReport | undefined {
  const plain = text.replaceAll('\r\n', '\n');
  const headerEnd = plain.indexOf('\n+++\n\n');
  if (headerEnd === -1) return undefined;
  const body = plain.slice(headerEnd + '\n+++\n\n'.length).trimEnd();
  const head = body.slice(0, body.indexOf('\n'));
  const [, coordinator = '', date = ''] = /^\*\*\w+ report\*\*(?: to (.*))?, (\d{4}-\d\d-\d\d)$/.exec(head) ?? [];
  const { kind, result } = request;
  const expected = composeReport(task, { kind, result, coordinator, date });
  if (date === '' || !body.startsWith(expected)) return undefined;
  const lists = readLists(body.slice(expected.length));
  if (lists === undefined) return undefined;
  const [acceptance = [], filesChanged = [], commits = [], checks = [], lastEntry = [], followUps = []] = lists;
  const asked = linesOf(request.checks);
  const isSame =
    JSON.stringify(checks.slice(0, asked.length)) === JSON.stringify(asked) &&
    checks.slice(asked.length).every(isRemark) &&
    JSON.stringify(followUps) === JSON.stringify(linesOf(request.followUps));
  return isSame
    ? { coordinator, filesChanged, otherFiles: 0, checks, derived: { acceptance, commits, lastEntry } }
    : undefined;
}

function linesOf(texts: readonly string[] = []): string[] {
  return texts.map((text) => redactText(listLine(text)));
}

/** The lists behind a result, in the order that they are written in; undefined where something else is there. */
function readLists(rest: string): string[][] | undefined {
  let left = rest;
  const lists = ['Acceptance', 'Files changed', 'Commits', 'Checks', 'Last entry', 'Follow-ups'].map((title) => {
    const opening = `\n\n**${title}:**\n\n- `;
    if (!left.startsWith(opening)) return [];
    const end = left.indexOf('\n\n', opening.length);
    const lines = (end === -1 ? left : left.slice(0, end)).slice(opening.length).split('\n- ');
    left = end === -1 ? '' : left.slice(end);
    return lines;
  });
  return left === '' ? lists : undefined;
}

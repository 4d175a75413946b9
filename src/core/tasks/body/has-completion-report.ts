import { findLogHeading } from './log-heading';
import type { Body } from './read-body';

/** How far behind its heading a recorded report names its task, at most: the names of coordinators are short. */
const HEAD = 1_000;
/** Where one report begins, and the one before it ends. */
const REPORT = /(?:completion|progress) report/i;

/**
 * Whether the log section of a task log tells that its completion was reported: by a report that is recorded there, or in
 * somebody's own words (`Reported to roo-commander.`). A coordinator's log holds reports of other tasks too; they do not count.
 * @param text the whole file
 * @param id the task's
 */
export function hasCompletionReport(text: string, body: Body, id: string): boolean {
  if (!text.includes('eport')) return false;
  const section = logSection(text, body);
  for (const { index, 0: head, 1: bold } of section.matchAll(/(\*\*)?\b(?:completion report\b|reported to\b)/gi)) {
    const [rest = ''] = section.slice(index + head.length, index + HEAD).split(REPORT, 1);
    const [, reportedTask] = /^[ \t]*- Task: (.{0,500}?) \(/m.exec(rest) ?? [];
    if (bold === undefined || reportedTask === undefined || reportedTask === id) return true;
  }
  return false;
}

/** Whether the log section says that whoever handed the task over has taken the work, as the product writes it. */
export function hasAcceptance(text: string, body: Body): boolean {
  return text.includes('Accepted') && /\b\d{4}-\d{2}-\d{2}[^\n]{0,20} Accepted[.:]/.test(logSection(text, body));
}

function logSection(text: string, { headings }: Body): string {
  const heading = findLogHeading(headings);
  if (heading === undefined) return '';
  const next = headings.find(({ start, level }) => start > heading.start && level <= heading.level);
  return text.slice(heading.start, next?.start);
}

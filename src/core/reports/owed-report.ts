import { isOpen, type TaskLog } from '../tasks/log/task-log';
import { entriesSince, type SessionLog } from './session';

/** A report as the product records it, and in somebody's own words. */
const REPORT = /\b(?:completion|progress) report\b|\breported to\b/i;

/** That the work cannot go on, and what for. */
const REASON = /^[*_]{0,3}(?:blocked|waiting|stuck)\b[*_]{0,3}[:,. ]{1,3}\S/i;

/** That somebody else has it again. */
const HANDED_BACK = /^[*_]{0,3}handed back\b/i;

/** What a task log that was only read is held for: somebody is at work on it. */
const UNDER_WAY = new Set(['in-progress', 'generating', 'testing']);

/**
 * What a session owes a task log before it stops: a report, or the reason why it is blocked. Nothing is owed where its log has
 * got a report, or that it is handed back, since the session began; where it is in review; and where nobody coordinates it and it is closed.
 * @param task with the entries of its log
 * @param coordinator who gets its reports; `''` for nobody
 */
export function owedBy(task: TaskLog, log: SessionLog, coordinator: string): 'report' | 'reason' | undefined {
  if (log.letGo === true) return undefined;
  if (log.concern === 'read' && !UNDER_WAY.has(task.status)) return undefined;
  const entries = entriesSince(task, log);
  if (entries.some((text) => REPORT.test(text) || HANDED_BACK.test(text))) return undefined;
  if (task.status === 'blocked')
    return (task.entries ?? []).some(({ text }) => REASON.test(text)) ? undefined : 'reason';
  if (task.status === 'review' || task.reported === true) return undefined;
  return isOpen(task) || coordinator !== '' ? 'report' : undefined;
}

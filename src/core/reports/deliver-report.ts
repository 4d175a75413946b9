import { createUnderFreeName } from '../base/create-under-free-name';
import type { Change } from '../base/change';
import { isUserError } from '../base/errors';
import { retryWhenChanged } from '../base/retry-when-changed';
import type { ReportRequest } from './report-task';
import type { AddressedReport } from './address-report';

/** Where a report is now. */
export interface Delivery {
  /** The report itself, Markdown; of many files it has the first ones and their number. */
  text: string;
  /** The file that keeps it, with all files. */
  kept: string;
  /** The coordinator's own task log, where it was appended; absent where there is none. */
  deliveredTo?: string;
  /** Why it is not in the coordinator's task log although there is one. One sentence. */
  undelivered?: string;
  /** That the task log has nowhere to write `updated_date`, and what helps; absent where it has. */
  undated?: string;
}

/** What composes a report, as the mode does. */
export interface Reporter {
  report(path: string, request: ReportRequest, attempt?: number): Promise<AddressedReport>;
}

/**
 * Delivers a report: keeps it, appends it to the coordinator's own task log, and records it in the task's. Where another program
 * writes one of these files at the same time, its edit is kept and ours is computed anew.
 * @param apply carries out one change
 * @throws UserError where the report cannot be kept, or not be recorded in the task log; the task does not count as reported then
 */
export async function deliverReport(
  reporter: Reporter,
  path: string,
  request: ReportRequest,
  apply: (change: Change) => Promise<void>,
): Promise<Delivery> {
  const file = await createUnderFreeName(
    async (attempt) => (await reporter.report(path, request, attempt)).file,
    apply,
  );
  const told = await tellCoordinator(reporter, path, request, apply);
  let text = '';
  let undated: string | undefined;
  await retryWhenChanged(async () => {
    const report = await reporter.report(path, request);
    ({ text, undated } = report);
    return report.change;
  }, apply);
  return { text, kept: file.path, ...told, ...(undated !== undefined && { undated }) };
}

/** The report is kept by now: that the coordinator's task log cannot be written is told, and is no reason to stop. */
async function tellCoordinator(
  reporter: Reporter,
  path: string,
  request: ReportRequest,
  apply: (change: Change) => Promise<void>,
): Promise<Pick<Delivery, 'deliveredTo' | 'undelivered'>> {
  let undelivered: string | undefined;
  try {
    const change = await retryWhenChanged(async () => {
      const report = await reporter.report(path, request);
      undelivered = report.undelivered;
      return report.coordinatorLog;
    }, apply);
    if (change !== undefined) return { deliveredTo: change.path };
  } catch (error) {
    if (!isUserError(error)) throw error;
    undelivered = error.happened;
  }
  return undelivered === undefined ? {} : { undelivered };
}

import type { WorkspaceFolder } from 'vscode';
import { createDjangoMode, type DjangoMode } from '../../core';
import type { Change } from '../../core/base/change';
import type { DraftRequest } from '../../core/hand-over/draft-request';
import { AlreadyExists } from '../../core/base/errors';
import { deliverReport, type Delivery } from '../../core/reports/deliver-report';
import type { ReportRequest } from '../../core/reports/report-task';
import { createNodeFiles } from '../../node/node-files';
import { applyChange } from '../files/apply-change';
import type { EditorLog } from './log';
import { withOpenDocuments } from '../files/open-document-files';
import { readLineBreak, readSettings } from './settings';
import { createWorkspaceFiles } from '../files/workspace-files';

/** More tasks in one second than a person or an agent starts. */
const MOST_ATTEMPTS = 20;
/** How long a hand-over is gathered for somebody who waits for it, in milliseconds; then it goes without the rest. */
const PATIENCE = 2000;

/** Core over one workspace folder, and the means to carry out what it computes. */
export interface OpenMode {
  readonly mode: DjangoMode;
  /** @throws UserError where the file is not what the change was computed against, or cannot be written */
  apply(change: Change): Promise<void>;
  /**
   * Writes a new task log.
   * @returns its path, relative to the folder
   * @throws UserError where it cannot be written
   */
  createTask(request: DraftRequest): Promise<string>;
  /** Delivers a report. @throws UserError where it cannot be kept or recorded */
  deliverReport(path: string, request: ReportRequest): Promise<Delivery>;
}

/** Opens core over a workspace folder. */
export function openMode(folder: WorkspaceFolder, log: EditorLog): OpenMode {
  const files = folder.uri.scheme === 'file' ? createNodeFiles(folder.uri.fsPath) : createWorkspaceFiles(folder);
  const mode = createDjangoMode({
    files: withOpenDocuments(folder, files),
    clock: { now: () => new Date() },
    settings: () => ({ ...readSettings(folder), lineBreak: readLineBreak(folder) }),
    namesFiles: true,
  });
  const apply = (change: Change): Promise<void> => applyChange(folder, change);
  return {
    mode,
    apply,
    deliverReport: (path, request) => deliverReport(mode, path, request, apply),
    createTask: async (request) => {
      for (let attempt = 0; ; attempt += 1) {
        const { change, problems } = await mode.draftTask(request, attempt, { signal: AbortSignal.timeout(PATIENCE) });
        for (const problem of problems) log.warn(`${problem.path}:${problem.line}: ${problem.message}`);
        try {
          await apply(change);
          return change.path;
        } catch (error) {
          if (!(error instanceof AlreadyExists) || attempt === MOST_ATTEMPTS) throw error;
        }
      }
    },
  };
}

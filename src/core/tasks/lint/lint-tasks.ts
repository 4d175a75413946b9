import { decodeText } from '../../base/decode-text';
import { FileProblem, type Files } from '../../base/ports';
import type { Finding } from './finding';
import { lintTask } from './lint-task';
import type { MissingRelated } from './missing-related';
import { readTaskDocument } from '../log/read-task-document';
import { readTaskFiles } from '../index/read-task-files';
import type { TaskFile } from '../index/read-task-file';
import type { TaskLookup } from '../index/task-lookup';

/**
 * Reads and lints task logs, thousands of them: without remedies, and a file that cannot be read is one finding.
 * @param paths relative to the workspace folder
 * @param tasks all task logs there are
 * @param missing what they name in `related_docs` and is not there
 */
export async function lintTaskFiles(
  files: Files,
  paths: readonly string[],
  tasks: TaskLookup,
  missing: MissingRelated = new Map(),
): Promise<Finding[]> {
  const findings: Finding[] = [];
  await readTaskFiles(files, paths, (file) => {
    findings.push(...lintFile(file, tasks, missing.get(file.path)));
  });
  return findings;
}

function lintFile(
  { path, bytes, problem }: TaskFile,
  tasks: TaskLookup,
  missing: ReadonlySet<string> = new Set(),
): Finding[] {
  try {
    if (problem !== undefined) throw problem;
    return bytes === undefined
      ? [unreadable(path, 'is gone')]
      : lintTask(readTaskDocument(path, decodeText(bytes)), { tasks, missing, detail: 'line' });
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    return [unreadable(path, error.message)];
  }
}

function unreadable(path: string, reason: string): Finding {
  return { path, line: 1, rule: 'unreadable', severity: 'error', message: `The file ${reason}.` };
}

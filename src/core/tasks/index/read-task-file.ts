import { decodeText } from '../../base/decode-text';
import type { Files } from '../../base/ports';
import { FileProblem } from '../../base/ports';
import { parseTask } from '../log/parse-task';
import { readTaskDocument, type TaskDocument } from '../log/read-task-document';
import type { TaskLog } from '../log/task-log';

/** What was read of a file, and is still to be parsed. */
export interface TaskFile {
  path: string;
  /** Absent where there is no such file, or it cannot be read. */
  bytes?: Uint8Array;
  problem?: FileProblem;
  /** Whether the problem is that something else than a file has the name. */
  isObstacle?: boolean;
}

/**
 * Reads one task log. A file that cannot be read is still a task log, and so is what has the name of one and is no file; the reason is
 * kept for {@link parseTaskFile}.
 */
export async function readTaskFile(files: Files, path: string): Promise<TaskFile> {
  try {
    const bytes = await files.read(path);
    if (bytes !== undefined) return { path, bytes };
    const problem = await files.obstacle?.(path);
    return problem ? { path, problem, isObstacle: true } : { path };
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    return { path, problem: error };
  }
}

/** The task of a document, with what else its text says. */
export type CompleteTask = (document: TaskDocument) => TaskLog;

const asItIs: CompleteTask = ({ task }) => task;

/**
 * Parses one task log. Where it could not be read, or its bytes are no UTF-8, that is what can be made out of it, with the
 * reason among its problems.
 * @param complete adds what only some need to know of a text
 * @returns undefined where there is no such file
 */
export function parseTaskFile(
  { path, bytes, problem, isObstacle = false }: TaskFile,
  complete: CompleteTask = asItIs,
): TaskLog | undefined {
  if (bytes === undefined)
    return problem && withProblem({ ...parseTask(path, ''), ...(isObstacle && { obstacle: true }) }, problem);
  try {
    const text = decodeText(bytes);
    return complete(readTaskDocument(path, text));
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    return withProblem(parseTask(path, new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)), error);
  }
}

function withProblem(task: TaskLog, { message }: FileProblem): TaskLog {
  return {
    ...task,
    unreadable: true,
    problems: [{ path: task.path, line: 1, message: `The file ${message}.` }, ...task.problems],
  };
}

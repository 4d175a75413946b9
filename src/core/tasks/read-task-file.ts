import { decodeText } from '../decode-text';
import type { Files } from '../ports';
import { FileProblem } from '../ports';
import { parseTask } from './parse-task';
import type { TaskLog } from './task-log';

/**
 * Reads and parses one task log. A file that cannot be read, or whose bytes are no UTF-8, is still a task log: with
 * what can be made out of it, and the reason among its problems.
 * @returns undefined where there is no such file
 */
export async function readTaskFile(files: Files, path: string): Promise<TaskLog | undefined> {
  let bytes: Uint8Array | undefined;
  try {
    bytes = await files.read(path);
    return bytes && parseTask(path, decodeText(bytes));
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    const task = parseTask(path, bytes === undefined ? '' : new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
    task.problems.unshift({ path, line: 1, message: `The file ${error.message}.` });
    return task;
  }
}

import { decodeText } from '../../base/decode-text';
import { BadInput } from '../../base/errors';
import type { Files } from '../../base/ports';
import { FileProblem } from '../../base/ports';

/**
 * The text of a task log that is to be edited.
 * @param path relative to the workspace folder
 * @throws BadInput where it is gone, cannot be read, or is not UTF-8
 */
export async function readTaskText(files: Files, path: string): Promise<string> {
  try {
    const bytes = await files.read(path);
    if (bytes) return decodeText(bytes);
    const obstacle = await files.obstacle?.(path);
    if (obstacle) throw obstacle;
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    throw new BadInput(`${path} ${error.message}.`, 'Mend the file, then try again.', { cause: error });
  }
  throw new BadInput(`${path} is gone.`, 'Nothing was written; the views show what is there now.');
}

import { UserError } from '../core/errors';
import { FileProblem, type Files } from '../core/ports';

/**
 * Makes sure that a file which the user names can be read.
 * @param path relative to the folder
 * @throws UserError where it is not there, or cannot be read
 */
export async function refuseUnreadable(files: Files, path: string): Promise<void> {
  try {
    if ((await files.read(path)) === undefined) throw new UserError(`There is no file ${path}.`, 'Check the path.');
  } catch (error) {
    if (error instanceof FileProblem) throw new UserError(`${path} ${error.message}.`, 'Name another file.', { cause: error });
    throw error;
  }
}

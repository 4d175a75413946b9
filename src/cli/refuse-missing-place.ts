import { UserError } from '../core/base/errors';
import { FileProblem, type Files, type Place } from '../core';

const LINE_FEED = 10;

/**
 * Makes sure that a file which the user names can be read, and has the lines that are named with it.
 * @throws UserError where it is not there, cannot be read, or ends before
 */
export async function refuseMissingPlace(files: Files, { path, line, endLine = line }: Place): Promise<void> {
  const bytes = await read(files, path);
  if (endLine === undefined) return;
  const breaks = bytes.reduce((found, byte) => (byte === LINE_FEED ? found + 1 : found), 0);
  const count = breaks + (bytes.length > 0 && bytes.at(-1) !== LINE_FEED ? 1 : 0);
  if (endLine > count)
    throw new UserError(
      `${path} has ${count} line${count === 1 ? '' : 's'}.`,
      `Name one of them instead of ${endLine}.`,
    );
}

async function read(files: Files, path: string): Promise<Uint8Array> {
  try {
    const bytes = await files.read(path);
    if (bytes !== undefined) return bytes;
    throw new UserError(`There is no file ${path}.`, 'Check the path.');
  } catch (error) {
    if (error instanceof FileProblem)
      throw new UserError(`${path} ${error.message}.`, 'Name another file.', { cause: error });
    throw error;
  }
}

import { BadInput, UserError } from '../base/errors';
import type { Place } from '../base/place';
import { FileProblem, type Files } from '../base/ports';

const LINE_FEED = 10;

/**
 * Makes sure that a place is there: the file or directory, and the lines that are named with it.
 * @throws BadInput where it is not there, is a directory with lines, or ends before them; UserError where it may not be read
 */
export async function refuseMissingPlace(files: Files, { path, line, endLine = line }: Place): Promise<void> {
  const kind = await files.kindAt(path);
  if (kind === 'missing') throw new BadInput(`There is no file ${path}.`, 'Check the path.');
  if (kind === 'outside') throw new BadInput(`${path} leads out of the folder.`, 'Name a file inside it.');
  if (line !== undefined && endLine !== undefined && endLine < line)
    throw new BadInput(`Lines ${line} to ${endLine} are none.`, 'Name the first line first.');
  if (endLine === undefined) return;
  if (kind === 'directory') throw new BadInput(`${path || 'The folder'} has no lines.`, 'Name a file in it.');
  const bytes = await readBytes(files, path);
  const breaks = bytes.reduce((found, byte) => (byte === LINE_FEED ? found + 1 : found), 0);
  // An editor shows an empty line behind the last break, and names it.
  if (endLine <= breaks + 1) return;
  const count = bytes.at(-1) === LINE_FEED ? breaks : breaks + 1;
  throw new BadInput(`${path} has ${count} line${count === 1 ? '' : 's'}.`, `Name one of them instead of ${endLine}.`);
}

async function readBytes(files: Files, path: string): Promise<Uint8Array> {
  try {
    const bytes = await files.read(path);
    if (bytes !== undefined) return bytes;
  } catch (error) {
    if (error instanceof FileProblem)
      throw new UserError(`${path} ${error.message}.`, 'Name another file.', { cause: error });
    throw error;
  }
  throw new BadInput(`There is no file ${path}.`, 'Check the path.');
}

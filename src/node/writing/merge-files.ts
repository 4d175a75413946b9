import { mergeTask, mergeTexts, type MergeLabels } from '../../core';
import { UserError } from '../../core/base/errors';
import { realPath } from '../paths/real-path';
import { readPlainFile } from '../reading/read-plain-file';
import { writeInPlace } from './write-in-place';

/** Three versions of one file on this machine, as git hands them to a merge driver. */
export interface MergedFiles {
  base: string;
  ours: string;
  theirs: string;
  /** Where the file lies, for messages; a path that ends in `.md` may be a task log. */
  shown: string;
}

/**
 * Merges three files into ours. What is no text is left as it is.
 * @returns in how many places a conflict is left
 * @throws UserError where one of them cannot be read, or is no text
 */
export async function mergeFiles({ base, ours, theirs, shown }: MergedFiles, labels: MergeLabels): Promise<number> {
  const [from, one, other] = [await readBytes(base), await readBytes(ours), await readBytes(theirs)];
  const files = [from, one, other];
  if (files.some((bytes) => bytes.includes(0)))
    throw new UserError(`${shown} is no text.`, 'Nothing was changed; take one of the two versions.');
  const isUtf8 = files.every((bytes) => Buffer.from(bytes.toString('utf8'), 'utf8').equals(bytes));
  // Bytes of another encoding are merged by lines, each byte a character of its own.
  const encoding = isUtf8 ? 'utf8' : 'latin1';
  const isTask = isUtf8 && /\.md$/i.test(shown);
  const sides = { base: from.toString(encoding), ours: one.toString(encoding), theirs: other.toString(encoding) };
  const { text, conflicts } = (isTask ? mergeTask : mergeTexts)(sides, labels);
  writeInPlace(await realPath(ours), one, Buffer.from(text, encoding), shown);
  return conflicts;
}

async function readBytes(path: string): Promise<Buffer> {
  try {
    const file = readPlainFile(await realPath(path));
    if (file !== undefined) return file.bytes;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UserError(`${path} cannot be read (${code ?? 'unknown error'}).`, 'Check the path.', { cause: error });
  }
  throw new UserError(`${path} is no file.`, 'Name the three versions of one file.');
}

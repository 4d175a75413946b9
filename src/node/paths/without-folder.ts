import { basename, dirname, isAbsolute, join } from 'node:path';
import { realPath } from './real-path';
import { relativeInside } from './relative-inside';

/**
 * An absolute path of a file in a folder, relative to it; every other text as it is. What stands behind the path, such as a line, stays.
 * @param folder an absolute path
 */
export async function withoutFolder(folder: string, text: string): Promise<string> {
  if (!isAbsolute(text)) return text;
  const directory = await realPath(dirname(text)).catch(() => dirname(text));
  const real = await realPath(folder);
  return relativeInside(folder, text) ?? relativeInside(real, join(directory, basename(text))) ?? text;
}

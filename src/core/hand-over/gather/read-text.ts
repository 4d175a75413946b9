import { decodeText } from '../../base/decode-text';
import { FileProblem, type Files } from '../../base/ports';

/** A file that is larger says nothing that fits into a hand-over. */
const MAX_BYTES = 1024 * 1024;

/** What was read by way of files that remember. */
const remembered = new WeakMap<Files, Map<string, Promise<string | undefined>>>();

/** The same files for one hand-over: many look through the same templates and scripts, and each is read once. */
export function remembering(files: Files): Files {
  const own: Files = {
    walk: (request) => files.walk(request),
    read: (path, options) => files.read(path, options),
    exists: (path) => files.exists(path),
    kindAt: (path) => files.kindAt(path),
    glob: (glob) => files.glob(glob),
  };
  remembered.set(own, new Map());
  return own;
}

/**
 * A file of text; undefined where it is not there, is binary, too large, or may not be read: a hand-over does without.
 */
export function readText(files: Files, path: string): Promise<string | undefined> {
  const known = remembered.get(files);
  if (!known) return readAnew(files, path);
  let text = known.get(path);
  if (!text) known.set(path, (text = readAnew(files, path)));
  return text;
}

async function readAnew(files: Files, path: string): Promise<string | undefined> {
  try {
    const bytes = await files.read(path, { maxBytes: MAX_BYTES });
    if (bytes === undefined || bytes.includes(0)) return undefined;
    return decodeText(bytes)
      .replace(/^\uFEFF/, '')
      .replaceAll(/\r\n?/g, '\n');
  } catch (error) {
    if (error instanceof FileProblem) return undefined;
    throw error;
  }
}

/** The 1-based line of the first match; 1 where there is none. */
export function lineOf(text: string, pattern: RegExp): number {
  const at = text.search(pattern);
  return at === -1 ? 1 : text.slice(0, at).split('\n').length;
}

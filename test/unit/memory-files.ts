import type { Changes } from '../../src/core/base/ports';
import { globDirectories } from '../../src/core/base/match-glob';
import { FileProblem, MAX_BYTES, type Files, type WalkedFile } from '../../src/core/base/ports';

/**
 * A workspace folder that lives in memory: `memoryFiles({ 'backend/manage.py': '…' })`.
 * Text is stored as UTF-8; bytes are taken as they are; a {@link FileProblem} is thrown by whoever reads the file.
 */
export function memoryFiles(tree: Readonly<Record<string, string | Uint8Array | FileProblem>>): Files {
  const entries = new Map(Object.entries(tree).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
  const isDirectory = (path: string): boolean =>
    path === '' || [...entries.keys()].some((file) => file.startsWith(`${path}/`));
  const files: Files = {
    async walk({ under = '', wanted, skip, signal }) {
      const skipped = new Map<string, boolean>();
      const isSkipped = (directory: string): boolean => {
        if (directory === under || directory === '') return false;
        let answer = skipped.get(directory);
        if (answer === undefined) {
          answer = isSkipped(parentOf(directory)) || (skip?.(directory, nameOf(directory)) ?? false);
          skipped.set(directory, answer);
        }
        return answer;
      };
      const files: WalkedFile[] = [];
      let seen = 0;
      for (const path of entries.keys()) {
        signal?.throwIfAborted();
        if (under !== '' && !path.startsWith(`${under}/`)) continue;
        if (isSkipped(parentOf(path))) continue;
        seen += 1;
        if (wanted(path, nameOf(path))) files.push({ path });
      }
      return { files, seen, problems: [] };
    },

    async read(path, { maxBytes = MAX_BYTES } = {}) {
      const content = entries.get(path);
      if (content === undefined) return undefined;
      if (content instanceof FileProblem) throw content;
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      if (bytes.length > maxBytes) throw new FileProblem(`${path} is larger than ${maxBytes} bytes.`);
      return bytes;
    },

    exists: async (path) => entries.has(path) || isDirectory(path),

    kindAt: async (path) => (isDirectory(path) ? 'directory' : entries.has(path) ? 'file' : 'missing'),

    glob: (glob) => globDirectories(files, glob),
  };
  return files;
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** What a folder that only is read writes with. */
export const NO_CHANGES: Changes = {
  apply: async ({ path }) => {
    throw new Error(`${path} was to be written`);
  },
};

import type { Files } from '../../core';

/** The same files; each read is told. */
export function countReads(files: Files, onRead: () => void): Files {
  return {
    ...files,
    read: (path, options) => {
      onRead();
      return files.read(path, options);
    },
  };
}

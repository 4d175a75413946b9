import type { ChangedFile, DiffHunk } from './changed-file';
import { unquotePath } from './unquote-path';

const HUNK = /^@@ -\d{1,9}(?:,(\d{1,9}))? \+(\d{1,9})(?:,(\d{1,9}))? @@/;
const SUBMODULE_MODE = /^(?:index \S{1,200} 160000|(?:new file|deleted file|old|new) mode 160000)$/;

/**
 * Reads a unified diff with git's extended headers (https://git-scm.com/docs/diff-format#generate_patch_text_with_p), made with the
 * prefixes `a/` and `b/`. Lines that are none of it are passed over; a combined diff of a merge tells no file. What a hunk's head counts is what it holds, so that
 * no line of a file is taken for a head.
 * @param text lines end with LF; a CR before it is the file's own and left out
 * @returns the files in the diff's order
 */
export function parseDiff(text: string): ChangedFile[] {
  const lines = text.split('\n');
  const files: ChangedFile[] = [];
  let file: ChangedFile | undefined;
  for (let at = 0; at < lines.length;) {
    const line = lines[at] ?? '';
    at += 1;
    if (line.startsWith('diff ')) {
      file = line.startsWith('diff --git ') ? openFile(line.slice('diff --git '.length)) : undefined;
      if (file) files.push(file);
    } else if (file && line.startsWith('@@ ')) {
      const read = readHunk(lines, at, line);
      if (read === undefined) continue;
      at = read.end;
      file.hunks.push(...splitHunk(read));
    } else if (file) readHeader(file, line);
  }
  return files;
}

/** Two names, of which one may be quoted. Where they differ, lines that follow name both. */
function openFile(names: string): ChangedFile {
  const half = (names.length - 1) / 2;
  const first = names.slice(0, half);
  const second = names.slice(half + 1);
  const path = withoutPrefix(second);
  const isSame = path !== undefined && path === withoutPrefix(first);
  return { path: isSame ? path : '', fate: 'modified', opaque: false, hunks: [] };
}

/** The path behind `a/` or `b/`; undefined for /dev/null. */
function withoutPrefix(name: string): string | undefined {
  // Git ends a name that holds a blank with a tab.
  const plain = unquotePath(name.replace(/\t$/, ''));
  return /^[ab]\//.test(plain) ? plain.slice(2) : undefined;
}

function readHeader(file: ChangedFile, line: string): void {
  if (SUBMODULE_MODE.test(line)) file.opaque = true;
  if (line.startsWith('new file mode ')) file.fate = 'added';
  else if (line.startsWith('deleted file mode ')) file.fate = 'deleted';
  else if (line.startsWith('rename to ')) {
    file.path = unquotePath(line.slice('rename to '.length));
    file.fate = 'renamed';
  } else if (line.startsWith('copy to ')) {
    file.path = unquotePath(line.slice('copy to '.length));
    file.fate = 'copied';
  } else if (line.startsWith('Binary files ') || line === 'GIT binary patch') file.opaque = true;
  else if (line.startsWith('--- ') || line.startsWith('+++ '))
    file.path = withoutPrefix(line.slice('+++ '.length)) ?? file.path;
}

interface ReadHunk {
  line: number;
  rows: string[];
  /** The index of the line behind it. */
  end: number;
}

function readHunk(lines: readonly string[], from: number, head: string): ReadHunk | undefined {
  const match = HUNK.exec(head);
  if (!match) return undefined;
  const [, before = '1', start = '0', after = '1'] = match;
  const rows: string[] = [];
  let [old, young] = [Number(before), Number(after)];
  let at = from;
  for (; at < lines.length && (old > 0 || young > 0); at += 1) {
    const row = lines[at] ?? '';
    // `\ No newline at end of file` counts for neither side.
    if (row.startsWith('\\')) continue;
    if (!row.startsWith('+')) old -= 1;
    if (!row.startsWith('-')) young -= 1;
    rows.push(row);
  }
  // Where a side has no line, its number is that of the line before.
  return { line: Number(start) + (Number(after) === 0 ? 1 : 0), rows, end: at };
}

/** A hunk without the lines that are the same on both sides: it may fall into several. */
function splitHunk({ line, rows }: ReadHunk): DiffHunk[] {
  const hunks: DiffHunk[] = [];
  let open: DiffHunk | undefined;
  let next = line;
  for (const row of rows) {
    const isAdded = row.startsWith('+');
    if (!isAdded && !row.startsWith('-')) {
      open = undefined;
      next += 1;
      continue;
    }
    if (!open) hunks.push((open = { line: next, added: [], removed: [] }));
    (isAdded ? open.added : open.removed).push(row.slice(1).replace(/\r$/, ''));
    if (isAdded) next += 1;
  }
  return hunks.map((hunk) => (hunk.added.length > 0 ? hunk : { ...hunk, line: hunk.line - 1 }));
}

import { languageOf } from './language-of';

/** The lines of one hunk as they stand in its file. */
export interface DiffHunk {
  /** Without the sign in front of each line. */
  text: string;
  language: string | undefined;
  /** Where an offset of `text` stands in the diff. */
  offsetOf(offset: number): number;
}

const NEW_FILE = /^\+\+\+ (?:b\/)?([^\t\n\r]{1,400})/;
const OLD_FILE = /^--- (?:a\/)?([^\t\n\r]{1,400})/;

/** Whether a language id, or the info string of a fence, is that of diffs. */
export function isDiff(language: string | undefined): boolean {
  return language === 'diff' || language === 'patch';
}

/**
 * The hunks of a diff in the unified format, each in the language of the file that its header names; one without headers is of no language.
 * https://www.gnu.org/software/diffutils/manual/html_node/Detailed-Unified.html
 */
export function splitDiff(diff: string): DiffHunk[] {
  const hunks: DiffHunk[] = [];
  let lines: { start: number; end: number }[] = [];
  let language: string | undefined;
  const close = (): void => {
    if (lines.length > 0) hunks.push(hunkOf(diff, lines, language));
    lines = [];
  };
  for (let start = 0, next = 0; start < diff.length; start = next) {
    const found = diff.indexOf('\n', start);
    next = found === -1 ? diff.length : found + 1;
    const line = diff.slice(start, Math.min(next, start + 500));
    const old = diff.startsWith('+++ ', next) ? OLD_FILE.exec(line)?.[1] : undefined;
    const file = NEW_FILE.exec(line)?.[1] ?? old;
    if (file !== undefined || /^(?:@@ |diff |index |\\ )/.test(line)) {
      close();
      if (file !== undefined && file !== '/dev/null') language = languageOf(file.trim());
    } else lines.push({ start: /^[-+ ]/.test(line) ? start + 1 : start, end: next });
  }
  close();
  return hunks;
}

function hunkOf(
  diff: string,
  lines: readonly { start: number; end: number }[],
  language: string | undefined,
): DiffHunk {
  const text = lines.map(({ start, end }) => diff.slice(start, end)).join('');
  // Where each line begins in the text.
  const starts: number[] = [];
  let passed = 0;
  for (const { start, end } of lines) {
    starts.push(passed);
    passed += end - start;
  }
  const offsetOf = (offset: number): number => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return (lines[low]?.start ?? 0) + offset - (starts[low] ?? 0);
  };
  return { text, language, offsetOf };
}

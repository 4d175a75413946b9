import type { DiffHunk } from './changed-file';

/** How a line begins that people read alone: of Python, shells and YAML, of JavaScript and CSS, of templates, of SQL. */
const COMMENT = /^(?:#(?!!)|\/\/|\/\*|\*\/|\*\s|\*$|\{#|\{% comment|<!--|-->|--\s)/;
/** In a style sheet `#` begins a selector. */
const STYLE = /\.(?:css|s[ac]ss|less|styl|pcss)$/i;
const SELECTOR = /^#[\w-]/;
/** Says which release is meant of something: an image, an action, a hook, a package. */
const PINNED =
  /\buses:|^FROM\b|\bimage:|\brev:|==|\bversion\b|-version:|^\s*"[\w@/.-]+": ?"(?:[~^]|[<>]?=|[a-z]{1,10}@)?\d|\bARG\s+\w{0,60}VERSION/i;
const VERSION = /\b[0-9a-f]{40,64}\b|v?\d+(?:\.\d+)*(?:[.-]?(?:a|b|c|rc|alpha|beta|pre|post|dev)\.?\d+)?(?:-\w+)*/g;
/** A bracket or a word alone is found anywhere. */
const SHORTEST_MOVED = 12;

/**
 * The lines of a hunk that change what a program does: without blank ones and comments, without those that only stand elsewhere now or
 * with other white space, and without the releases that a tool moves up.
 * @param moved every line that the whole change takes away, as {@link movable} gives them
 * @returns 0-based indexes of `added`
 */
export function linesThatCount(path: string, { added, removed }: DiffHunk, moved: ReadonlySet<string>): number[] {
  if (isSameInOtherForm(added, removed)) return [];
  const gone = new Set(removed.flatMap((line) => [squeeze(line), squeeze(withoutRemark(line))]));
  const pinned = new Set(removed.filter((line) => PINNED.test(line)).map(withoutVersion));
  return [...added.entries()]
    .filter(([, line]) => {
      const plain = squeeze(line);
      if (plain === '' || isComment(path, line.trim()) || gone.has(plain)) return false;
      if (gone.has(squeeze(withoutRemark(line)))) return false;
      if (plain.length >= SHORTEST_MOVED && moved.has(plain)) return false;
      return !PINNED.test(line) || !pinned.has(withoutVersion(line));
    })
    .map(([index]) => index);
}

/** What may be found again elsewhere: the lines that hunks take away, without white space. */
export function movable(hunks: readonly DiffHunk[]): Set<string> {
  return new Set(hunks.flatMap(({ removed }) => removed.map(squeeze)).filter(({ length }) => length >= SHORTEST_MOVED));
}

/** Whether a file is a style sheet. */
export function isStyle(path: string): boolean {
  return STYLE.test(path);
}

/** Whether a line, trimmed, is for people alone. */
export function isComment(path: string, line: string): boolean {
  return COMMENT.test(line) && !(isStyle(path) && SELECTOR.test(line));
}

/** A line without white space, and without the comma that a longer list brings. */
function squeeze(line: string): string {
  return line.replaceAll(/\s/g, '').replace(/,$/, '');
}

function withoutVersion(line: string): string {
  return squeeze(withoutRemark(line).replaceAll(VERSION, ''));
}

/** A line without what is said at its end: a remark for a linter. */
function withoutRemark(line: string): string {
  const at = Math.max(line.indexOf(' # '), line.indexOf(' // '));
  return at === -1 ? line : line.slice(0, at);
}

/** Whether a formatter has done it: other lines, quotes and commas, and no other word. */
function isSameInOtherForm(added: readonly string[], removed: readonly string[]): boolean {
  return removed.length > 0 && formless(added) === formless(removed);
}

function formless(lines: readonly string[]): string {
  return lines
    .join('')
    .replaceAll(/\s/g, '')
    .replaceAll("'", '"')
    .replaceAll(/,(?=[)\]}])/g, '')
    .replaceAll(/(?<=[:=(<])[|&]/g, '')
    .replace(/,$/, '');
}

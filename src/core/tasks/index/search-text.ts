import { MOST_OF_LINE, shortenText } from '../../base/shorten-text';
import { redactText } from '../../redact/redact-text';

/** A line of a task log that has a word somebody looks for. */
export interface FoundLine {
  /** 1-based. */
  line: number;
  text: string;
}

/** More lines of one file do not tell more. */
const MOST_LINES = 5;

/**
 * The lines of a task log that have one of the words, where the file has all of them; case says nothing.
 * @param text the whole file
 * @returns undefined where one of the words is missing
 */
export function searchText(text: string, words: readonly string[]): FoundLine[] | undefined {
  const shown = redactText(text);
  const lower = shown.toLowerCase();
  const wanted = words.map((word) => word.toLowerCase());
  if (!wanted.every((word) => lower.includes(word))) return undefined;
  return shown
    .split(/\r?\n/)
    .map((line, index) => ({ line: index + 1, text: line.trim() }))
    .filter(({ text: line }) => wanted.some((word) => line.toLowerCase().includes(word)))
    .slice(0, MOST_LINES)
    .map(({ line, text: found }) => ({ line, text: around(found, wanted) }));
}

/** A line as a list can hold it: its beginning, or where none of the words is in that what stands around the first of them. */
function around(line: string, words: readonly string[]): string {
  if (line.length <= MOST_OF_LINE) return line;
  const lower = line.toLowerCase();
  const first = Math.min(...words.map((word) => lower.indexOf(word)).filter((at) => at >= 0));
  const near = first < MOST_OF_LINE / 2 ? 0 : first - MOST_OF_LINE / 4;
  const start = /[\uDC00-\uDFFF]/.test(line.charAt(near)) ? near + 1 : near;
  return `${start > 0 ? '…' : ''}${shortenText(line.slice(start), MOST_OF_LINE - 1)}`;
}

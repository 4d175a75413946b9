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
    .slice(0, MOST_LINES);
}

import { MOST_OF_VALUE, shortenText } from '../../base/shorten-text';
import type { Body } from './read-body';

/** A part of a task log's Markdown, from its heading to the next one of its level. */
export interface Section {
  /** As the heading is written, without the `#`, and as long as a title may be. */
  title: string;
  /** 1 to 6. */
  level: number;
  /** 1-based line of the heading. */
  line: number;
  /** With its heading, and with the sections below it. */
  text: string;
}

/**
 * The sections of a task log in the order of the file; one holds those below it.
 * @param text the whole file
 */
export function readSections(text: string, { headings }: Pick<Body, 'headings'>): Section[] {
  const sections: Section[] = [];
  /** Where the next heading of each level begins, seen from the end. */
  const next = new Map<number, number>();
  for (const { text: heading, level, line, start } of [...headings].reverse()) {
    const ends = [...next].filter(([other]) => other <= level).map(([, begin]) => begin);
    const title = shortenText(heading, MOST_OF_VALUE);
    sections.push({ title, level, line, text: text.slice(start, Math.min(text.length, ...ends)) });
    next.set(level, start);
  }
  return sections.reverse();
}

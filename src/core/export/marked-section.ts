import type { TextEdit } from '../base/change';
import { OWN_SECTION } from '../partners/team/own-section';
import { checksum } from './signature';

/** How a file format writes a comment that fills a line. */
export type CommentStyle = (text: string) => string;

/** A section of a text that is ours: where it stands, markers included, and whether somebody has changed what is in it. */
export interface MarkedSection {
  start: number;
  end: number;
  changed: boolean;
}

const { begin: BEGIN, end: END } = OWN_SECTION;

/**
 * The lines of a section between markers, each ended by a line feed.
 * @param lines the content, whole lines
 */
export function markSection(lines: string, comment: CommentStyle): string {
  return `${comment(`${BEGIN} ${checksum(lines)}`)}\n${lines}${comment(END)}\n`;
}

/** Finds the section; undefined where there is none, or where its end is missing. */
export function findSection(text: string): MarkedSection | undefined {
  const begin = text.indexOf(BEGIN);
  const end = text.indexOf(END, begin);
  if (begin === -1 || end === -1) return undefined;
  const contentStart = text.indexOf('\n', begin) + 1;
  const contentEnd = text.lastIndexOf('\n', end) + 1;
  const [, found] = /^ ([0-9a-f]{12})/.exec(text.slice(begin + BEGIN.length, contentStart)) ?? [];
  const after = text.indexOf('\n', end);
  return {
    start: text.lastIndexOf('\n', begin) + 1,
    end: after === -1 ? text.length : after + 1,
    changed: found !== checksum(text.slice(contentStart, contentEnd)),
  };
}

/**
 * The edit that makes a marked section hold new content, or puts it in.
 * @param section as {@link markSection} makes it
 * @param position where it goes when there is none yet
 * @returns no edit where it says so already; undefined where somebody has changed it
 */
export function placeSection(
  text: string,
  section: string,
  position: () => { at: number; before: string },
): TextEdit[] | undefined {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const wanted = section.replaceAll('\n', eol);
  const present = findSection(text);
  if (!present) {
    const { at, before } = position();
    return [{ start: at, end: at, text: before.replaceAll('\n', eol) + wanted }];
  }
  if (text.slice(present.start, present.end).trimEnd() === wanted.trimEnd()) return [];
  return present.changed ? undefined : [{ start: present.start, end: present.end, text: wanted }];
}

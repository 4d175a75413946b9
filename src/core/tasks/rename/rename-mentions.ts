import type { TextEdit } from '../../base/change';
import { countBreaks } from '../../base/lines';
import { directoryOf, joinPath, nameOf, normalisePath } from '../../base/path-parts';

/** What gets another name, and how sure it is that a mention means it. */
export interface Renaming {
  id: string;
  newId: string;
  /** The task log and its kept reports, each with its new path; the same one where a file keeps its name. */
  files: ReadonlyMap<string, string>;
  /** Whether the id alone does not say who is meant, because another task log has it, too. */
  isShared: boolean;
  /** Whether other files that are known have this name too, each in its own directory. */
  isCommonName(name: string): boolean;
}

/** The mentions in one text. */
export interface RenamedMentions {
  /** In ascending order. */
  edits: TextEdit[];
  /** 1-based lines of what is edited. */
  lines: number[];
  /** 1-based lines on which it is not known who is meant. */
  unsure: number[];
}

/** Whom an id means in a file: the task log that is renamed, another one with the same id, or that is not known. */
export type Meant = 'it' | 'another' | 'unknown';

interface Mention {
  start: number;
  end: number;
  text: string;
  isSure: boolean;
}

/**
 * Finds every mention of a task log: its id as a word of its own, the names of its file and of its kept reports, with directories
 * that lead there or with none. Linear in the length of the text for each name.
 * @param at the path of the file with the text
 * @param meant whom an id means in that file: the task log where it is its own, or one of its reports, another where it is theirs
 */
export function renameMentions(at: string, text: string, renaming: Renaming, meant: Meant): RenamedMentions {
  const lineOf = lineCounter(text);
  const files = [...renaming.files]
    .flatMap(([from, to]) => fileMentions(at, text, { from, to, renaming }))
    .sort((one, other) => one.start - other.start);
  const named = new Set(files.filter(({ isSure }) => isSure).map(lineOf));
  const ids = wordsOf(text, renaming.id)
    .filter(({ start, end }) => files.every((file) => end <= file.start || start >= file.end))
    .map((word): Mention => ({ ...word, text: renaming.newId, isSure: true }))
    .map((word) => ({ ...word, isSure: meant === 'it' || named.has(lineOf(word)) || !renaming.isShared }))
    .filter((word) => meant !== 'another' || named.has(lineOf(word)));
  const mentions = [...files, ...ids].sort((one, other) => one.start - other.start);
  const edited = mentions.filter(({ isSure, start, end, text: to }) => isSure && text.slice(start, end) !== to);
  return {
    edits: edited.map(({ start, end, text: to }) => ({ start, end, text: to })),
    lines: [...new Set(edited.map(lineOf))],
    unsure: [...new Set(mentions.filter(({ isSure }) => !isSure).map(lineOf))],
  };
}

/** The 1-based line of a place, counted on from the place that was asked for before. */
function lineCounter(text: string): (place: { start: number }) => number {
  let [known, line] = [0, 1];
  return ({ start }) => {
    if (start < known) [known, line] = [0, 1];
    line += countBreaks(text, known, start);
    known = start;
    return line;
  };
}

const WORD_CHARACTER = /[\p{L}\p{N}_-]/u;

/** Where an id stands as a word of its own: neither in a longer one, `TASK-1.1` among them, nor as a directory. */
function wordsOf(text: string, id: string): { start: number; end: number }[] {
  return placesOf(text, id).filter(({ end }) => !/^(?:\.[\p{L}\p{N}]|[/\\])/u.test(text.slice(end, end + 2)));
}

/** Where a name stands with nothing before or behind it that would make it a part of another. */
function placesOf(text: string, name: string): { start: number; end: number }[] {
  const places: { start: number; end: number }[] = [];
  for (let start = text.indexOf(name); start !== -1; start = text.indexOf(name, start + name.length)) {
    const end = start + name.length;
    const isPart =
      WORD_CHARACTER.test(text.charAt(start - 1)) ||
      WORD_CHARACTER.test(text.charAt(end)) ||
      /[\p{L}\p{N}]\./u.test(text.slice(Math.max(0, start - 2), start));
    if (!isPart) places.push({ start, end });
  }
  return places;
}

interface RenamedFile {
  from: string;
  to: string;
  renaming: Renaming;
}

function fileMentions(at: string, text: string, { from, to, renaming }: RenamedFile): Mention[] {
  const [name, newName] = [nameOf(from), nameOf(to)];
  const isHere = directoryOf(at) === directoryOf(from);
  const isSureAlone = isHere || !renaming.isCommonName(name);
  return [...new Map([name, encodeURI(name)].map((form) => [form, form === name ? newName : encodeURI(newName)]))]
    .flatMap(([form, newForm]) => placesOf(text, form).map((place) => ({ ...place, text: newForm })))
    .flatMap((place): Mention[] => {
      const directory = directoryBefore(text, place.start);
      if (directory === '') return [{ ...place, isSure: isSureAlone }];
      return leadsTo(at, directory + name, from) ? [{ ...place, isSure: true }] : [];
    });
}

/** What stands between the words of Markdown, TOML and YAML, and so before a path. */
const BREAK = /[\s`"'()[\]{}<>|,;*=]/;

/** Longer ones lead nowhere. */
const LONGEST_DIRECTORY = 500;

/** The directories that are written before a file's name, with the last slash; `''` where there are none. */
function directoryBefore(text: string, end: number): string {
  let start = end;
  while (start > 0 && end - start < LONGEST_DIRECTORY && !BREAK.test(text.charAt(start - 1))) start -= 1;
  const written = text.slice(start, end);
  return written.slice(0, Math.max(written.lastIndexOf('/'), written.lastIndexOf('\\')) + 1);
}

/** Whether a path means a file: from the workspace folder, or from where it is written. */
function leadsTo(at: string, written: string, path: string): boolean {
  if (written.includes('://')) return false;
  return normalisePath(written) === path || normalisePath(joinPath(directoryOf(at), written)) === path;
}

import { nameOf, useSlashes } from '../../base/path-parts';

/** A place in a task log that names a file or another task log. Offsets count UTF-16 code units of the whole text. */
export type Reference =
  | { kind: 'file'; start: number; end: number; path: string; line: number | undefined }
  | { kind: 'task'; start: number; end: number; id: string };

/** What stands between the words of Markdown, TOML and YAML. */
const WORD = /[^\s`"'()[\]{}<>|,;*=]+/g;
const BREAK = /[\s`"'()[\]{}<>|,;*=]/;
/** What a word has that may be a file, other than at its end. */
const FILE_SIGN = /[./](?=[^\s`"'()[\]{}<>|,;*=])|Dockerfile|Makefile|Procfile|CODEOWNERS/g;
const PLACE = /^([^:#]+)(?:(?::|#L)(\d{1,7})(?:[:-]L?\d{1,7})?|::[\w:-]*|#[^#]*)?$/;
const FILE = /^(?:\.{0,2}\/)?(?:[^/\\]{1,255}\/){0,40}[^/\\]{0,200}\.[A-Za-z0-9]{1,10}$/;
/** As people on Windows write it, in a text or between the quotes of TOML; with other characters a backslash is more likely one of Markdown. */
const WINDOWS_PATH = /^[\w.-]{1,255}(?:\\{1,2}[\w.-]{1,255}){1,40}$/;
const KNOWN_NAME = /^(?:Dockerfile|Makefile|Procfile|CODEOWNERS)$/;

/** Prose is not looked at twice: a path has a dot or a slash, or is one of those names. */
const MAY_BE_FILE = /[./]|^(?:Dockerfile|Makefile|Procfile|CODEOWNERS)\b/;

/** More than any task log written by hand names. */
const MOST = 2_000;

/**
 * Finds the files (`orders/models.py`, `orders\models.py:12`, `manage.py#L3`, `docs/a.md#x`) and the task logs that a text names, wherever
 * they stand. Addresses of the web are none. Linear in the length of the text.
 * @param isTask whether a word is the id of a task log
 */
export function findReferences(text: string, isTask: (id: string) => boolean): Reference[] {
  const references: Reference[] = [];
  for (const match of text.matchAll(WORD)) {
    if (references.length === MOST) break;
    const start = match.index;
    const word = plainWord(match[0]);
    const reference: Reference | undefined = isTask(word)
      ? { kind: 'task', start, end: start + word.length, id: word }
      : fileReference(word, start);
    if (reference) references.push(reference);
  }
  return references;
}

/**
 * Finds the files alone, as {@link findReferences} does, in a fifth of the time: of thousands of task logs most words need not be looked at.
 * @returns their paths as they are written
 */
export function findFilePaths(text: string): string[] {
  const paths: string[] = [];
  let end = 0;
  for (const { index } of text.matchAll(FILE_SIGN)) {
    if (paths.length === MOST) break;
    if (index < end) continue;
    let start = index;
    while (start > end && !BREAK.test(text.charAt(start - 1))) start -= 1;
    const rest = text.slice(index).search(BREAK);
    end = rest === -1 ? text.length : index + rest;
    const reference = fileReference(plainWord(text.slice(start, end)), start);
    if (reference?.kind === 'file') paths.push(reference.path);
  }
  return paths;
}

/** Without what ends a sentence; `''` for what is too long to be a word. */
function plainWord(word: string): string {
  return word.length > 1_000 ? '' : word.replace(/(?<![.:!?…])[.:!?…]+$/, '');
}

function fileReference(word: string, start: number): Reference | undefined {
  if (!MAY_BE_FILE.test(word) || word.includes('://')) return undefined;
  const [, path = '', line] = PLACE.exec(word) ?? [];
  return isFile(path)
    ? { kind: 'file', start, end: start + word.length, path, line: line === undefined ? undefined : Number(line) }
    : undefined;
}

/** A path with a directory and an extension, or a file name that cannot be a word of prose: `e.g` and `1.5` are none. */
function isFile(written: string): boolean {
  const path = WINDOWS_PATH.test(written) ? useSlashes(written).replaceAll('//', '/') : written;
  const name = nameOf(path);
  if (KNOWN_NAME.test(name)) return true;
  if (!FILE.test(path) || /^\d/.test(path)) return false;
  return (
    path.includes('/') ||
    /^[\w.-]{2,}\.(?:py|toml|ya?ml|md|html?|js|jsx|tsx?|css|scss|json|txt|cfg|ini|sql|sh|vue|po)$/i.test(name)
  );
}

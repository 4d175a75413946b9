import { stemOf } from '../../../base/path-parts';
import { blankWords } from '../../../project/python/blank-words';
import { classifyPath } from '../../../project/source/classify-path';
import type { SourceFile } from '../../../project/source/source-file';
import { userAround } from './member-around';
import { definitionAround, type Defined } from './name-follower';
import type { NamedThing, NamingProject } from './named-thing';
import { pythonFilesNaming } from './python-files-naming';

/** Who uses a definition. */
export interface Callers {
  /** The functions and classes that name it, the nearest files first. */
  callers: NamedThing[];
  /** The tests that do. */
  tests: NamedThing[];
  /** Whether the text leaves others possible: the word stands elsewhere, or not every file was looked through. */
  perhapsMore: boolean;
  /** Files that could not be read, where the question is asked of all; absent where there is none. */
  unread?: readonly string[];
}

/**
 * The code of the project that names a definition by an import of it, at the top of a file or in a function, or beside it in the
 * same file. Calls by way of an object are not known from the text.
 */
export async function findCallers(defined: Defined, project: NamingProject): Promise<Callers> {
  const { name, place } = defined;
  const { follower } = project;
  const { files, isCut, unread } = await pythonFilesNaming(name, place.path, project);
  const found: Callers = { callers: [], tests: [], perhapsMore: isCut, ...(unread.length > 0 && { unread }) };
  for (const file of files) {
    const isMeant = await names(file);
    const users = isMeant ? usersIn(file, defined) : [];
    if (classifyPath(file.path) === 'test') found.tests.push(...users);
    else found.callers.push(...users);
    found.perhapsMore ||= users.length === 0 && file.path !== place.path && wordsIn(file.text).includes(name);
  }
  return found;

  /** Whether a name of the file means the definition. */
  async function names(file: SourceFile): Promise<boolean> {
    const meant = await follower.follow(file, name);
    if (meant) return isIt(meant);
    for (const dotted of new Set(dottedIn(file.text).filter((each) => each.endsWith(`.${name}`)))) {
      const through = await follower.follow(file, dotted);
      if (through && isIt(through)) return true;
    }
    return false;
  }

  function isIt(other: Defined): boolean {
    return other.name === name && other.place.path === place.path;
  }
}

/** The definitions at the top of a file in whose code the name stands; a line outside them stands for the module. */
function usersIn(file: SourceFile, { name, place }: Defined): NamedThing[] {
  const isTest = classifyPath(file.path) === 'test';
  const code = blankWords(file.text);
  const lines = code.split('\n').flatMap((text, index) => (isNamedIn(text, name) ? [index + 1] : []));
  const users = lines.flatMap((line) => {
    const around = definitionAround(file, line);
    if (file.path === place.path && around?.name === name) return [];
    if (isTest) return [userAround(file, line)];
    if (around === undefined) return [{ kind: 'module', name: stemOf(file.path), place: { path: file.path, line } }];
    return [{ kind: around.type, name: around.name, place: { path: file.path, line } }];
  });
  return users.filter((one, index) => users.findIndex((other) => other.name === one.name) === index);
}

function isNamedIn(line: string, name: string): boolean {
  if (!line.includes(name) || /^\s*(?:from|import)\s/.test(line)) return false;
  return wordsIn(line).includes(name);
}

function wordsIn(text: string): readonly string[] {
  return text.match(/[A-Za-z_]\w*/g) ?? [];
}

function dottedIn(text: string): readonly string[] {
  return (text.match(/[\w.]+/g) ?? []).filter((each) => each.includes('.'));
}
